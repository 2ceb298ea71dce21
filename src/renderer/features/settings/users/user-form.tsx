import { Button, Checkbox, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { roles } from '#shared/contract/roles.ts'
import type { UserView } from '#shared/contract/keeping/users.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { isCodeOf } from '#shared/domain/code-lists/code-list.ts'
import { areas, type Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { titles } from '#shared/domain/code-lists/organisation/titles.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { TextField } from '../../../components/fields/text-field.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { Working } from '../../../components/feedback/working.tsx'
import { useSaveKeys } from '../../../components/forms/use-save-keys.ts'
import { OwnPassphraseField } from '../reauth/own-passphrase-field.tsx'
import { useOwnPassphrase } from '../reauth/use-own-passphrase.ts'
import pageClasses from '../settings.module.css'
import type { Given } from './given-dialog.tsx'
import { useSendUser } from './use-send-user.ts'
import { checkUserEntry, newUserEntry, seesOnlyCounts, userEntryOf, type UserEntry } from './user-entry.ts'
import { roleText, userFormText as text } from './users.text.ts'
import classes from './users.module.css'

interface UserFormProps {
  readonly user: UserView | undefined
  readonly unitAreas: readonly Area[]
  readonly mayGiveProtected: boolean
  readonly today: CivilDate
  readonly onDone: () => void
  readonly onGiven: (given: Given) => void
}

/** Name, title, roles, areas and a last day: the law wants each of them decided for everybody. */
export function UserForm({ user, unitAreas, mayGiveProtected, today, onDone, onGiven }: UserFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [entry, setEntry] = useState(() => (user === undefined ? { ...newUserEntry, areaCodes: unitAreas.length === 1 ? unitAreas : [] } : userEntryOf(user)))
  const [round, setRound] = useState(0)
  const own = useOwnPassphrase()
  const send = useSendUser(user, { onDone, onGiven })
  useEffect(() => {
    if (round > 0 && form.current !== null) focusFirstError(form.current)
  }, [round])
  const checked = checkUserEntry(entry, today)
  const faults = round > 0 && checked.kind === 'faulty' ? checked.faults : {}
  const change = (part: Partial<UserEntry>) => setEntry({ ...entry, ...part })
  const save = () => {
    if (send.isPending) return
    const isReady = own.check()
    if (checked.kind === 'faulty' || !isReady) setRound(round + 1)
    else send.run(checked.user, own)
  }
  useSaveKeys(form, save)
  const offered = areas.filter(({ code }) => unitAreas.includes(code) || entry.areaCodes.includes(code))
  const onlyCounts = seesOnlyCounts(entry)
  const cannotGive = !mayGiveProtected || onlyCounts
  return (
    <form ref={form} className={pageClasses['form']} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
      <div className={classes['row']}>
        <TextField data-autofocus label={text.name} value={entry.name} error={faults.name} onChange={(name) => change({ name })} />
        <CodeSelect label={text.jobTitle} options={titles} value={entry.titleCode} error={faults.titleCode} onChange={(titleCode) => change({ titleCode })} />
      </div>
      <Checkbox.Group label={text.roles} description={text.rolesHelp} error={faults.roles} value={[...entry.roles]} onChange={(chosen) => change({ roles: roles.filter((role) => chosen.includes(role)) })}>
        <div className={classes['choices']}>
          {roles.map((role) => <Checkbox key={role} value={role} label={roleText[role].name} description={roleText[role].does} aria-invalid={faults.roles !== undefined} />)}
        </div>
      </Checkbox.Group>
      {onlyCounts && <p className={classes['hint']} role="status"><strong>{text.onlyManager}</strong></p>}
      <Checkbox.Group label={text.areas} description={text.areasHelp} error={faults.areaCodes} value={[...entry.areaCodes]} onChange={(chosen) => change({ areaCodes: chosen.filter((code) => isCodeOf(areas, code)) })}>
        <div className={classes['choices']}>
          {offered.map(({ code, label }) => <Checkbox key={code} value={code} label={label} aria-invalid={faults.areaCodes !== undefined} />)}
        </div>
      </Checkbox.Group>
      <fieldset className={classes['group']}>
        <legend>{text.protectedTitle}</legend>
        <Checkbox
          mt="0.375rem"
          label={text.protected}
          description={onlyCounts ? text.protectedNeedless : mayGiveProtected ? text.protectedHelp : text.protectedNotYours}
          checked={entry.seesProtected && !onlyCounts}
          // What she has she may lose; only giving needs the key.
          disabled={cannotGive && (!entry.seesProtected || onlyCounts)}
          onChange={(event) => change({ seesProtected: event.currentTarget.checked })}
        />
      </fieldset>
      <DateField label={text.activeTo} description={text.activeToHelp} value={entry.activeTo} today={today} error={faults.activeTo} onChange={(activeTo) => change({ activeTo })} />
      <OwnPassphraseField own={own} />
      {send.problem !== undefined && <ErrorPanel>{send.problem}</ErrorPanel>}
      <Working isWorking={send.isPending}>{text.saving}</Working>
      <Group gap="sm">
        <Button type="submit" loading={send.isPending}>{user === undefined ? text.saveNew : text.save}</Button>
        <Button variant="default" onClick={onDone}>{text.cancel}</Button>
      </Group>
    </form>
  )
}

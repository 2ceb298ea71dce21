import { Button, Checkbox, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { RelieverView } from '#shared/contract/planning/respite-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { relieverSkills } from '#shared/domain/code-lists/respite/reliever-skills.ts'
import { respiteProviders } from '#shared/domain/code-lists/respite/respite-providers.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { TextField } from '../../../components/fields/text-field.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { useSaveKeys } from '../../../components/forms/use-save-keys.ts'
import { CodeChecks } from '../code-checks.tsx'
import classes from '../respite.module.css'
import { AvailabilityFields } from './availability-fields.tsx'
import { checkRelieverEntry, newRelieverEntry, relieverEntryOf } from './reliever-entry.ts'
import { relieverFaultText, relieversText as text } from './relievers.text.ts'

interface RelieverFormProps {
  readonly reliever: RelieverView | undefined
  readonly today: CivilDate
  readonly onDone: () => void
}

export function RelieverForm({ reliever, today, onDone }: RelieverFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [entry, setEntry] = useState(() => (reliever === undefined ? newRelieverEntry : relieverEntryOf(reliever)))
  const [version] = useState(reliever?.version)
  const [round, setRound] = useState(0)
  const { mutate, isPending, error } = useRouteCommand('relievers.save')
  useEffect(() => {
    if (round > 0 && form.current !== null) focusFirstError(form.current)
  }, [round])
  const checked = checkRelieverEntry(entry)
  const faults = round > 0 && checked.kind === 'faulty' ? checked.faults : { fields: {}, slots: {} }
  const save = () => {
    if (checked.kind === 'faulty') return setRound(round + 1)
    mutate({ ...(reliever !== undefined && { id: reliever.id }), ...(version !== undefined && { version }), reliever: checked.reliever }, {
      onSuccess: ({ bookingsAfter }) => {
        showToast({ message: bookingsAfter === 0 ? text.saved : text.savedAfter(bookingsAfter) })
        onDone()
      },
    })
  }
  useSaveKeys(form, save)
  return (
    <form ref={form} className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
      <div className={classes['row']}>
        <TextField data-autofocus label={text.name} value={entry.name} onChange={(name) => setEntry({ ...entry, name })} error={relieverFaultText(faults.fields.name)} />
        <CodeSelect label={text.provider} options={respiteProviders} value={entry.providerCode} onChange={(providerCode) => providerCode !== undefined && setEntry({ ...entry, providerCode })} />
        <TextField optional label={text.phone} value={entry.phone} onChange={(phone) => setEntry({ ...entry, phone })} error={relieverFaultText(faults.fields.phone)} />
        <CodeSelect optional label={text.sex} placeholder={text.notChosen} options={sexes.filter(({ code }) => code !== 'unknown')} value={entry.sexCode === 'unknown' ? undefined : entry.sexCode} onChange={(sexCode) => setEntry({ ...entry, sexCode })} />
        <TextField optional label={text.languages} value={entry.languages} onChange={(languages) => setEntry({ ...entry, languages })} error={relieverFaultText(faults.fields.languages)} />
        <TextField optional label={text.mostPerWeek} inputMode="decimal" value={entry.mostPerWeek} onChange={(mostPerWeek) => setEntry({ ...entry, mostPerWeek })} error={relieverFaultText(faults.fields.mostPerWeek)} />
        <DateField optional label={text.leavesOn} value={entry.leavesOn} onChange={(leavesOn) => setEntry({ ...entry, leavesOn })} today={today} error={relieverFaultText(faults.fields.leavesOn)} />
      </div>
      <CodeChecks label={text.skills} options={relieverSkills} values={entry.skillCodes} onChange={(skillCodes) => setEntry({ ...entry, skillCodes })} />
      <Checkbox label={text.driving} checked={entry.hasDrivingLicence} onChange={(event) => setEntry({ ...entry, hasDrivingLicence: event.currentTarget.checked })} />
      <AvailabilityFields entry={entry} onChange={setEntry} faults={faults.slots} />
      {error !== null && <ErrorPanel>{error.code === 'conflict' ? text.conflict : errorText(error)}</ErrorPanel>}
      <Group gap="sm">
        <Button type="submit" loading={isPending}>{text.save}</Button>
        <Button variant="default" onClick={onDone}>{text.cancel}</Button>
      </Group>
    </form>
  )
}

import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { errorText } from '../../../../api/error-text.ts'
import { useRouteCommand } from '../../../../api/use-command.ts'
import { focusFirstError } from '../../../../components/fields/focus-first-error.ts'
import { useSaveKeys } from '../../../../components/forms/use-save-keys.ts'
import { ErrorPanel } from '../../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../../components/feedback/toast.tsx'
import classes from '../../respite.module.css'
import { CapFields } from './cap-fields.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { checkGrantEntry, type GrantEntry } from './grant-entry.ts'
import { grantFormText as text } from './grant-form.text.ts'
import { ValidityFields } from './validity-fields.tsx'
import { WhoFields } from './who-fields.tsx'
import { WishFields } from './wish-fields.tsx'

interface GrantFormProps {
  readonly start: GrantEntry
  /** The right that is changed; a new one without. */
  readonly stored?: { readonly id: string; readonly version: number }
  readonly today: CivilDate
  readonly onDone: (grantId?: string) => void
}

/** A new right to respite, or a change of one. */
export function GrantForm({ start, stored, today, onDone }: GrantFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [entry, setEntry] = useState(start)
  const [round, setRound] = useState(0)
  const { mutate, isPending, error } = useRouteCommand('respite.saveGrant')
  useEffect(() => {
    if (round > 0 && form.current !== null) focusFirstError(form.current)
  }, [round])
  const checked = checkGrantEntry(entry)
  const fields = { entry, onChange: setEntry, faults: round > 0 && checked.kind === 'faulty' ? checked.faults : {}, today }
  const save = () => {
    if (checked.kind === 'faulty') return setRound(round + 1)
    mutate({ ...stored, grant: checked.grant }, {
      onSuccess: ({ id }) => {
        showToast({ message: text.saved })
        onDone(id)
      },
    })
  }
  useSaveKeys(form, save)
  return (
    <form ref={form} className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
      <WhoFields {...fields} isFixed={stored !== undefined} />
      <DecisionFields {...fields} />
      <CapFields {...fields} />
      <ValidityFields {...fields} />
      <WishFields {...fields} />
      {error !== null && <ErrorPanel>{error.code === 'conflict' ? text.conflict : errorText(error)}</ErrorPanel>}
      <Group gap="sm">
        <Button type="submit" loading={isPending}>{text.save}</Button>
        <Button variant="default" onClick={() => onDone()}>{text.cancel}</Button>
      </Group>
    </form>
  )
}

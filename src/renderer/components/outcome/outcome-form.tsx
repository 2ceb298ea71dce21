import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { contactStatuses, type ContactStatus } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import { readMinutes } from '#shared/domain/time/read-minutes.ts'
import { componentsText } from '../components.text.ts'
import { CodeButtons } from '../fields/code-buttons.tsx'
import { TextField } from '../fields/text-field.tsx'
import { outcomeText as text } from './outcome.text.ts'

export type Outcome = Exclude<ContactStatus, 'planned'>

interface OutcomeFormProps {
  /** Not yet its day: it can only be cancelled. */
  readonly isAhead: boolean
  /** As planned. */
  readonly minutes: number
  readonly busy: boolean
  /** Why it could not be saved. */
  readonly error?: ReactNode
  readonly onSave: (statusCode: Outcome, minutes: number) => void
  readonly onCancel: () => void
}

/** What became of a planned conversation, and how long it was if it took place. */
export function OutcomeForm({ isAhead, minutes, busy, error, onSave, onCancel }: OutcomeFormProps) {
  const options = contactStatuses.filter((status): status is typeof status & { readonly code: Outcome } => status.code !== 'planned' && (!isAhead || status.code.startsWith('cancelled')))
  const [status, setStatus] = useState<Outcome>(isAhead ? 'cancelled-by-carer' : 'held')
  const [length, setLength] = useState(String(minutes))
  const [isTried, setIsTried] = useState(false)
  const read = readMinutes(length)
  const save = () => {
    setIsTried(true)
    // What did not take place has no length.
    if (status !== 'held') onSave(status, 0)
    else if (read !== undefined) onSave(status, read)
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
      <CodeButtons label={text.how} description={isAhead ? text.ahead : undefined} options={options} value={status} onChange={setStatus} />
      {status === 'held' && (
        <TextField
          label={text.minutes} mt="md" w="9rem" inputMode="numeric" value={length} onChange={setLength}
          rightSection={<span>{text.minutesUnit}</span>} rightSectionWidth={44} error={isTried && read === undefined ? text.minutesUnread : undefined}
        />
      )}
      {error}
      <Group mt="lg">
        <Button type="submit" loading={busy}>{text.save}</Button>
        <Button variant="default" onClick={onCancel}>{componentsText.cancel}</Button>
      </Group>
    </form>
  )
}

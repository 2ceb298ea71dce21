import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { useRef, useState } from 'react'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { overCapReasons, type OverCapReason } from '#shared/domain/code-lists/respite/over-cap-reasons.ts'
import type { SeriesScope } from '#shared/domain/series/edit-series.ts'
import { entryText } from '../../../components/calendar/entries/event-words.text.ts'
import { componentsText } from '../../../components/components.text.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { TimeField } from '../../../components/dates/time-field.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { TextField } from '../../../components/fields/text-field.tsx'
import { useSaveKeys } from '../../../components/forms/use-save-keys.ts'
import { scopeText } from '../../../components/series/scope-dialog.text.ts'
import type { NewTimes } from '../model/new-times.ts'
import { readMoveFields, type MoveFields } from '../model/move-fields.ts'
import { scopesOf } from '../model/offered-scopes.ts'
import { moveText as text } from './event.text.ts'
import type { Move } from './send-move.ts'
import { moveErrorText } from './use-moves.ts'

interface MoveDialogProps {
  readonly entry: CalendarEntry
  readonly times: NewTimes
  readonly today: CivilDate
  readonly error: AppErrorValue | undefined
  readonly busy: boolean
  readonly onMove: (move: Move) => void
  readonly onClose: () => void
}

/** The same as dragging, by fields. */
export function MoveDialog(props: MoveDialogProps) {
  return <Modal opened onClose={props.onClose} title={`${text.title}: ${entryText(props.entry)}`}><MoveForm {...props} /></Modal>
}

function MoveForm({ entry, times, today, error, busy, onMove, onClose }: MoveDialogProps) {
  const form = useRef<HTMLFormElement>(null)
  const [fields, setFields] = useState<MoveFields>({ startsOn: times.startsOn, startsAt: times.startsAt ?? '', minutes: String(times.minutes), endsOn: times.endsOn, endsAt: times.endsAt ?? '' })
  const [scope, setScope] = useState<SeriesScope>('this')
  const [reason, setReason] = useState<OverCapReason>()
  const [isTried, setIsTried] = useState(false)
  const change = (changed: Partial<MoveFields>) => setFields((present) => ({ ...present, ...changed }))
  const read = readMoveFields(entry.kind, fields, today)
  const faults = isTried && read.kind === 'faulty' ? read.faults : {}
  const scopes = scopesOf(entry)
  const asksReason = error?.reason === 'over-cap'

  const save = () => {
    setIsTried(true)
    if (read.kind === 'faulty') return void requestAnimationFrame(() => { if (form.current !== null) focusFirstError(form.current) })
    onMove({ entry, times: read.times, scope, overCapReasonCode: reason })
  }
  useSaveKeys(form, save)
  return (
    <form ref={form} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
      <Stack gap="sm">
        <DateField label={text.day} value={fields.startsOn} onChange={(startsOn) => change({ startsOn })} today={today} error={faults.startsOn} data-autofocus />
        <TimeField label={text.startsAt} optional={entry.kind === 'conversation' || entry.kind === 'outreach'} value={fields.startsAt} onChange={(startsAt) => change({ startsAt })} error={faults.startsAt} w="9rem" />
        {entry.kind === 'respite' ? (
          <>
            <DateField label={text.endsOn} value={fields.endsOn} onChange={(endsOn) => change({ endsOn })} today={today} error={faults.endsOn} />
            <TimeField label={text.endsAt} value={fields.endsAt} onChange={(endsAt) => change({ endsAt })} error={faults.endsAt} w="9rem" />
          </>
        ) : (
          <TextField label={text.length} w="9rem" inputMode="numeric" value={fields.minutes} onChange={(minutes) => change({ minutes })} rightSection={<span>{text.unit}</span>} rightSectionWidth={44} error={faults.minutes} />
        )}
        {scopes.length > 1 && (
          <Radio.Group label={text.scope} value={scope} onChange={(next) => setScope(scopes.find((known) => known === next) ?? 'this')}>
            <Stack gap={4} mt="xs">{scopes.map((known) => <Radio key={known} value={known} label={scopeText[known]} />)}</Stack>
          </Radio.Group>
        )}
        {error !== undefined && <ErrorPanel>{moveErrorText(error)}</ErrorPanel>}
        {asksReason && <CodeSelect label={text.overCap} options={overCapReasons} value={reason} onChange={setReason} />}
      </Stack>
      <Group mt="lg">
        <Button type="submit" loading={busy}>{text.confirm}</Button>
        <Button variant="default" onClick={onClose}>{componentsText.cancel}</Button>
      </Group>
    </form>
  )
}

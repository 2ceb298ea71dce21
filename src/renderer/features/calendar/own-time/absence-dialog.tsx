import { Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import type { CalendarEntryOf } from '#shared/contract/planning/calendar-entry.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { absenceKinds } from '#shared/domain/code-lists/calendar/absence-kinds.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { TimeField } from '../../../components/dates/time-field.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { CodeButtons } from '../../../components/fields/code-buttons.tsx'
import { readAbsence, type AbsenceFields } from './own-entries.ts'
import { OwnForm } from './own-form.tsx'
import { absenceText as text } from './own-time.text.ts'

interface AbsenceDialogProps {
  /** To be changed; otherwise a new one on `date`. */
  readonly entry: CalendarEntryOf<'absence'> | undefined
  readonly date: CivilDate
  readonly today: CivilDate
  readonly onClose: () => void
}

/** One's own time away. */
export function AbsenceDialog(props: AbsenceDialogProps) {
  return <Modal opened onClose={props.onClose} title={text.title} size="lg"><AbsenceForm {...props} /></Modal>
}

function AbsenceForm({ entry, date, today, onClose }: AbsenceDialogProps) {
  const [fields, setFields] = useState<AbsenceFields>({
    kindCode: entry?.kindCode ?? 'holiday', fromOn: entry?.startsOn ?? date, toOn: entry?.endsOn ?? date, startsAt: entry?.startsAt ?? '', endsAt: entry?.endsAt ?? '',
  })
  const [isTried, setIsTried] = useState(false)
  const { mutate, isPending, error } = useRouteCommand('absences.save')
  const change = (changed: Partial<AbsenceFields>) => setFields((present) => ({ ...present, ...changed }))
  const read = readAbsence(fields, entry === undefined ? {} : { id: entry.id, version: entry.version }, today)
  const faults = isTried && read.kind === 'faulty' ? read.faults : {}
  const save = () => {
    setIsTried(true)
    if (read.kind === 'input') mutate(read.input, { onSuccess: () => { showToast({ message: text.saved }); onClose() } })
    return read.kind === 'input'
  }
  return (
    <OwnForm error={error} busy={isPending} onSave={save} onClose={onClose}>
      <Text>{text.help}</Text>
      <CodeButtons label={text.kind} options={absenceKinds} value={fields.kindCode} onChange={(kindCode) => change({ kindCode })} />
      <Group align="flex-start" grow>
        <DateField label={text.fromOn} value={fields.fromOn} onChange={(fromOn) => change({ fromOn, ...(fields.toOn === fields.fromOn && { toOn: fromOn }) })} today={today} error={faults.fromOn} data-autofocus />
        <DateField label={text.toOn} value={fields.toOn} onChange={(toOn) => change({ toOn })} today={today} error={faults.toOn} />
      </Group>
      <Group align="flex-start" grow>
        <TimeField label={text.startsAt} optional value={fields.startsAt} onChange={(startsAt) => change({ startsAt })} error={faults.startsAt} />
        <TimeField label={text.endsAt} optional value={fields.endsAt} onChange={(endsAt) => change({ endsAt })} error={faults.endsAt} />
      </Group>
      <Text c="dimmed">{text.times}</Text>
    </OwnForm>
  )
}

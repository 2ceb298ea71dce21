import { Group } from '@mantine/core'
import { useRef, useState } from 'react'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { localDayKinds } from '#shared/domain/code-lists/calendar/local-day-kinds.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { CodeButtons } from '../../../components/fields/code-buttons.tsx'
import { TextField } from '../../../components/fields/text-field.tsx'
import { useFirstFocus } from '../../../components/forms/use-first-focus.ts'
import { OwnForm } from '../own-time/own-form.tsx'
import { localDaysText as text } from '../own-time/own-time.text.ts'
import { readLocalDay, type LocalDayFields } from './local-day-rows.ts'

interface LocalDayFormProps {
  readonly start: LocalDayFields
  readonly today: CivilDate
  readonly onDone: () => void
}

export function LocalDayForm({ start, today, onDone }: LocalDayFormProps) {
  const name = useRef<HTMLInputElement>(null)
  // The list that opened it is gone.
  useFirstFocus(name)
  const [fields, setFields] = useState(start)
  const [isTried, setIsTried] = useState(false)
  const { mutate, isPending, error } = useRouteCommand('localDays.save')
  const change = (changed: Partial<LocalDayFields>) => setFields((present) => ({ ...present, ...changed }))
  const read = readLocalDay(fields, today)
  const faults = isTried && read.kind === 'faulty' ? read.faults : {}
  const save = () => {
    setIsTried(true)
    if (read.kind === 'day') mutate({ days: [read.day] }, { onSuccess: () => { showToast({ message: text.saved(1) }); onDone() } })
    return read.kind === 'day'
  }
  return (
    <OwnForm error={error} busy={isPending} onSave={save} onClose={onDone}>
      <CodeButtons label={text.kind} options={localDayKinds} value={fields.kindCode} onChange={(kindCode) => change({ kindCode })} />
      <TextField label={text.name} value={fields.name} onChange={(typed) => change({ name: typed })} error={faults.name} ref={name} />
      <Group align="flex-start" grow>
        <DateField label={text.fromOn} value={fields.fromOn} onChange={(fromOn) => change({ fromOn, ...(fields.toOn === fields.fromOn && { toOn: fromOn }) })} today={today} error={faults.fromOn} />
        <DateField label={text.toOn} value={fields.toOn} onChange={(toOn) => change({ toOn })} today={today} error={faults.toOn} />
      </Group>
    </OwnForm>
  )
}

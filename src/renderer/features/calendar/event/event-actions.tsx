import { Button, Group } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { CalendarEntry, CalendarEntryOf } from '#shared/contract/planning/calendar-entry.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { canMove } from '../../../components/calendar/entries/event-of.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { showToast } from '../../../components/feedback/toast.tsx'
import { OutcomeForm } from '../../../components/outcome/outcome-form.tsx'
import { carerPath, grantPath, groupPath } from '../../../components/screen/paths.ts'
import { eventText as text } from './event.text.ts'

export interface EventDoings {
  readonly onMove: (entry: CalendarEntry) => void
  readonly onEdit: (entry: CalendarEntry) => void
  readonly onRemove: (entry: CalendarEntry) => void
}

interface EventActionsProps extends EventDoings {
  readonly entry: CalendarEntry
  readonly today: CivilDate
  readonly onDone: () => void
}

export function EventActions({ entry, today, onDone, ...doings }: EventActionsProps) {
  const move = canMove(entry) && <Button variant="default" aria-keyshortcuts="m" onClick={() => doings.onMove(entry)}>{text.move}</Button>
  switch (entry.kind) {
    case 'meeting': return (
      <Group>
        <Button component={Link} to={groupPath(entry.groupId)} data-autofocus>{text.openGroup}</Button>
        {entry.startsOn <= today && entry.statusCode !== 'cancelled' && <Button variant="default" component={Link} to={groupPath(entry.groupId, 'narvaro')}>{text.attendance}</Button>}
        {move}
        {entry.statusCode === 'planned' && <Button variant="default" component={Link} to={groupPath(entry.groupId, 'traffar')}>{text.cancelMeeting}</Button>}
      </Group>
    )
    case 'conversation': return <ConversationActions entry={entry} today={today} onDone={onDone} move={move} />
    case 'respite': return <RespiteActions entry={entry} onDone={onDone} move={move} />
    case 'absence': return entry.isMine ? <OwnActions entry={entry} {...doings} /> : <p>{text.notYours}</p>
    case 'outreach':
    case 'local-day': return <OwnActions entry={entry} {...doings} />
  }
}

function OwnActions({ entry, onEdit, onRemove }: Omit<EventDoings, 'onMove'> & { readonly entry: CalendarEntry }) {
  return (
    <Group>
      <Button onClick={() => onEdit(entry)} data-autofocus>{text.edit}</Button>
      <Button variant="default" onClick={() => onRemove(entry)}>{text.remove}</Button>
    </Group>
  )
}

interface ConversationActionsProps {
  readonly entry: CalendarEntryOf<'conversation'>
  readonly today: CivilDate
  readonly onDone: () => void
  readonly move: ReactNode
}

function ConversationActions({ entry, today, onDone, move }: ConversationActionsProps) {
  const [asksOutcome, setAsksOutcome] = useState(false)
  const { mutate, isPending, error } = useRouteCommand('contacts.setOutcome')
  if (asksOutcome) {
    return (
      <OutcomeForm
        isAhead={entry.startsOn > today}
        minutes={entry.minutes}
        busy={isPending}
        error={error !== null && <ErrorPanel>{errorText(error)}</ErrorPanel>}
        onCancel={() => setAsksOutcome(false)}
        onSave={(statusCode, minutes) => mutate({ id: entry.id, version: entry.version, statusCode, minutes }, { onSuccess: () => { showToast({ message: text.outcomeSaved }); onDone() } })}
      />
    )
  }
  return (
    <Group>
      {entry.statusCode === 'planned' && <Button onClick={() => setAsksOutcome(true)} data-autofocus>{text.outcome}</Button>}
      {move}
      <Button variant="default" component={Link} to={carerPath(entry.carerId)}>{text.openCarer}</Button>
    </Group>
  )
}

interface RespiteActionsProps {
  readonly entry: CalendarEntryOf<'respite'>
  readonly onDone: () => void
  readonly move: ReactNode
}

function RespiteActions({ entry, onDone, move }: RespiteActionsProps) {
  const { mutate, isPending, error } = useRouteCommand('respite.setStatus')
  const hold = () => mutate({ id: entry.id, version: entry.version, statusCode: 'held', performedMinutes: entry.minutes }, {
    onSuccess: () => { showToast({ message: text.heldSaved }); onDone() },
  })
  return (
    <>
      {error !== null && <ErrorPanel>{errorText(error)}</ErrorPanel>}
      <Group>
        {entry.lacksOutcome && <Button loading={isPending} onClick={hold} data-autofocus>{text.held}</Button>}
        <Button variant={entry.lacksOutcome ? 'default' : 'filled'} component={Link} to={grantPath(entry.grantId)}>{text.openGrant}</Button>
        {move}
      </Group>
    </>
  )
}

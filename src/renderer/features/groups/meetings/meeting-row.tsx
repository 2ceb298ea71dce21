import { ActionIcon, Button, Table } from '@mantine/core'
import { IconAlertTriangle, IconCalendarOff, IconCalendarPlus, IconCheck, IconClock } from '@tabler/icons-react'
import type { MeetingView } from '#shared/contract/planning/group-values.ts'
import type { GroupView } from '#shared/contract/planning/groups.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { meetingCancelReasons } from '#shared/domain/code-lists/groups/reasons/meeting-cancel-reasons.ts'
import { isRedDay } from '#shared/domain/holidays/swedish-days.ts'
import { formatIsoWeek } from '#shared/domain/iso-week.ts'
import { formatTimeRange } from '#shared/domain/time/clock-time.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import { useSaveIcs } from '../group/use-save-ics.ts'
import { dayInTable, dayInWords } from '../model/day-words.ts'
import { CallList } from './call-list.tsx'
import { meetingsText as text } from './meetings.text.ts'
import classes from './meetings.module.css'

interface MeetingRowProps {
  readonly view: GroupView
  readonly meeting: MeetingView
  readonly onChange: () => void
  readonly onCancel: () => void
  readonly onAttendance: () => void
}

/** One meeting, and under a cancelled one those who must be told. */
export function MeetingRow({ view, meeting, onChange, onCancel, onAttendance }: MeetingRowProps) {
  const today = useToday()
  const restore = useRouteCommand('meetings.restore')
  const saveIcs = useSaveIcs(view.id, view.group.name)
  const day = dayInWords(meeting.heldOn)
  const isCancelled = meeting.statusCode === 'cancelled'
  const canRecord = !isCancelled && meeting.heldOn <= today
  const attendanceLabel = meeting.lacksAttendance || meeting.statusCode === 'planned' ? text.record : text.seeAttendance
  const isOver = view.statusCode === 'ended' || view.statusCode === 'cancelled'
  const takeBack = () => restore.mutate({ id: meeting.id, version: meeting.version }, {
    onSuccess: () => showToast({ message: text.restored }),
    onError: (error) => showToast({ message: errorText(error), tone: 'failed' }),
  })
  return (
    <>
      <Table.Tr className={isCancelled ? classes['cancelled'] ?? '' : ''}>
        <Table.Td>{meeting.number ?? '–'}</Table.Td>
        <Table.Td className={`${classes['nowrap']} ${isRedDay(meeting.heldOn) ? classes['red'] : ''} ${isCancelled ? classes['struck'] : ''}`}>{dayInTable(meeting.heldOn)}</Table.Td>
        <Table.Td className={classes['nowrap'] ?? ''}>{formatIsoWeek(meeting.heldOn)}</Table.Td>
        <Table.Td className={`${classes['nowrap']} ${isCancelled ? classes['struck'] : ''}`}>{formatTimeRange(meeting.startsAt, meeting.endsAt)}</Table.Td>
        <Table.Td>{aboutLines(view, meeting).map((line) => <div key={line}>{line}</div>)}</Table.Td>
        <Table.Td><Status meeting={meeting} /></Table.Td>
        <Table.Td>
          <div className={classes['actions']}>
            {canRecord && <Button size="compact-md" variant={meeting.lacksAttendance ? 'filled' : 'default'} aria-label={text.attendanceOf(attendanceLabel, day)} onClick={onAttendance}>{attendanceLabel}</Button>}
            {meeting.statusCode === 'planned' && !isOver && meeting.heldOn >= today && <Button size="compact-md" variant="default" aria-label={text.changeOf(day)} onClick={onChange}>{text.change}</Button>}
            {!isCancelled && !isOver && <Button size="compact-md" variant="default" aria-label={text.cancelOf(day)} onClick={onCancel}>{text.cancel}</Button>}
            {isCancelled && !isOver && <Button size="compact-md" variant="default" loading={restore.isPending} aria-label={text.restoreOf(day)} onClick={takeBack}>{text.restore}</Button>}
            {meeting.heldOn >= today && <ActionIcon variant="default" size="2rem" title={text.ics} aria-label={text.icsOf(day)} onClick={() => saveIcs(meeting.id)}><IconCalendarPlus size={18} aria-hidden /></ActionIcon>}
          </div>
        </Table.Td>
      </Table.Tr>
      {meeting.calls.length > 0 && <Table.Tr><Table.Td colSpan={7}><CallList meeting={meeting} /></Table.Td></Table.Tr>}
    </>
  )
}

function Status({ meeting }: { readonly meeting: MeetingView }) {
  if (meeting.lacksAttendance) return <span className={classes['lacks']}><IconAlertTriangle size={18} aria-hidden />{text.lacks}</span>
  const reason = meeting.cancelReasonCode === undefined ? undefined : labelOf(meetingCancelReasons, meeting.cancelReasonCode)
  const Icon = { planned: IconClock, held: IconCheck, cancelled: IconCalendarOff }[meeting.statusCode]
  return (
    <span className={classes['status']}>
      <Icon size={18} aria-hidden />
      <span>
        {meeting.statusCode === 'cancelled' && reason !== undefined ? text.cancelledBecause(reason) : text.statusWords[meeting.statusCode]}
        {meeting.statusCode === 'held' && `, ${text.came(meeting.present, meeting.anonymous)}`}
      </span>
    </span>
  )
}

/** The theme, and place and leaders where they are others than the group's own. */
function aboutLines(view: GroupView, meeting: MeetingView): readonly string[] {
  const names = meeting.leaders.map(({ name, hasLeft }) => (hasLeft ? text.leftLeader(name) : name))
  const isOwnLed = meeting.leaders.some(({ hasLeft }) => hasLeft) || names.toSorted().join() !== view.leaderNames.toSorted().join()
  return [meeting.theme, meeting.placeId === view.group.placeId ? undefined : meeting.placeName, isOwnLed ? names.join(', ') : undefined].filter((line) => line !== undefined && line !== '') as readonly string[]
}

import { Button, Table } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { MeetingView } from '#shared/contract/planning/group-values.ts'
import type { GroupView } from '#shared/contract/planning/groups.ts'
import { AddMeetingDialog } from './add-meeting-dialog.tsx'
import { CancelMeetingDialog } from './cancel-meeting-dialog.tsx'
import { ChangeMeetingDialog } from './change-meeting-dialog.tsx'
import { MeetingRow } from './meeting-row.tsx'
import { meetingsText as text } from './meetings.text.ts'
import classes from './meetings.module.css'

interface MeetingsTabProps {
  readonly view: GroupView
  readonly onAttendance: () => void
}

/** Every meeting, what has become of it, and what can be done with it. */
export function MeetingsTab({ view, onAttendance }: MeetingsTabProps) {
  const [dialog, setDialog] = useState<{ readonly kind: 'change' | 'cancel'; readonly meetingId: string } | { readonly kind: 'add' }>()
  const isOver = view.statusCode === 'ended' || view.statusCode === 'cancelled'
  const close = () => setDialog(undefined)
  const chosen: MeetingView | undefined = dialog === undefined || dialog.kind === 'add' ? undefined : view.meetings.find(({ id }) => id === dialog.meetingId)
  return (
    <>
      {view.meetings.length === 0 ? <p>{text.none}</p> : (
        <div className={classes['scroll']}>
          <Table className={classes['table'] ?? ''} aria-label={text.list}>
            <Table.Thead>
              <Table.Tr>{[text.number, text.day, text.week, text.time, text.about, text.status, text.actions].map((name) => <Table.Th key={name} scope="col">{name}</Table.Th>)}</Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {view.meetings.map((meeting) => (
                <MeetingRow
                  key={meeting.id}
                  view={view}
                  meeting={meeting}
                  onChange={() => setDialog({ kind: 'change', meetingId: meeting.id })}
                  onCancel={() => setDialog({ kind: 'cancel', meetingId: meeting.id })}
                  onAttendance={onAttendance}
                />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {!isOver && <Button variant="default" leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setDialog({ kind: 'add' })}>{text.add}</Button>}
      {dialog?.kind === 'change' && chosen !== undefined && <ChangeMeetingDialog view={view} meeting={chosen} onClose={close} />}
      {dialog?.kind === 'cancel' && chosen !== undefined && <CancelMeetingDialog meeting={chosen} onClose={close} />}
      {dialog?.kind === 'add' && <AddMeetingDialog view={view} onClose={close} />}
    </>
  )
}

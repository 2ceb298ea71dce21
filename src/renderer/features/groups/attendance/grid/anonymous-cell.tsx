import { useState } from 'react'
import { attendanceText as text } from '../attendance.text.ts'
import { meetingInWords, type SheetMeeting } from '../meeting-words.ts'
import classes from './grid.module.css'

interface AnonymousCellProps {
  readonly row: number
  readonly column: number
  readonly meeting: SheetMeeting
  readonly isActive: boolean
  readonly onSave: (meetingId: string, was: number, count: number) => Promise<void>
}

const most = 500

/** How many came without giving a name: written as in a spreadsheet, kept when the cell is left. */
export function AnonymousCell({ row, column, meeting, isActive, onSave }: AnonymousCellProps) {
  const [typed, setTyped] = useState<string>()
  const value = typed ?? String(meeting.anonymous)
  const count = /^\d{1,3}$/u.test(value.trim()) && Number(value) <= most ? Number(value) : value.trim() === '' ? 0 : undefined
  const leave = () => {
    if (typed === undefined || count === undefined) return
    if (count === meeting.anonymous) return setTyped(undefined)
    void onSave(meeting.id, meeting.anonymous, count).then(() => setTyped(undefined))
  }
  return (
    <td>
      <input
        className={classes['number']}
        inputMode="numeric"
        autoComplete="off"
        aria-label={text.anonymousOf(meetingInWords(meeting))}
        aria-invalid={count === undefined}
        data-row={row}
        data-column={column}
        tabIndex={isActive ? 0 : -1}
        disabled={!meeting.canRecord}
        value={meeting.canRecord ? value : ''}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={leave}
      />
    </td>
  )
}

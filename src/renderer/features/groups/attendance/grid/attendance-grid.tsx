import { useMemo, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react'
import type { Attendance } from '#shared/domain/code-lists/groups/attendances.ts'
import { formatIsoWeek } from '#shared/domain/iso-week.ts'
import { attendanceText as text, markWords } from '../attendance.text.ts'
import { meetingInWords, shortDay, type SheetMeeting, type SheetPerson } from '../meeting-words.ts'
import { AnonymousCell } from './anonymous-cell.tsx'
import { markOfKey, nextMark, nextPlace, type GridPlace } from './grid-keys.ts'
import classes from './grid.module.css'
import { PersonRow, type GridColumn } from './person-row.tsx'

interface AttendanceGridProps {
  readonly meetings: readonly SheetMeeting[]
  readonly people: readonly SheetPerson[]
  readonly codeOf: (carerId: string, meetingId: string) => Attendance
  readonly onSet: (carerId: string, meetingId: string, code: Attendance) => void
  readonly onAnonymous: (meetingId: string, was: number, count: number) => Promise<void>
  /** Said aloud; the cell that has the focus is not read again by itself. */
  readonly onSay: (words: string) => void
}

const placeOf = (target: EventTarget | null): GridPlace | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null
  return cell === null ? undefined : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}

/**
 * People × meetings for the keyboard: one stop for Tab, arrows between cells, a letter for each mark. Row 0 holds
 * "Alla kom", then comes one row a person, last the anonymous.
 */
export function AttendanceGrid({ meetings, people, codeOf, onSet, onAnonymous, onSay }: AttendanceGridProps) {
  const table = useRef<HTMLTableElement>(null)
  const lastRecordable = meetings.findLastIndex(({ canRecord }) => canRecord)
  const [active, setActive] = useState<GridPlace>({ row: people.length > 0 ? 1 : 0, column: Math.max(0, lastRecordable) })
  // Reading anew makes new objects; the columns are the same as long as what they show is.
  const columnKey = JSON.stringify(meetings.map(({ id, number, heldOn, canRecord, statusCode }): GridColumn => ({ id, number, heldOn, canRecord, statusCode: statusCode === 'cancelled' ? 'cancelled' : 'planned' })))
  const columns = useMemo(() => JSON.parse(columnKey) as readonly GridColumn[], [columnKey])
  const rows = people.length + 2
  const size = { rows, columns: columns.length }

  const focusAt = (place: GridPlace) => table.current?.querySelector<HTMLElement>(`[data-row="${place.row}"][data-column="${place.column}"]`)?.focus()
  const write = (place: GridPlace, code: Attendance) => {
    const [person, column] = [people[place.row - 1], columns[place.column]]
    if (person === undefined || column === undefined) return
    if (!column.canRecord) return onSay(column.statusCode === 'cancelled' ? text.cancelledSaid : text.aheadSaid)
    onSet(person.carerId, column.id, code)
    onSay(markWords[code])
  }
  const cycle = (place: GridPlace) => {
    const [person, column] = [people[place.row - 1], columns[place.column]]
    if (person !== undefined && column !== undefined) write(place, nextMark(codeOf(person.carerId, column.id)))
  }
  const allCame = (column: GridColumn) => {
    const left = people.filter(({ carerId, isGuest, statusCode }) => !isGuest && statusCode !== 'dropped-out' && codeOf(carerId, column.id) === 'not-registered')
    for (const { carerId } of left) onSet(carerId, column.id, 'present')
    onSay(text.allCameSaid(left.length))
  }

  const takeKey = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    if (place === undefined || event.altKey || event.metaKey) return
    const isPersonCell = place.row > 0 && place.row <= people.length
    const move = nextPlace(event, place, size)
    const code = isPersonCell && !event.ctrlKey ? markOfKey(event.key) : undefined
    if (move !== undefined) {
      // What is not there cannot take the focus: closed fields are passed over sideways by staying.
      focusAt(move)
    } else if (code !== undefined) {
      write(place, code)
      if (place.row < people.length) focusAt({ row: place.row + 1, column: place.column })
    } else if (isPersonCell && (event.key === ' ' || event.key === 'Enter')) cycle(place)
    else if (place.row > people.length && event.key === 'Enter') focusAt({ row: place.row, column: Math.min(place.column + 1, columns.length - 1) })
    else return
    event.preventDefault()
  }
  const takeFocus = (event: FocusEvent) => {
    const place = placeOf(event.target)
    if (place !== undefined && (place.row !== active.row || place.column !== active.column)) setActive(place)
  }
  const takeClick = (event: MouseEvent) => {
    const place = placeOf(event.target)
    if (place === undefined || place.row === 0 || place.row > people.length) return
    focusAt(place)
    cycle(place)
  }

  const cameAt = (meeting: SheetMeeting) => people.filter(({ carerId }) => codeOf(carerId, meeting.id) === 'present').length + meeting.anonymous
  const cameInAll = meetings.reduce((sum, meeting) => sum + cameAt(meeting), 0)
  return (
    <div className={classes['scroll']}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose cells are worked in is a grid (ARIA Authoring Practices) */}
      <table ref={table} role="grid" className={classes['grid']} aria-label={text.grid} onKeyDown={takeKey} onFocus={takeFocus} onClick={takeClick}>
        <thead>
          <tr>
            <th scope="col" className={`${classes['name']} ${classes['corner']}`}>{text.person}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {column.number !== undefined && <span className={classes['meeting']}>{text.meeting(column.number)}</span>}
                <span className={classes['day']}>{shortDay(column.heldOn)}</span>
                <span className={classes['day']}>{formatIsoWeek(column.heldOn)}</span>
                {!column.canRecord && <span className={classes['closed']}>{column.statusCode === 'cancelled' ? text.cancelled : text.ahead}</span>}
              </th>
            ))}
            <th scope="col">{text.total}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className={classes['name']}>{text.allCame}</th>
            {columns.map((column, index) => (
              <td key={column.id} className={classes['allCell']}>
                {column.canRecord
                  ? <button type="button" className={classes['all']} data-row={0} data-column={index} tabIndex={active.row === 0 && active.column === index ? 0 : -1} aria-label={text.allCameOf(meetingInWords(column))} onClick={() => allCame(column)}>{text.allCame}</button>
                  : null}
              </td>
            ))}
            <td className={classes['total']}>&nbsp;</td>
          </tr>
          {people.map((person, index) => (
            <PersonRow
              key={person.carerId}
              row={index + 1}
              person={person}
              columns={columns}
              codes={columns.map(({ id }) => codeOf(person.carerId, id))}
              activeColumn={active.row === index + 1 ? active.column : undefined}
            />
          ))}
          <tr>
            <th scope="row" className={classes['name']}>{text.anonymous}</th>
            {meetings.map((meeting, index) => (
              <AnonymousCell key={meeting.id} row={rows - 1} column={index} meeting={meeting} isActive={active.row === rows - 1 && active.column === index} onSave={onAnonymous} />
            ))}
            <td className={classes['total']}>{meetings.reduce((sum, { anonymous }) => sum + anonymous, 0)}</td>
          </tr>
          <tr>
            <th scope="row" className={classes['name']}>{text.cameTotal}</th>
            {meetings.map((meeting) => {
              const came = cameAt(meeting)
              return <td key={meeting.id} className={classes['total']} aria-label={text.cameTotalOf(meetingInWords(meeting), came)}>{meeting.canRecord ? came : ''}</td>
            })}
            <td className={classes['total']}>{cameInAll}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

import { useRef } from 'react'
import { addDays, dayOf, monthOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { isoWeekOf } from '#shared/domain/iso-week.ts'
import { gridText, shortWeekdays, weekdays } from './calendar-grid.text.ts'
import { EventChip } from './event-chip.tsx'
import { SlotButton } from './slot-button.tsx'
import { useEventDrag } from './grid/use-event-drag.ts'
import { useGridKeys, type GridActions } from './grid/use-grid-keys.ts'
import { eventsByDay, type CalendarEvent } from './model/calendar-event.ts'
import { dayMarks, type DayMark } from './model/day-mark.ts'
import type { Taken } from './model/drag-times.ts'
import { monthCursor, type GridCursor } from './model/grid-cursor.ts'
import classes from './month-view.module.css'

export interface MonthViewProps extends GridActions {
  readonly label: string
  /** A day of the month; those of other months are dimmed. */
  readonly month: CivilDate
  /** The Monday and the Sunday that the whole weeks run between. */
  readonly from: CivilDate
  readonly to: CivilDate
  readonly events: readonly CalendarEvent[]
  /** How many of a day's events are not among `events`. */
  readonly hidden: ReadonlyMap<CivilDate, number>
  readonly today: CivilDate
  readonly cursor: GridCursor
  /** How many lines of events a day has room for. */
  readonly lines: number
  readonly onTake: (id: string, to: Taken) => void
}

/** A month of whole weeks. What does not fit in a day is behind its *+3 till*. */
export function MonthView({ label, month, from, to, events, hidden, today, cursor, lines, onTake, ...actions }: MonthViewProps) {
  const grid = useRef<HTMLDivElement>(null)
  // Days that the municipality has set itself are said beside the date, not as something to do.
  const byDay = eventsByDay(events.filter(({ tone }) => tone !== 'local-day'), from, to)
  const markOf = dayMarks(events, from, to)
  const keys = useGridKeys(grid, { ...actions, cursor, nextCursor: monthCursor, idsAt: ({ date }) => (byDay.get(date) ?? []).map(({ id }) => id) })
  useEventDrag(grid, { find: (id) => events.find((event) => event.id === id), onTake, onStretch: () => undefined })
  const mondays: CivilDate[] = []
  for (let monday = from; monday <= to; monday = addDays(monday, 7)) mondays.push(monday)
  return (
    <div className={classes['scroll']}>
      <div ref={grid} role="grid" aria-label={label} className={classes['month']} {...keys}>
        <div role="row" className={classes['row']}>
          <span role="columnheader" className={classes['head']}><span className="visually-hidden">{gridText.week}</span></span>
          {shortWeekdays.map((name, index) => <span key={name} role="columnheader" aria-label={weekdays[index]} className={classes['head']} data-red={index === 6 || undefined}>{name}</span>)}
        </div>
        {mondays.map((monday) => (
          <div key={monday} role="row" className={classes['row']}>
            <span role="rowheader" className={classes['week']} aria-label={gridText.weekNumber(isoWeekOf(monday).week)}>{isoWeekOf(monday).week}</span>
            {[0, 1, 2, 3, 4, 5, 6].map((offset) => {
              const date = addDays(monday, offset)
              return <MonthDay key={date} date={date} events={byDay.get(date) ?? none} unseen={hidden.get(date) ?? 0} mark={markOf(date)} today={today} isCursor={date === cursor.date} isOutside={monthOf(date) !== monthOf(month)} lines={lines} />
            })}
          </div>
        ))}
      </div>
    </div>
  )
}

const none: readonly CalendarEvent[] = []

interface MonthDayProps {
  readonly date: CivilDate
  readonly events: readonly CalendarEvent[]
  readonly unseen: number
  readonly mark: DayMark
  readonly today: CivilDate
  readonly isCursor: boolean
  readonly isOutside: boolean
  readonly lines: number
}

function MonthDay({ date, events, unseen, mark, today, isCursor, isOutside, lines }: MonthDayProps) {
  // Where not all fit, what begins on the day goes before what has gone on since the evening before.
  const inOrder = [...events.filter(({ startsOn }) => startsOn === date), ...events.filter(({ startsOn }) => startsOn !== date)]
  const inAll = events.length + unseen
  const shown = inAll > lines ? inOrder.slice(0, lines - 1) : events
  const hidden = inAll - shown.length
  const tabIndex = isCursor ? 0 : -1
  return (
    <div
      role="gridcell"
      className={classes['day']}
      data-date={date}
      data-here={isCursor || undefined}
      data-outside={isOutside || undefined}
      data-local={mark.isLocal || undefined}
      aria-current={date === today ? 'date' : undefined}
    >
      <SlotButton label={gridText.day(date, inAll, mark.names)} isCursor={isCursor} />
      <div className={classes['date']} aria-hidden="true">
        <span className={classes['number']} data-red={mark.isRed || undefined}>{dayOf(date)}</span>
        <span className={classes['names']} data-red={mark.isRed || undefined} title={mark.names.join(', ')}>{mark.names.join(', ')}</span>
      </div>
      {shown.map((event) => <EventChip key={event.id} event={event} day={date} tabIndex={tabIndex} />)}
      {hidden > 0 && <button type="button" className={classes['more']} data-open-day={date} aria-label={gridText.moreOn(hidden, date)} tabIndex={tabIndex}><span aria-hidden="true">{gridText.more(hidden)}</span></button>}
    </div>
  )
}

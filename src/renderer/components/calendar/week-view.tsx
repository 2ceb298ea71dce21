import { useEffect, useRef } from 'react'
import { addDays, dayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { isoWeekOf } from '#shared/domain/iso-week.ts'
import { formatClock, minutesOfDay } from '#shared/domain/time/clock-time.ts'
import { dayWords, gridText, shortWeekdays } from './calendar-grid.text.ts'
import { useEventDrag } from './grid/use-event-drag.ts'
import { useGridKeys, type GridActions } from './grid/use-grid-keys.ts'
import { eventsByDay, type CalendarEvent } from './model/calendar-event.ts'
import { dayMarks } from './model/day-mark.ts'
import type { Stretched, Taken } from './model/drag-times.ts'
import { timeOfHour, weekCursor, type GridCursor } from './model/grid-cursor.ts'
import { hoursShown, layOutDay } from './model/lay-out-day.ts'
import { eventsInHour, WeekHour, WeekWholeDay } from './week-cells.tsx'
import classes from './week-view.module.css'

export interface WeekViewProps extends GridActions {
  readonly label: string
  readonly monday: CivilDate
  readonly events: readonly CalendarEvent[]
  readonly today: CivilDate
  /** `HH:MM` now, in Sweden. */
  readonly now: string
  readonly cursor: GridCursor
  readonly onTake: (id: string, to: Taken) => void
  readonly onStretch: (id: string, to: Stretched) => void
}

/** A week by hours: 7–20, and more where there is more. */
export function WeekView({ label, monday, events, today, now, cursor, onTake, onStretch, ...actions }: WeekViewProps) {
  const grid = useRef<HTMLDivElement>(null)
  const sunday = addDays(monday, 6)
  const byDay = eventsByDay(events, monday, sunday)
  const markOf = dayMarks(events, monday, sunday)
  const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => {
    const date = addDays(monday, offset)
    const ofDay = byDay.get(date) ?? []
    return { date, mark: markOf(date), whole: ofDay.filter(({ startsAt }) => startsAt === undefined), layout: layOutDay(ofDay, date) }
  })
  const { from, to } = hoursShown(days.map(({ layout }) => layout))
  const hours = Array.from({ length: to - from }, (_, index) => from + index)

  const idsAt = ({ date, hour }: GridCursor) => {
    const day = days.find((each) => each.date === date)
    if (day === undefined) return []
    return hour === undefined ? day.whole.map(({ id }) => id) : eventsInHour(day.layout, hour)
  }
  const keys = useGridKeys(grid, { ...actions, cursor, nextCursor: (at, event) => weekCursor(at, event, { from, to }), idsAt })
  useEventDrag(grid, { find: (id) => events.find((event) => event.id === id), onTake, onStretch })
  useEffect(() => {
    // What is at night is above; the day begins in the morning.
    const morning = grid.current?.querySelector<HTMLElement>(`[data-date="${monday}"][data-hour="7"]`)
    const head = grid.current?.querySelector<HTMLElement>('[role="rowgroup"]')
    if (morning) grid.current?.parentElement?.scrollTo({ top: from < 7 ? morning.offsetTop - (head?.offsetHeight ?? 0) : 0 })
  }, [monday, from])

  // A cursor from before the hours changed stands at the nearest that is drawn.
  const hourOfCursor = cursor.hour === undefined ? undefined : Math.min(Math.max(cursor.hour, from), to - 1)
  return (
    <div className={classes['scroll']}>
      <div ref={grid} role="grid" aria-label={label} className={classes['week']} {...keys}>
        <div role="rowgroup" className={classes['days']}>
          <div role="row" className={classes['row']}>
            <span role="columnheader" className={classes['corner']}>{gridText.weekShort} {isoWeekOf(monday).week}</span>
            {days.map(({ date, mark }, index) => (
              <span key={date} role="columnheader" className={classes['head']} aria-label={[dayWords(date), ...mark.names].join(', ')} aria-current={date === today ? 'date' : undefined} data-red={mark.isRed || undefined}>
                <span className={classes['name']}>{shortWeekdays[index]} <span className={classes['number']}>{dayOf(date)}</span></span>
                <span className={classes['names']} title={mark.names.join(', ')}>{mark.names.join(', ')}</span>
              </span>
            ))}
          </div>
          <div role="row" className={classes['row']}>
            <span role="rowheader" className={classes['wholeDay']}>{gridText.wholeDay}</span>
            {days.map(({ date, mark, whole }) => <WeekWholeDay key={date} date={date} mark={mark} events={whole} isCursor={cursor.date === date && hourOfCursor === undefined} isCursorDay={cursor.date === date} />)}
          </div>
        </div>
        <div role="rowgroup">
          {hours.map((hour) => (
            <div key={hour} role="row" className={classes['row']}>
              <span role="rowheader" className={classes['hour']}>{formatClock(timeOfHour(hour))}</span>
              {days.map(({ date, mark, layout }) => (
                <WeekHour key={date} date={date} hour={hour} mark={mark} layout={layout} isCursor={cursor.date === date && hourOfCursor === hour} isCursorDay={cursor.date === date} nowMinute={date === today ? minutesOfDay(now) : undefined} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

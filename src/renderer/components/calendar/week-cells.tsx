import type { CivilDate } from '#shared/domain/civil-date.ts'
import { gridText } from './calendar-grid.text.ts'
import { EventChip } from './event-chip.tsx'
import { SlotButton } from './slot-button.tsx'
import type { CalendarEvent } from './model/calendar-event.ts'
import type { DayMark } from './model/day-mark.ts'
import { timeOfHour } from './model/grid-cursor.ts'
import type { DayLayout } from './model/lay-out-day.ts'
import classes from './week-view.module.css'

/** They stay in sight while the hours scroll, so they must not fill the window. */
const mostWholeDays = 3

interface WeekCellProps {
  readonly date: CivilDate
  readonly mark: DayMark
  readonly isCursor: boolean
  readonly isCursorDay: boolean
}

/** What fills a day: days away, local days, what has no time. */
export function WeekWholeDay({ date, mark, events, isCursor, isCursorDay }: WeekCellProps & { readonly events: readonly CalendarEvent[] }) {
  const tabIndex = isCursorDay ? 0 : -1
  const shown = events.length > mostWholeDays ? events.slice(0, mostWholeDays - 1) : events
  const hidden = events.length - shown.length
  return (
    <div role="gridcell" className={classes['whole']} data-date={date} data-here={isCursor || undefined}>
      <SlotButton label={gridText.wholeDayOf(date, events.length, mark.names)} isCursor={isCursor} />
      {shown.map((event) => <EventChip key={event.id} event={event} day={date} tabIndex={tabIndex} />)}
      {hidden > 0 && <button type="button" className={classes['moreWhole']} data-open-day={date} aria-label={gridText.moreOn(hidden, date)} tabIndex={tabIndex}><span aria-hidden="true">{gridText.more(hidden)}</span></button>}
    </div>
  )
}

interface WeekHourProps extends WeekCellProps {
  readonly hour: number
  readonly layout: DayLayout
  /** Minutes since midnight, on today's column. */
  readonly nowMinute: number | undefined
}

/** One hour of a day; what begins in it hangs down from it over the hours below. */
export function WeekHour({ date, hour, mark, layout, isCursor, isCursorDay, nowMinute }: WeekHourProps) {
  const tabIndex = isCursorDay ? 0 : -1
  const begins = (fromMinute: number) => Math.floor(fromMinute / 60) === hour
  const box = ({ fromMinute, toMinute, column, columns }: { fromMinute: number; toMinute: number; column: number; columns: number }) => ({
    top: `calc(var(--hour) * ${fromMinute / 60 - hour})`,
    height: `calc(var(--hour) * ${(toMinute - fromMinute) / 60} - 2px)`,
    left: `calc(${(100 / columns) * column}% + 2px)`,
    width: `calc(${100 / columns}% - 4px)`,
  })
  return (
    <div
      role="gridcell"
      className={classes['cell']}
      data-date={date}
      data-hour={hour}
      data-here={isCursor || undefined}
      data-red={mark.isRed || undefined}
      data-local={mark.isLocal || undefined}
    >
      <SlotButton label={gridText.hour(date, timeOfHour(hour), eventsInHour(layout, hour).length)} isCursor={isCursor} />
      {layout.events.filter(({ fromMinute }) => begins(fromMinute)).map((placed) => (
        <EventChip key={placed.event.id} event={placed.event} day={date} tabIndex={tabIndex} isBox isShort={placed.toMinute - placed.fromMinute < 60} endsHere={placed.endsHere} style={{ position: 'absolute', ...box(placed) }} />
      ))}
      {layout.more.filter(({ fromMinute }) => begins(fromMinute)).map((more) => (
        <button key={more.fromMinute} type="button" className={classes['more']} data-open-day={date} aria-label={gridText.moreOn(more.count, date)} tabIndex={tabIndex} style={box(more)}><span aria-hidden="true">{gridText.more(more.count)}</span></button>
      ))}
      {nowMinute !== undefined && begins(nowMinute) && <span className={classes['now']} aria-hidden="true" style={{ top: `${((nowMinute % 60) / 60) * 100}%` }} />}
    </div>
  )
}

/** The ids of what goes on in an hour. */
export function eventsInHour({ events }: DayLayout, hour: number): readonly string[] {
  return events.filter(({ fromMinute, toMinute }) => fromMinute < (hour + 1) * 60 && toMinute > hour * 60).map(({ event }) => event.id)
}

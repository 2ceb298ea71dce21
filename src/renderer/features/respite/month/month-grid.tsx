import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import { dayOf, monthOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { isRedDay, redDayName } from '#shared/domain/holidays/swedish-days.ts'
import { isoWeekOf } from '#shared/domain/iso-week.ts'
import { bookingsOn } from '../model/planned-cells.ts'
import { BookingBlock } from '../plan/booking-block.tsx'
import { DayKind } from '../plan/day-head.tsx'
import classes from '../plan/grid.module.css'
import { PageKeys } from '../plan/page-keys.tsx'
import { StatusIcon } from '../plan/status-icon.tsx'
import { useGridKeys } from '../plan/use-grid-keys.ts'
import { bookingCount } from '../words/booking-count.text.ts'
import { dayInWords } from '../words/day-words.ts'
import { shortWeekdayName } from '../words/day-words.text.ts'
import own from './month.module.css'
import { monthText as text } from './month.text.ts'

interface MonthGridProps {
  readonly label: string
  readonly weeks: readonly (readonly CivilDate[])[]
  /** `2026-11`. */
  readonly month: string
  readonly bookings: readonly BookingRow[]
  readonly today: CivilDate
  readonly onStep: (months: 1 | -1) => void
  readonly onOpen: (booking: BookingRow) => void
  readonly onBook: (startsOn: CivilDate) => void
  readonly onShowDay: (day: CivilDate) => void
}

/** As many as a cell shows before it says how many more there are. */
const mostInCell = 4

export function MonthGrid({ label, weeks, month, bookings, today, onStep, onOpen, onBook, onShowDay }: MonthGridProps) {
  const keys = useGridKeys({
    rows: weeks.length,
    columns: 7,
    onPage: onStep,
    onNew: ({ row, column }) => {
      const date = weeks[row]?.[column]
      if (date !== undefined) onBook(date)
    },
  })
  return (
    <>
      <div className={classes['scroller']}>
        <table aria-label={label} className={classes['month']} {...keys.gridProps}>
          <thead>
            <tr>
              <th scope="col" className={classes['weekNumber']}><abbr title={text.weekName}>{text.week}</abbr></th>
              {[1, 2, 3, 4, 5, 6, 7].map((weekday) => <th key={weekday} scope="col" className={classes['dayHead']} data-red={weekday === 7}>{shortWeekdayName(weekday)}</th>)}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week, row) => (
              <tr key={week[0]}>
                <th scope="row" className={classes['weekNumber']}>{isoWeekOf(week[0] ?? today).week}</th>
                {week.map((date, column) => {
                  const onDay = bookingsOn(bookings, date)
                  const shown = onDay.length > mostInCell ? onDay.slice(0, mostInCell - 1) : onDay
                  return (
                    <td
                      key={date}
                      className={classes['cell']}
                      data-today={date === today}
                      data-red={isRedDay(date)}
                      data-outside={date.slice(0, 7) !== month}
                      {...keys.cellProps(row, column)}
                      onDoubleClick={(event) => { if (event.target === event.currentTarget) onBook(date) }}
                    >
                      <span className="visually-hidden">{text.cell(dayInWords(date), redDayName(date), bookingCount(onDay.length))}</span>
                      <span className={classes['date']} aria-hidden="true">{dayOf(date) === 1 ? `${dayOf(date)}/${monthOf(date)}` : dayOf(date)} <DayKind date={date} /></span>
                      {shown.map((booking) => <BookingBlock key={booking.id} compact booking={booking} date={date} onOpen={onOpen} />)}
                      {shown.length < onDay.length && (
                        <button type="button" tabIndex={-1} data-opens className={classes['more']} onClick={() => onShowDay(date)}>
                          <span className="visually-hidden">{text.moreName(onDay.length - shown.length, dayInWords(date))}</span>
                          <span aria-hidden="true">{text.more(onDay.length - shown.length)}</span>
                        </button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={own['legend']} aria-label={text.icons}>
        {respiteStatuses.map(({ code }) => <li key={code}><StatusIcon code={code} />{labelOf(respiteStatuses, code)}</li>)}
      </ul>
      <PageKeys text={text} />
    </>
  )
}

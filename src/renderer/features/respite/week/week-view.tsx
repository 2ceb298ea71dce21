import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { isoWeekOf, mondayOf } from '#shared/domain/iso-week.ts'
import { errorText } from '../../../api/error-text.ts'
import { usePrint } from '../../../api/use-print.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import type { PlannedViewProps } from '../plan/planned-view-props.ts'
import { weekRows } from '../model/planned-cells.ts'
import { respiteText } from '../respite.text.ts'
import { capitalised, daysInWords } from '../words/day-words.ts'
import { PeriodBar } from '../plan/period-bar.tsx'
import { WeekGrid } from './week-grid.tsx'
import { weekText as text } from './week.text.ts'

/** One week, a line for each reliever; only its seven days are asked for. */
export function WeekView({ day, today, onDay, onOpen, onBook }: PlannedViewProps) {
  const monday = mondayOf(day)
  const sunday = addDays(monday, 6)
  const bookings = useRouteQuery('respite.bookings', { from: monday, to: sunday }, { keepPrevious: true })
  usePrint('respite', bookings.data?.bookings.map(({ carerId }) => carerId))
  const relievers = useRouteQuery('relievers.list', {})
  const error = bookings.error ?? relievers.error
  const { week } = isoWeekOf(monday)
  const step = (weeks: number) => onDay(addDays(day, weeks * 7))
  return (
    <>
      <PeriodBar heading={text.heading(week, capitalised(daysInWords(monday, sunday)))} labels={text} day={day} today={today} onStep={step} onDay={onDay} />
      {error !== null && <ErrorPanel onRetry={() => { void bookings.refetch(); void relievers.refetch() }}>{errorText(error)}</ErrorPanel>}
      {error === null && (bookings.data === undefined || relievers.data === undefined) && <p role="status">{respiteText.loading}</p>}
      {bookings.data !== undefined && relievers.data !== undefined && (
        <WeekGrid
          label={text.table(week)}
          rows={weekRows(bookings.data.bookings, relievers.data.relievers, monday, respiteText.nobody)}
          monday={monday}
          today={today}
          onStep={step}
          onOpen={onOpen}
          onBook={(startsOn: CivilDate, relieverId) => onBook({ startsOn, ...(relieverId !== undefined && { relieverId }) })}
        />
      )}
    </>
  )
}

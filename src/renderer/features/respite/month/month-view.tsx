import { addMonths, type CivilDate } from '#shared/domain/civil-date.ts'
import { errorText } from '../../../api/error-text.ts'
import { usePrint } from '../../../api/use-print.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { monthWeeks } from '../model/planned-cells.ts'
import { respiteText } from '../respite.text.ts'
import { PeriodBar } from '../plan/period-bar.tsx'
import type { PlannedViewProps } from '../plan/planned-view-props.ts'
import { capitalised, monthAndYear } from '../words/day-words.ts'
import { MonthGrid } from './month-grid.tsx'
import { monthText as text } from './month.text.ts'

/** One month, Monday first, with the weeks that it begins and ends in; only those days are asked for. */
export function MonthView({ day, today, onDay, onOpen, onBook, onShowDay }: PlannedViewProps & { readonly onShowDay: (day: CivilDate) => void }) {
  const weeks = monthWeeks(day)
  const from = weeks[0]?.[0] ?? day
  const to = weeks.at(-1)?.[6] ?? day
  const { data, error, refetch } = useRouteQuery('respite.bookings', { from, to }, { keepPrevious: true })
  usePrint('respite', data?.bookings.map(({ carerId }) => carerId))
  const step = (months: number) => onDay(addMonths(day, months))
  return (
    <>
      <PeriodBar heading={capitalised(monthAndYear(day))} labels={text} day={day} today={today} onStep={step} onDay={onDay} />
      {error !== null && <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>}
      {error === null && data === undefined && <p role="status">{respiteText.loading}</p>}
      {data !== undefined && (
        <MonthGrid
          label={text.table(monthAndYear(day))}
          weeks={weeks}
          month={day.slice(0, 7)}
          bookings={data.bookings}
          today={today}
          onStep={step}
          onOpen={onOpen}
          onBook={(startsOn) => onBook({ startsOn })}
          onShowDay={onShowDay}
        />
      )}
    </>
  )
}

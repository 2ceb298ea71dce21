import { useState } from 'react'
import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import { daysBetween, isCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { errorText } from '../../../api/error-text.ts'
import { usePrint } from '../../../api/use-print.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { CodeButtons } from '../../../components/fields/code-buttons.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { listFilters, withFilter, type RespiteView } from '../model/respite-view.ts'
import { respiteText } from '../respite.text.ts'
import { BookingTable } from './booking-table.tsx'
import classes from './list.module.css'
import { listText as text } from './list.text.ts'

interface ListViewProps {
  readonly view: RespiteView
  readonly today: CivilDate
  readonly onView: (change: Partial<RespiteView>) => void
  readonly onOpen: (booking: BookingRow) => void
}

/** Bookings of some days as a table: the plain equal of the calendars. */
export function ListView({ view, today, onView, onOpen }: ListViewProps) {
  // As typed; the view follows as soon as both can be read.
  const [typed, setTyped] = useState<{ readonly from: string; readonly to: string; readonly shown: RespiteView }>({ from: view.from, to: view.to, shown: view })
  if (typed.shown.from !== view.from || typed.shown.to !== view.to) setTyped({ from: view.from, to: view.to, shown: view })

  const days = isCivilDate(typed.from) && isCivilDate(typed.to) ? daysBetween(typed.from, typed.to) : undefined
  const isRange = days !== undefined && days >= 0 && days <= 400
  const take = (change: { readonly from?: string; readonly to?: string }) => {
    const next = { ...typed, ...change }
    setTyped(next)
    if (isCivilDate(next.from) && isCivilDate(next.to)) {
      const length = daysBetween(next.from, next.to)
      if (length >= 0 && length <= 400) onView({ from: next.from, to: next.to })
    }
  }
  const { data, error, refetch } = useRouteQuery('respite.bookings', { from: view.from, to: view.to, only: view.filter }, { keepPrevious: true })
  usePrint('respite', data?.bookings.map(({ carerId }) => carerId))
  return (
    <>
      <div className={classes['filters']}>
        <DateField label={text.from} value={typed.from} onChange={(from) => take({ from })} today={today} error={days === undefined || isRange ? undefined : text.badDates} />
        <DateField label={text.to} value={typed.to} onChange={(to) => take({ to })} today={today} />
        <CodeButtons label={text.show} digits={false} options={listFilters.map((code) => ({ code, label: text.filters[code] }))} value={view.filter} onChange={(filter) => onView(withFilter(view, filter, today))} />
      </div>
      {error !== null && <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>}
      {error === null && data === undefined && <p role="status">{respiteText.loading}</p>}
      {data !== undefined && error === null && <BookingTable key={`${view.from} ${view.to} ${view.filter}`} label={text.table} bookings={data.bookings} none={text.none[view.filter]} onOpen={onOpen} />}
    </>
  )
}

import type { ReactNode } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { formatLong, weekdayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { isoWeekOf } from '#shared/domain/iso-week.ts'
import { errorText } from '../../api/error-text.ts'
import { usePrint } from '../../api/use-print.ts'
import { useRouteQuery } from '../../api/use-query.ts'
import { useVaultStatus } from '../../api/vault-status.tsx'
import { useToday } from '../../components/dates/use-today.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { carersOnPage } from './carers-on-page.ts'
import { Drafts } from './drafts.tsx'
import { FollowUps } from './follow-ups.tsx'
import { PlacesAndRequests } from './places-and-requests.tsx'
import { PlannedWeek } from './planned-week.tsx'
import { QuarterSoFar } from './quarter-so-far.tsx'
import { RecordedToday } from './recorded-today.tsx'
import { todayText as text } from './today.text.ts'
import { Waiting } from './waiting.tsx'
import classes from './today.module.css'

/** One's own day: what waits, what is half-written, what is done. `reminders` of the register itself stand above it. */
export function TodayPage({ reminders }: { readonly reminders?: ReactNode }) {
  const { status } = useVaultStatus()
  const today = useRouteQuery('contacts.today', {})
  const planned = useRouteQuery('calendar.today', {})
  usePrint('today', carersOnPage(today.data, planned.data))
  const calendarDay = useToday()
  const date = today.data?.today ?? calendarDay
  const firstName = status?.session?.userName.trim().split(/\s+/u)[0] ?? ''
  return (
    <>
      <PageHeader title={text.title} documentTitle={text.title} description={<>{firstName !== '' && `${text.hello(firstName)} `}{inWords(date)}</>} />
      {reminders}
      {today.error !== null && <ErrorPanel title={text.failed} onRetry={() => void today.refetch()}>{errorText(today.error)}</ErrorPanel>}
      {today.data === undefined && today.error === null && <p role="status">{text.loading}</p>}
      {today.data !== undefined && (
        <div className={classes['columns']}>
          <div className={classes['column']}>
            {planned.error !== null && <ErrorPanel title={text.plannedFailed} onRetry={() => void planned.refetch()}>{errorText(planned.error)}</ErrorPanel>}
            {planned.data !== undefined && <PlannedWeek entries={planned.data.entries} today={date} />}
            {planned.data !== undefined && planned.data.waitingInAll > 0 && <Waiting entries={planned.data.waiting} inAll={planned.data.waitingInAll} today={date} />}
            <FollowUps rows={today.data.followUps} today={date} />
            {today.data.drafts.length > 0 && <Drafts drafts={today.data.drafts} />}
            <RecordedToday rows={today.data.recordedToday} />
          </div>
          <div className={classes['column']}>
            {planned.data !== undefined && hasCalls(planned.data) && <PlacesAndRequests freed={planned.data.freed} lapsedOffers={planned.data.lapsedOffers} unfilled={planned.data.unfilled} />}
            <QuarterSoFar {...today.data.quarter} />
          </div>
        </div>
      )}
    </>
  )
}

function hasCalls({ freed, lapsedOffers, unfilled }: OutputOf<'calendar.today'>): boolean {
  return freed.length > 0 || lapsedOffers.length > 0 || unfilled > 0
}

/** `Söndag 22 november 2026, vecka 47`. */
function inWords(date: CivilDate): string {
  const weekday = text.weekdays[weekdayOf(date) - 1] ?? ''
  return text.dateAndWeek(weekday.charAt(0).toUpperCase() + weekday.slice(1), formatLong(date), isoWeekOf(date).week)
}

import { Anchor, Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { GrantView } from '#shared/contract/planning/respite-values.ts'
import { yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { periodBounds, periodKeyOf } from '#shared/domain/respite/cap-period.ts'
import { errorText } from '../../api/error-text.ts'
import { usePrint } from '../../api/use-print.ts'
import { useRouteQuery } from '../../api/use-query.ts'
import { useToday } from '../../components/dates/use-today.ts'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { ProtectedBadge } from '../../components/person/protected-badge.tsx'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { carerPath, paths } from '../../components/screen/paths.ts'
import { BookingDialog } from './booking/booking-dialog.tsx'
import { grantEntryOf } from './grants/form/grant-entry.ts'
import { GrantForm } from './grants/form/grant-form.tsx'
import { grantFormText } from './grants/form/grant-form.text.ts'
import { grantsText } from './grants/grants.text.ts'
import { GrantFacts } from './grants/page/grant-facts.tsx'
import { grantPageText as text } from './grants/page/grant-page.text.ts'
import { UsageTable } from './grants/page/usage-table.tsx'
import { QuotaBar } from './grants/quota-bar.tsx'
import { BookingTable } from './list/booking-table.tsx'
import { usageOf, usagePeriods } from './model/usage-periods.ts'
import { OpenedBooking, openedFrom, type OpenedBookingRef } from './outcome/opened-booking.tsx'
import { MonthPaperDialog } from './papers/month-paper-dialog.tsx'
import classes from './respite.module.css'
import { useBookingDialog } from './use-booking-dialog.ts'
import { quotaOf } from './words/quota.ts'

/** One family's right to respite: what it is, how much of it is used, what is booked. */
export function GrantPage({ grantId }: { readonly grantId: string }) {
  const today = useToday()
  const { data, error, refetch } = useRouteQuery('respite.grants', {})
  const grant = data?.grants.find(({ id }) => id === grantId)
  if (grant === undefined) {
    return (
      <>
        <PageHeader title={text.documentTitle} documentTitle={text.documentTitle} back={{ to: paths.respite, label: text.back }} />
        {error !== null ? <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel> : <p role="status">{data === undefined ? text.loading : text.notFound}</p>}
      </>
    )
  }
  return <OneGrant grant={grant} today={today} />
}

function OneGrant({ grant, today }: { readonly grant: GrantView; readonly today: CivilDate }) {
  usePrint('respite', [grant.grant.carerId])
  const booking = useBookingDialog()
  const [opened, setOpened] = useState<OpenedBookingRef>()
  const [dialog, setDialog] = useState<'edit' | 'paper'>()
  const { keys, from, to } = usagePeriods(grant.grant.capPeriodCode, today)
  const bookings = useRouteQuery('respite.bookings', { grantId: grant.id, from, to })
  const rows = bookings.data?.bookings ?? []
  const ahead = rows.filter(({ endsOn }) => endsOn >= today)
  const before = rows.filter(({ endsOn }) => endsOn < today).toReversed()
  const usages = keys.map((key) => (key === grant.usage.periodKey || grant.grant.capPeriodCode === 'year' ? grant.usage : usageOf(grant.grant, rows, key)))
  const isShown = (key: string) => {
    const { firstDay, lastDay } = periodBounds(key)
    return key === periodKeyOf(today, grant.grant.capPeriodCode) || (grant.grant.validFrom <= lastDay && (grant.grant.validTo === undefined || grant.grant.validTo >= firstDay))
  }
  return (
    <>
      <PageHeader
        title={text.title(grant.carerName, grant.caredForAlias)}
        documentTitle={text.documentTitle}
        back={{ to: paths.respite, label: text.back }}
        description={(
          <>
            {grant.isProtected && <ProtectedBadge title={text.protectedHint}>{grantsText.protectedBadge}</ProtectedBadge>} <Anchor component={Link} to={carerPath(grant.grant.carerId)}>{text.carer}</Anchor>
          </>
        )}
        actions={(
          <>
            <Button onClick={() => booking.open({ grantId: grant.id })}>{text.book}</Button>
            <Button variant="default" onClick={() => setDialog('edit')}>{text.edit}</Button>
            <Button variant="default" onClick={() => setDialog('paper')}>{text.print}</Button>
          </>
        )}
      />
      <div className={classes['side']}>
        <div className={classes['stack']}>
          <section className={classes['box']} aria-label={text.usage}>
            <h2>{text.usage}</h2>
            <QuotaBar quota={quotaOf(grant.usage, yearOf(today))} />
            {bookings.data !== undefined && <UsageTable usages={usages.filter(({ periodKey }) => isShown(periodKey))} thisYear={yearOf(today)} />}
          </section>
          {bookings.error !== null && <ErrorPanel onRetry={() => void bookings.refetch()}>{errorText(bookings.error)}</ErrorPanel>}
          <section className={classes['box']} aria-label={text.ahead}>
            <h2>{text.ahead}</h2>
            <BookingTable isOneFamily label={text.ahead} bookings={ahead} none={text.noneAhead} onOpen={(row) => setOpened(openedFrom(row))} />
          </section>
          <section className={classes['box']} aria-label={text.before}>
            <h2>{text.before}</h2>
            <BookingTable isOneFamily label={text.before} bookings={before} none={text.noneBefore} onOpen={(row) => setOpened(openedFrom(row))} />
          </section>
        </div>
        <GrantFacts grant={grant} />
      </div>
      {booking.draftId !== undefined && <BookingDialog key={booking.draftId} draftId={booking.draftId} wish={booking.wish} onClose={booking.close} />}
      {opened !== undefined && <OpenedBooking key={opened.id} booking={opened} today={today} onClose={() => setOpened(undefined)} />}
      {dialog === 'paper' && <MonthPaperDialog grantId={grant.id} today={today} onClose={() => setDialog(undefined)} />}
      {dialog === 'edit' && (
        <Modal opened onClose={() => setDialog(undefined)} title={grantFormText.titleEdit} size="60rem" yOffset="2vh" closeOnClickOutside={false}>
          <GrantForm start={grantEntryOf(grant.grant, grant.carerName)} stored={{ id: grant.id, version: grant.version }} today={today} onDone={() => setDialog(undefined)} />
        </Modal>
      )}
    </>
  )
}

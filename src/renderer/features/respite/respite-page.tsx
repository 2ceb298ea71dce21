import { Button, Tabs } from '@mantine/core'
import { IconCalendarPlus, IconUserQuestion } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { addDays } from '#shared/domain/civil-date.ts'
import { useRouteQuery } from '../../api/use-query.ts'
import { useVaultStatus } from '../../api/vault-status.tsx'
import { useToday } from '../../components/dates/use-today.ts'
import { useAskedTime } from '../../components/screen/asked-time.ts'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { BookingDialog } from './booking/booking-dialog.tsx'
import { BookingDrafts } from './booking-drafts.tsx'
import { FamilyList } from './grants/family-list.tsx'
import { NewGrantDialog } from './grants/new-grant-dialog.tsx'
import { RulesDialog } from './grants/rules-dialog.tsx'
import { ListView } from './list/list-view.tsx'
import { respiteTabs, type RespiteTab } from './model/respite-view.ts'
import { MonthView } from './month/month-view.tsx'
import { OpenedBooking, openedFrom, type OpenedBookingRef } from './outcome/opened-booking.tsx'
import { RelieverRegister } from './relievers/reliever-register.tsx'
import { respiteText as text } from './respite.text.ts'
import { useBookingDialog } from './use-booking-dialog.ts'
import { useRespiteView } from './use-respite-view.ts'
import { WeekView } from './week/week-view.tsx'

const tabNames: Readonly<Record<RespiteTab, string>> = { familjer: text.families, vecka: text.week, manad: text.month, lista: text.list, avlosare: text.relievers }
/** As far ahead as an unfilled request is looked for. */
const daysAhead = 365

/** Respite: whose right it is, what is booked, who relieves. */
export function RespitePage() {
  const today = useToday()
  const { status } = useVaultStatus()
  const [view, setView] = useRespiteView(today)
  const booking = useBookingDialog()
  const at = useAskedTime()
  // The calendar pointed at a time: the form opens on it, once.
  const openAt = useEffectEvent(() => {
    if (at !== undefined) booking.open({ startsOn: at.heldOn, ...(at.startsAt !== undefined && { startsAt: at.startsAt }) })
  })
  useEffect(() => openAt(), [])
  const [opened, setOpened] = useState<OpenedBookingRef>()
  const [dialog, setDialog] = useState<'rules' | 'grant'>()
  const unfilled = useRouteQuery('respite.bookings', { from: today, to: addDays(today, daysAhead), only: 'unfilled' })
  const isConsultant = status?.session?.roles.includes('consultant') === true
  const planned = { day: view.day, today, onDay: (day: typeof today) => setView({ day }), onOpen: (row: Parameters<typeof openedFrom>[0]) => setOpened(openedFrom(row)), onBook: booking.open }
  const unfilledCount = unfilled.data?.bookings.length

  return (
    <>
      <PageHeader
        title={text.title}
        documentTitle={text.documentTitle}
        actions={(
          <>
            <Button leftSection={<IconCalendarPlus size={20} aria-hidden />} onClick={() => booking.open({})}>{text.book}</Button>
            {unfilledCount !== undefined && (
              <Button
                variant="default"
                leftSection={<IconUserQuestion size={20} aria-hidden />}
                aria-label={`${text.unfilled(unfilledCount)}. ${text.unfilledName(unfilledCount)}`}
                onClick={() => setView({ tab: 'lista', filter: 'unfilled', from: today, to: addDays(today, daysAhead) })}
              >
                {text.unfilled(unfilledCount)}
              </Button>
            )}
            {isConsultant && <Button variant="default" onClick={() => setDialog('rules')}>{text.rules}</Button>}
          </>
        )}
      />
      <BookingDrafts openId={booking.draftId} onContinue={(draftId) => booking.open({}, draftId)} />
      <Tabs value={view.tab} onChange={(next) => setView({ tab: respiteTabs.find((tab) => tab === next) ?? 'familjer' })} keepMounted={false}>
        <Tabs.List aria-label={text.views} mb="md">
          {respiteTabs.map((tab) => <Tabs.Tab key={tab} value={tab}>{tabNames[tab]}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value="familjer"><FamilyList today={today} onBook={booking.open} onNewGrant={() => setDialog('grant')} /></Tabs.Panel>
        <Tabs.Panel value="vecka"><WeekView {...planned} /></Tabs.Panel>
        <Tabs.Panel value="manad"><MonthView {...planned} onShowDay={(day) => setView({ tab: 'lista', filter: 'all', from: day, to: day })} /></Tabs.Panel>
        <Tabs.Panel value="lista"><ListView view={view} today={today} onView={setView} onOpen={planned.onOpen} /></Tabs.Panel>
        <Tabs.Panel value="avlosare"><RelieverRegister today={today} /></Tabs.Panel>
      </Tabs>
      {booking.draftId !== undefined && <BookingDialog key={booking.draftId} draftId={booking.draftId} wish={booking.wish} onClose={booking.close} />}
      {opened !== undefined && <OpenedBooking key={opened.id} booking={opened} today={today} onClose={() => setOpened(undefined)} />}
      {dialog === 'rules' && <RulesDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'grant' && <NewGrantDialog today={today} onClose={() => setDialog(undefined)} />}
    </>
  )
}

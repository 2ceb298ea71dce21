import { createMemoryRouter, useParams } from 'react-router'
import { paths } from '../components/screen/paths.ts'
import { PageHeader } from '../components/screen/page-header.tsx'
import { CarerPage } from '../features/carers/carer-page.tsx'
import { CarersPage } from '../features/carers/carers-page.tsx'
import { NewCarerPage } from '../features/carers/new-carer-page.tsx'
import { CalendarPage } from '../features/calendar/calendar-page.tsx'
import { GroupPage } from '../features/groups/group-page.tsx'
import { GroupsPage } from '../features/groups/groups-page.tsx'
import { NewGroupPage } from '../features/groups/new-group-page.tsx'
import { LogPage } from '../features/log/log-page.tsx'
import { Reminders } from '../features/reminders/reminders.tsx'
import { SettingsPage } from '../features/settings/settings-page.tsx'
import { GrantPage } from '../features/respite/grant-page.tsx'
import { RespitePage } from '../features/respite/respite-page.tsx'
import { StatisticsPage } from '../features/statistics/statistics-page.tsx'
import { TodayPage } from '../features/today/today-page.tsx'
import { appText } from './app.text.ts'
import { Shell } from './shell/shell.tsx'

/** A history in memory: no address bar, nothing that the browser could write down. */
export function makeRouter(startsAt: string = paths.today) {
  return createMemoryRouter([
    {
      element: <Shell />,
      children: [
        { path: paths.today, element: <TodayPage reminders={<Reminders />} /> },
        { path: paths.carers, element: <CarersPage /> },
        { path: paths.newCarer, element: <NewCarerPage /> },
        { path: `${paths.carers}/:carerId`, element: <OneCarer /> },
        { path: paths.groups, element: <GroupsPage /> },
        { path: paths.newGroup, element: <NewGroupPage /> },
        { path: `${paths.groups}/:groupId`, element: <OneGroup /> },
        { path: paths.respite, element: <RespitePage /> },
        { path: `${paths.respite}/:grantId`, element: <OneGrant /> },
        { path: paths.calendar, element: <CalendarPage /> },
        { path: paths.statistics, element: <StatisticsPage /> },
        { path: paths.log, element: <LogPage /> },
        { path: paths.settings, element: <SettingsPage /> },
        { path: '*', element: <PageHeader title={appText.notFoundTitle} documentTitle={appText.notFoundTitle} /> },
      ],
    },
  ], { initialEntries: [startsAt] })
}

/** Another person is another page: nothing of the one before may stay on it. */
function OneCarer() {
  const { carerId = '' } = useParams()
  return <CarerPage key={carerId} carerId={carerId} />
}

function OneGroup() {
  const { groupId = '' } = useParams()
  return <GroupPage key={groupId} groupId={groupId} />
}

function OneGrant() {
  const { grantId = '' } = useParams()
  return <GrantPage key={grantId} grantId={grantId} />
}

import { createMemoryRouter, useParams } from 'react-router'
import { paths } from '../components/screen/paths.ts'
import { PageHeader } from '../components/screen/page-header.tsx'
import { CarerPage } from '../features/carers/carer-page.tsx'
import { CarersPage } from '../features/carers/carers-page.tsx'
import { NewCarerPage } from '../features/carers/new-carer-page.tsx'
import { StatisticsPage } from '../features/statistics/statistics-page.tsx'
import { TodayPage } from '../features/today/today-page.tsx'
import { appText } from './app.text.ts'
import { Shell } from './shell/shell.tsx'

/** A history in memory: no address bar, nothing that the browser could write down. */
export function makeRouter() {
  return createMemoryRouter([
    {
      element: <Shell />,
      children: [
        { path: paths.today, element: <TodayPage /> },
        { path: paths.carers, element: <CarersPage /> },
        { path: paths.newCarer, element: <NewCarerPage /> },
        { path: `${paths.carers}/:carerId`, element: <OneCarer /> },
        { path: paths.statistics, element: <StatisticsPage /> },
        { path: '*', element: <PageHeader title={appText.notFoundTitle} documentTitle={appText.notFoundTitle} /> },
      ],
    },
  ])
}

/** Another person is another page: nothing of the one before may stay on it. */
function OneCarer() {
  const { carerId = '' } = useParams()
  return <CarerPage key={carerId} carerId={carerId} />
}

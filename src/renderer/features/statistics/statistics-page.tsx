import { Loader } from '@mantine/core'
import { useState } from 'react'
import { formatQuarter } from '#shared/domain/quarter.ts'
import { definitionVersion } from '#shared/domain/statistics/quarter-pack.ts'
import { secrecyNote } from '#shared/domain/statistics/quarter-pack.text.ts'
import { errorText } from '../../api/error-text.ts'
import { usePrint } from '../../api/use-print.ts'
import { useToday } from '../../components/dates/use-today.ts'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { ErrorPanel } from '../../components/feedback/error-panel.tsx'
import { PageHeader } from '../../components/screen/page-header.tsx'
import { QuarterPicker } from './picker/quarter-picker.tsx'
import { firstShownQuarter } from './picker/quarters-of-year.ts'
import { EarlierReleases } from './releases/earlier-releases.tsx'
import { QuarterState } from './releases/quarter-state.tsx'
import { statisticsText } from './statistics.text.ts'
import { useQuarter } from './use-quarter.ts'
import classes from './statistics.module.css'
import { Legend } from './tables/legend.tsx'
import { StatisticsTable } from './tables/statistics-table.tsx'
import { Shares } from './tables/shares.tsx'
import { tableViews } from './tables/table-view.ts'

/** The quarter's protected counts: look at them, freeze them, take the files. */
export function StatisticsPage() {
  const today = useToday()
  const [quarter, setQuarter] = useState(() => firstShownQuarter(today))
  const { data, isUnreleased, error, refetch, isFetching } = useQuarter(quarter)
  const name = formatQuarter(quarter)
  usePrint('statistics')
  return (
    <>
      <PageHeader title={statisticsText.title} documentTitle={statisticsText.title} description={statisticsText.description} />
      <div className="no-print"><QuarterPicker quarter={quarter} today={today} onPick={setQuarter} /></div>
      <span role="status" className="visually-hidden">{isFetching ? statisticsText.loading : isUnreleased ? statisticsText.notReleased(statisticsText.nameOf(name)) : statisticsText.tablesOf(name)}</span>
      {error !== null && <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>}
      {data === undefined && !isUnreleased && error === null && <Loader aria-hidden />}
      {isUnreleased && <EmptyState>{statisticsText.notReleased(statisticsText.nameOf(name))}</EmptyState>}
      {data !== undefined && (
        <>
          <QuarterState quarter={quarter} isOpen={data.isOpen} release={data.release} />
          <h2 className={classes['heading']}>{statisticsText.tablesOf(name)}</h2>
          <Legend threshold={data.threshold} />
          {data.release === undefined && <p className="print-only">{statisticsText.notPrinted}</p>}
          <div className={`${classes['tables']} ${data.release === undefined ? 'no-print' : ''}`}>
            {tableViews(data.tables, data.release?.definitionVersion ?? definitionVersion).map((view) => <StatisticsTable key={view.id} view={view} threshold={data.threshold} isReleased={data.release !== undefined} />)}
          </div>
          <div className={data.release === undefined ? 'no-print' : ''}><Shares tables={data.tables} /></div>
          <p className={classes['secrecy']}>{secrecyNote}</p>
        </>
      )}
      <EarlierReleases onShow={setQuarter} />
    </>
  )
}

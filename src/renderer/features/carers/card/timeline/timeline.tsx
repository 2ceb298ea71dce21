import { Button, Loader } from '@mantine/core'
import { useState } from 'react'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { errorText } from '../../../../api/error-text.ts'
import { useRouteQuery } from '../../../../api/use-query.ts'
import { ErrorPanel } from '../../../../components/feedback/error-panel.tsx'
import { carerPageText } from '../carer-page.text.ts'
import classes from '../carer-page.module.css'
import { TimelinePage } from './timeline-page.tsx'
import { TimelineYears } from './timeline-years.tsx'

/** What has happened, newest first, under its years; older pages come when asked for. */
export function Timeline({ carerId, today }: { readonly carerId: string; readonly today: CivilDate }) {
  const [older, setOlder] = useState<readonly TimelineEntry[]>([])
  const { data, error, refetch } = useRouteQuery('carers.timeline', { id: carerId, limit: 50 })
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>
  const last = data?.entries.at(-1)
  return (
    <section className={classes['timeline']} aria-label={carerPageText.timeline}>
      <h2>{carerPageText.timeline}</h2>
      {data === undefined && <Loader role="status" aria-label={carerPageText.loading} />}
      {data?.entries.length === 0 && <p>{carerPageText.timelineEmpty}</p>}
      <TimelineYears entries={data?.entries ?? []} today={today} />
      {older.map((before) => <TimelinePage key={before.key} carerId={carerId} before={before} today={today} onMore={(next) => setOlder([...older, next])} isLast={before === older.at(-1)} />)}
      {data?.hasMore === true && last !== undefined && older.length === 0 && <Button mt="md" variant="default" onClick={() => setOlder([last])}>{carerPageText.older}</Button>}
    </section>
  )
}

import { Button, Loader } from '@mantine/core'
import type { TimelineEntry } from '#shared/contract/timeline.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { errorText } from '../../../../api/error-text.ts'
import { useRouteQuery } from '../../../../api/use-query.ts'
import { ErrorPanel } from '../../../../components/feedback/error-panel.tsx'
import { carerPageText } from '../carer-page.text.ts'
import { TimelineYears } from './timeline-years.tsx'

interface TimelinePageProps {
  readonly carerId: string
  /** The last entry of the page above. */
  readonly before: TimelineEntry
  readonly today: CivilDate
  readonly onMore: (before: TimelineEntry) => void
  readonly isLast: boolean
}

/** A further page of the timeline. */
export function TimelinePage({ carerId, before, today, onMore, isLast }: TimelinePageProps) {
  const { data, error, refetch } = useRouteQuery('carers.timeline', { id: carerId, before: before.key, limit: 50 })
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>
  if (data === undefined) return <Loader role="status" aria-label={carerPageText.loading} />
  const last = data.entries.at(-1)
  return (
    <>
      <TimelineYears entries={data.entries} today={today} afterYear={before.heldOn.slice(0, 4)} />
      {isLast && data.hasMore && last !== undefined && <Button mt="md" variant="default" onClick={() => onMore(last)}>{carerPageText.older}</Button>}
    </>
  )
}

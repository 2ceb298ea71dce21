import { useState } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { compareCivilDates } from '#shared/domain/civil-date.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { logText } from '../log.text.ts'
import { usualPeriod } from './model/review-start.ts'
import { beginReview } from './model/review-state.ts'
import { ReviewHistory } from './review-history.tsx'
import { ReviewRun } from './review-run.tsx'
import { reviewText as text } from './review.text.ts'
import { SignedNotice } from './signed-notice.tsx'
import { StartForm } from './start-form.tsx'
import { useKeptReview } from './use-kept-review.ts'
import { usePrintedProtocol } from './use-printed-protocol.tsx'
import classes from './review.module.css'

/** The recurring check of the log: a new one, the one on its way, and those that are signed. */
export function ReviewTab({ chain }: { readonly chain: OutputOf<'log.chain'> | undefined }) {
  const { data, error, refetch } = useRouteQuery('drafts.mine', { form: 'review' })
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>
  if (data === undefined) return <p role="status">{logText.loading}</p>
  return <Reviews chain={chain} stored={data.drafts[0]} />
}

interface ReviewsProps {
  readonly chain: OutputOf<'log.chain'> | undefined
  readonly stored: OutputOf<'drafts.mine'>['drafts'][number] | undefined
}

function Reviews({ chain, stored }: ReviewsProps) {
  const today = useToday()
  const { draftId, kept, keep, end } = useKeptReview(stored)
  const [signedId, setSignedId] = useState<string>()
  const { data, error, refetch } = useRouteQuery('reviews.list', {})
  const { printProtocol, paper } = usePrintedProtocol()
  if (kept !== undefined) return <ReviewRun key={draftId} draftId={draftId} kept={kept} onKeep={keep} onAbandon={end} onSigned={(id) => { end(); setSignedId(id) }} />
  if (error !== null) return <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>
  if (data === undefined) return <p role="status">{logText.loading}</p>
  const signed = data.reviews.find(({ id }) => id === signedId)
  const last = data.reviews.toSorted((a, b) => compareCivilDates(a.to, b.to)).at(-1)
  return (
    <>
      {signed !== undefined && <SignedNotice onPrint={() => printProtocol(signed)} />}
      {signed === undefined && (
        <>
          <p className={data.dueOn < today ? classes['bad'] : ''}>{data.dueOn < today ? text.overdue(data.dueOn) : text.due(data.dueOn)}</p>
          <StartForm key={last?.id ?? chain?.firstAt} period={usualPeriod(last, chain?.firstAt, today)} today={today} onBegin={(choice) => keep({ review: beginReview(choice), measures: '' })} />
        </>
      )}
      <ReviewHistory reviews={data.reviews} today={today} onPrint={printProtocol} />
      {paper}
    </>
  )
}

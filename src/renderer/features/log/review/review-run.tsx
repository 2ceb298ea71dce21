import { Alert, Button, Loader } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { useFormDraft } from '../../../api/drafts/use-form-draft.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { ConfirmDialog } from '../../../components/feedback/confirm-dialog.tsx'
import { EmptyState } from '../../../components/feedback/empty-state.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { DecideStep } from './decide-step.tsx'
import { keyOf, placeOf, reviewed, type ReviewAction } from './model/review-state.ts'
import { reviewAsText, type KeptReview } from './model/stored-review.ts'
import { reviewText as text } from './review.text.ts'
import { SummaryStep } from './summary-step.tsx'
import classes from './review.module.css'

interface ReviewRunProps {
  readonly draftId: string
  readonly kept: KeptReview
  readonly onKeep: (next: KeptReview) => void
  readonly onAbandon: () => void
  readonly onSigned: (id: string) => void
}

/** A review on its way: one entry at a time, then the summary and the signature. */
export function ReviewRun({ draftId, kept, onKeep, onAbandon, onSigned }: ReviewRunProps) {
  const { review, measures } = kept
  const { choice } = review
  const draft = useFormDraft('review', draftId)
  const keep = (next: KeptReview) => {
    draft.change(reviewAsText(next))
    onKeep(next)
  }
  // What is begun is kept before the first decision: a lock may come while one reads.
  const begun = useEffectEvent(() => draft.change(reviewAsText(kept)))
  useEffect(() => begun(), [])
  const end = () => {
    void draft.discard()
    onAbandon()
  }
  const [asksAbandon, setAsksAbandon] = useState(false)
  const { data: plan, error, refetch } = useRouteQuery('reviews.plan', { from: choice.from, to: choice.to, sampleSize: choice.sampleSize, seed: choice.seed, carerIds: choice.asked.map(({ id }) => id) }, { keepPrevious: true })
  const keys = plan?.items.map(keyOf) ?? []
  const act = (action: ReviewAction) => keep({ ...kept, review: reviewed(review, action, keys) })
  const item = plan?.items.find((each) => keyOf(each) === placeOf(review, keys))
  const abandon = () => {
    if (review.decisions.size === 0) end()
    else setAsksAbandon(true)
  }
  return (
    <>
      <div className={classes['head']}>
        <h2>{text.running(choice.from, choice.to)}</h2>
        <Button variant="default" onClick={abandon}>{text.abandon}</Button>
      </div>
      {error !== null && <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>}
      {plan === undefined && error === null && <Loader role="status" aria-label={text.loading} />}
      {plan?.chain.state === 'broken' && <ErrorPanel>{text.broken}</ErrorPanel>}
      {plan?.hasMore === true && <Alert role="status" variant="light" color="blue" maw="62rem" mb="md">{text.hasMore}</Alert>}
      {plan?.items.length === 0 && <EmptyState action={<Button onClick={end}>{text.another}</Button>}><strong>{text.nothingTitle}</strong> {text.nothing}</EmptyState>}
      {plan !== undefined && item !== undefined && <DecideStep key={keyOf(item)} items={plan.items} item={item} review={review} onAct={act} />}
      {plan !== undefined && item === undefined && plan.items.length > 0 && <SummaryStep plan={plan} review={review} measures={measures} onMeasures={(text) => keep({ ...kept, measures: text })} onAct={act} onSigned={(id) => { void draft.discard(); onSigned(id) }} />}
      <ConfirmDialog opened={asksAbandon} danger title={text.abandonTitle} confirmLabel={text.abandonConfirm} onConfirm={end} onClose={() => setAsksAbandon(false)}>{text.abandonText}</ConfirmDialog>
    </>
  )
}

import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '#shared/contract/index.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { NoteField } from '../../../components/fields/note-field.tsx'
import { useSaveKeys } from '../../../components/forms/use-save-keys.ts'
import { spaced } from '../words/instant-words.ts'
import { DecidedItems } from './decided-items.tsx'
import { seedWords } from './model/review-start.ts'
import { countsOf, keyOf, outcomes, type ReviewAction, type ReviewState } from './model/review-state.ts'
import { outcomeNames, summaryText as text } from './review.text.ts'
import classes from './review.module.css'

interface SummaryStepProps {
  readonly plan: OutputOf<'reviews.plan'>
  readonly review: ReviewState
  readonly measures: string
  readonly onMeasures: (measures: string) => void
  readonly onAct: (action: ReviewAction) => void
  readonly onSigned: (id: string) => void
}

/** What was decided, what is done about it, and the signature. */
export function SummaryStep({ plan, review, measures, onMeasures, onAct, onSigned }: SummaryStepProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [wasTried, setWasTried] = useState(false)
  const sign = useRouteCommand('reviews.sign')
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const keys = plan.items.map(keyOf)
  const { byOutcome, left } = countsOf(review, keys)
  const lacksMeasures = byOutcome.deviation > 0 && measures.trim() === ''
  const { from, to, seed, sampleSize } = review.choice

  const send = () => {
    setWasTried(true)
    if (left > 0 || sign.isPending) return
    if (lacksMeasures) return field.current?.focus()
    const items = plan.items.flatMap((item) => {
      const outcome = review.decisions.get(keyOf(item))
      return outcome === undefined ? [] : [{ file: item.entry.file, seq: item.entry.seq, reasons: [...item.reasons], outcome }]
    })
    sign.mutate({ from, to, seed, sampleSize, items, measures }, { onSuccess: ({ id }) => onSigned(id) })
  }
  useSaveKeys(form, send)
  return (
    <form ref={form} noValidate className={`${classes['box'] ?? ''} ${classes['form'] ?? ''}`} aria-label={text.title} onSubmit={(event) => { event.preventDefault(); send() }}>
      <h3 ref={heading} tabIndex={-1}>{text.title}</h3>
      <p>{text.openings(plan.openings)}</p>
      <dl className={classes['numbers']}>
        <div><dt>{text.checked}</dt><dd>{spaced(keys.length - left)}</dd></div>
        {outcomes.map((outcome) => <div key={outcome}><dt>{outcomeNames[outcome]}</dt><dd>{spaced(byOutcome[outcome])}</dd></div>)}
      </dl>
      <p className={classes['quiet']}>{text.seed} <span className={classes['seed']}>{seedWords(seed)}</span></p>
      {left > 0 && <p>{text.left(left)} <Button size="compact-md" variant="default" onClick={() => onAct({ kind: 'go', to: keys.find((key) => !review.decisions.has(key)) ?? 'summary' })}>{text.goOn}</Button></p>}
      <DecidedItems items={plan.items} review={review} onChange={(key) => onAct({ kind: 'go', to: key })} />
      <NoteField ref={field} optional={byOutcome.deviation === 0} label={text.measures} description={text.measuresHint} value={measures} error={wasTried && lacksMeasures ? text.measuresNeeded : undefined} onChange={onMeasures} />
      <p className={classes['quiet']}>{text.meaning}</p>
      {wasTried && left > 0 && <ErrorPanel>{text.notAllDecided}</ErrorPanel>}
      {sign.error !== null && <ErrorPanel>{errorText(sign.error)}</ErrorPanel>}
      <Group>
        <Button type="submit" loading={sign.isPending} aria-keyshortcuts="Control+Enter">{text.sign}</Button>
        <Button variant="default" onClick={() => onAct({ kind: 'go', to: keys.at(-1) ?? 'summary' })}>{text.back}</Button>
      </Group>
    </form>
  )
}

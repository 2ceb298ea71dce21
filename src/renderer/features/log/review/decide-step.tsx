import { Anchor, Button, Progress } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import { Link } from 'react-router'
import { useToday } from '../../../components/dates/use-today.ts'
import { logPath } from '../../../components/screen/paths.ts'
import log from '../log.module.css'
import { entryWords } from '../words/entry-words.ts'
import { instantWords, spaced } from '../words/instant-words.ts'
import { countsOf, keyOf, outcomes, type ReviewAction, type ReviewItem, type ReviewState } from './model/review-state.ts'
import { decideText as text, outcomeNames, reasonNames } from './review.text.ts'
import classes from './review.module.css'

interface DecideStepProps {
  readonly items: readonly ReviewItem[]
  readonly item: ReviewItem
  readonly review: ReviewState
  readonly onAct: (action: ReviewAction) => void
}

/** One entry and three answers to it: 1, 2 or 3, and the next one comes. Give it the entry as `key`. */
export function DecideStep({ items, item, review, onAct }: DecideStepProps) {
  const box = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // The new entry is read from its beginning, and its keys work at once.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useKeysWithin(box, onAct)
  const key = keyOf(item)
  const at = items.indexOf(item)
  const { left } = countsOf(review, items.map(keyOf))
  const chosen = review.decisions.get(key)
  return (
    <section ref={box} className={classes['box']} aria-label={text.item}>
      <p className={classes['quiet']}>{text.progress(at + 1, items.length)} · {text.left(left)}</p>
      <Progress value={((items.length - left) / items.length) * 100} aria-hidden mb="md" />
      <h3 ref={heading} tabIndex={-1}><span className="visually-hidden">{text.progress(at + 1, items.length)}: </span>{entryWords(item.entry)}</h3>
      <Facts item={item} />
      <div role="group" aria-label={text.decide} className={classes['decisions']}>
        {outcomes.map((outcome, index) => (
          <Button key={outcome} size="lg" variant={chosen === outcome ? 'filled' : 'default'} aria-pressed={chosen === outcome} aria-keyshortcuts={String(index + 1)} onClick={() => onAct({ kind: 'decide', outcome })}>
            <span aria-hidden="true" className={classes['digit']}>{index + 1}</span>{outcomeNames[outcome]}
          </Button>
        ))}
      </div>
      <p className={classes['quiet']}>{text.keys}</p>
      <div className={classes['ways']}>
        <Button variant="default" onClick={() => onAct({ kind: 'step', by: -1 })} disabled={at === 0}>{text.before}</Button>
        <Button variant="default" onClick={() => onAct({ kind: 'step', by: 1 })} disabled={at === items.length - 1}>{text.next}</Button>
        <Button variant="default" aria-keyshortcuts="Control+Z" onClick={() => onAct({ kind: 'undo' })} disabled={review.made.length === 0}>{text.undo}</Button>
        <Button variant="subtle" onClick={() => onAct({ kind: 'sum-up' })}>{text.sumUp}</Button>
      </div>
    </section>
  )
}

function Facts({ item: { entry, reasons } }: { readonly item: ReviewItem }) {
  const today = useToday()
  const { object } = entry
  return (
    <>
      <dl className={classes['facts']}>
        <dt>{text.why}</dt><dd><ul>{reasons.map((reason) => <li key={reason}>{reasonNames[reason]}</li>)}</ul></dd>
        <dt>{text.when}</dt><dd>{instantWords(entry.at, today)}</dd>
        {entry.computer !== undefined && <><dt>{text.computer}</dt><dd>{entry.computer}</dd></>}
        <dt>{text.number}</dt><dd>{spaced(entry.seq)}</dd>
      </dl>
      {object?.kind === 'carer' && object.label !== undefined && <Anchor component={Link} to={logPath('person', { carerId: object.id })} className={log['link'] ?? ''}>{text.whoLooked(object.label)}</Anchor>}
    </>
  )
}

/** The keys hold as long as the focus is inside, and nowhere else (WCAG 2.1.4). */
function useKeysWithin(box: RefObject<HTMLElement | null>, onAct: (action: ReviewAction) => void): void {
  const take = useEffectEvent((event: KeyboardEvent) => {
    const action = event.altKey || event.metaKey ? undefined : actionOf(event.key, event.ctrlKey)
    if (action === undefined) return
    event.preventDefault()
    onAct(action)
  })
  useEffect(() => {
    const element = box.current
    const listen = (event: KeyboardEvent) => take(event)
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [box])
}

function actionOf(key: string, withControl: boolean): ReviewAction | undefined {
  if (withControl) return key.toLowerCase() === 'z' ? { kind: 'undo' } : undefined
  if (key === 'ArrowLeft') return { kind: 'step', by: -1 }
  if (key === 'ArrowRight') return { kind: 'step', by: 1 }
  const outcome = outcomes[Number(key) - 1]
  return outcome === undefined ? undefined : { kind: 'decide', outcome }
}

import { Button } from '@mantine/core'
import { useToday } from '../../../components/dates/use-today.ts'
import { entryWords } from '../words/entry-words.ts'
import { instantWords } from '../words/instant-words.ts'
import { keyOf, type ReviewItem, type ReviewState } from './model/review-state.ts'
import { outcomeNames, summaryText as text } from './review.text.ts'
import classes from './review.module.css'

interface DecidedItemsProps {
  readonly items: readonly ReviewItem[]
  readonly review: ReviewState
  readonly onChange: (key: string) => void
}

/** What is to be followed up, and everything else behind a door; each decision can be changed. */
export function DecidedItems({ items, review, onChange }: DecidedItemsProps) {
  const toFollow = items.filter((item) => {
    const outcome = review.decisions.get(keyOf(item))
    return outcome !== undefined && outcome !== 'in-order'
  })
  return (
    <>
      <h4>{text.toFollow}</h4>
      {toFollow.length === 0 ? <p>{text.noneToFollow}</p> : <Items items={toFollow} review={review} onChange={onChange} />}
      <details>
        <summary>{text.all(items.length)}</summary>
        <Items items={items} review={review} onChange={onChange} />
      </details>
    </>
  )
}

function Items({ items, review, onChange }: DecidedItemsProps) {
  const today = useToday()
  return (
    <ul className={classes['items']}>
      {items.map((item) => {
        const outcome = review.decisions.get(keyOf(item))
        const what = `${entryWords(item.entry)}, ${instantWords(item.entry.at, today)}`
        return (
          <li key={keyOf(item)}>
            <span className={classes['what']}>{what}</span>
            <span className={classes['outcome']} data-outcome={outcome}>{outcome === undefined ? text.undecided : outcomeNames[outcome]}</span>
            <Button size="compact-md" variant="default" aria-label={text.changeOf(what)} onClick={() => onChange(keyOf(item))}>{text.change}</Button>
          </li>
        )
      })}
    </ul>
  )
}

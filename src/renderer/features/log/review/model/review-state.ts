import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'

export type ReviewItem = OutputOf<'reviews.plan'>['items'][number]
export type Outcome = InputOf<'reviews.sign'>['items'][number]['outcome']

/** In the order of the keys 1, 2, 3. */
export const outcomes = ['in-order', 'ask-colleague', 'deviation'] as const satisfies readonly Outcome[]

/** What is checked: the period, how many at random, and about whom somebody has asked. */
export interface ReviewChoice {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly sampleSize: number
  /** Sixteen hexadecimal digits; the same seed draws the same entries. */
  readonly seed: string
  readonly asked: readonly { readonly id: string; readonly carerNumber: string }[]
}

/** A review on its way. Days, ids, numbers and codes only: nothing that was read stands in it. */
export interface ReviewState {
  readonly choice: ReviewChoice
  readonly decisions: ReadonlyMap<string, Outcome>
  /** What each decision replaced, the latest last: the way back. */
  readonly made: readonly { readonly key: string; readonly before: Outcome | undefined }[]
  /** The key of the entry in front, or `summary`. Undefined: the first that is not decided. */
  readonly at: string | undefined
}

export type ReviewAction =
  | { readonly kind: 'decide'; readonly outcome: Outcome }
  | { readonly kind: 'undo' }
  | { readonly kind: 'go'; readonly to: string }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'sum-up' }

export const keyOf = ({ entry }: Pick<ReviewItem, 'entry'>): string => `${entry.file} ${entry.seq}`

export const beginReview = (choice: ReviewChoice): ReviewState => ({ choice, decisions: new Map(), made: [], at: undefined })

/** The entry to decide on now; `summary` when none is left or it was asked for. */
export function placeOf({ decisions, at }: ReviewState, keys: readonly string[]): string {
  if (at === 'summary' || (at !== undefined && keys.includes(at))) return at
  return keys.find((key) => !decisions.has(key)) ?? 'summary'
}

/** One step of a review over the entries `keys`, in the order in which they are shown. */
export function reviewed(state: ReviewState, action: ReviewAction, keys: readonly string[]): ReviewState {
  const place = placeOf(state, keys)
  switch (action.kind) {
    case 'decide': {
      if (place === 'summary') return state
      const decisions = new Map(state.decisions).set(place, action.outcome)
      return { ...state, decisions, made: [...state.made, { key: place, before: state.decisions.get(place) }], at: nextUndecided(decisions, keys, place) }
    }
    case 'undo': {
      const last = state.made.at(-1)
      if (last === undefined) return state
      const decisions = new Map(state.decisions)
      if (last.before === undefined) decisions.delete(last.key)
      else decisions.set(last.key, last.before)
      return { ...state, decisions, made: state.made.slice(0, -1), at: last.key }
    }
    case 'go': return { ...state, at: action.to }
    case 'step': {
      const next = place === 'summary' ? (action.by === -1 ? keys.at(-1) : undefined) : keys[keys.indexOf(place) + action.by]
      return next === undefined ? state : { ...state, at: next }
    }
    case 'sum-up': return { ...state, at: 'summary' }
  }
}

/** The next one without a decision, from `key` on and then from the beginning; the summary when all have one. */
function nextUndecided(decisions: ReadonlyMap<string, Outcome>, keys: readonly string[], key: string): string {
  const at = keys.indexOf(key)
  return [...keys.slice(at + 1), ...keys.slice(0, at)].find((each) => !decisions.has(each)) ?? 'summary'
}

export interface ReviewCounts {
  readonly byOutcome: Readonly<Record<Outcome, number>>
  readonly left: number
}

/** How the entries have been judged. Decisions on entries that are not among `keys` do not count. */
export function countsOf({ decisions }: ReviewState, keys: readonly string[]): ReviewCounts {
  const count = (outcome: Outcome | undefined) => keys.filter((key) => decisions.get(key) === outcome).length
  return { byOutcome: { 'in-order': count('in-order'), 'ask-colleague': count('ask-colleague'), 'deviation': count('deviation') }, left: count(undefined) }
}

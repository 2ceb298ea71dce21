import type { OutputOf } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/planning/respite-values.ts'
import { formatHours } from '#shared/domain/time/clock-time.ts'
import { problemInShort } from '../../words/problem-words.ts'
import { suggestText as text } from './suggest.text.ts'

export type Suggestion = OutputOf<'respite.suggest'>['relievers'][number]

/** Why she stands where she stands: `Kan. Har varit där 4 gånger, önskad, uppfyller 2 av 3 önskemål, 12 av 20 tim den veckan`. */
export function suggestionWords(reliever: Suggestion, span: Pick<Span, 'startsOn'>, mostMinutes: number | undefined): string {
  const can = reliever.isAvailable ? text.can : reliever.problems.length === 0 ? text.cannot : text.not(reliever.problems.map((problem) => problemInShort(problem, span)))
  const reasons = [
    reliever.timesBefore > 0 ? text.timesBefore(reliever.timesBefore) : text.never,
    reliever.isWishedFor ? text.wishedFor : '',
    reliever.wishesInAll > 0 ? text.wishes(reliever.wishesMet, reliever.wishesInAll) : '',
    mostMinutes === undefined ? text.week(formatHours(reliever.weekMinutes)) : text.weekOf(formatHours(reliever.weekMinutes), formatHours(mostMinutes)),
  ].filter(Boolean).join(', ')
  return `${can} ${reasons.charAt(0).toLocaleUpperCase('sv')}${reasons.slice(1)}.`
}

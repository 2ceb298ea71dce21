import type { BookingProblem, Span } from '#shared/contract/planning/respite-values.ts'
import { timeWords, whenWords } from './booking-words.ts'
import { problemSentences, problemShort } from './problem-words.text.ts'

/** What stands in the way, in a sentence; what it collides with has its day only when that is another one. */
export function problemSentence(problem: BookingProblem, span: Pick<Span, 'startsOn'>): string {
  return problemSentences[problem.kind](otherWords(problem, span))
}

export function problemInShort(problem: BookingProblem, span: Pick<Span, 'startsOn'>): string {
  return problemShort[problem.kind](otherWords(problem, span))
}

function otherWords({ other }: BookingProblem, span: Pick<Span, 'startsOn'>): string {
  if (other === undefined) return ''
  return other.startsOn === span.startsOn ? timeWords(other) : whenWords(other)
}

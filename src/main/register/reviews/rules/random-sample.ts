import { createHash } from 'node:crypto'
import type { Opening } from './review-facts.ts'
import { keyOf, type OpeningKey } from './review-rules.ts'

/**
 * So many openings drawn at random, the same for the same seed: those whose hash with the seed is smallest. Nobody can know beforehand which
 * will be, and everybody can repeat it afterwards.
 */
export function randomSample(openings: readonly Pick<Opening, 'file' | 'seq'>[], size: number, seed: string): ReadonlySet<OpeningKey> {
  const drawn = openings.map((opening) => ({ key: keyOf(opening), rank: createHash('sha256').update(`${seed} ${keyOf(opening)}`).digest('hex') }))
  return new Set(drawn.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, size).map(({ key }) => key))
}

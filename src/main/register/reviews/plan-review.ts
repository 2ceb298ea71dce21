import { inArray } from 'drizzle-orm'
import { randomBytes } from 'node:crypto'
import type { ReviewReason } from '#shared/contract/keeping/reviews.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { accessLog } from '../audit-log/access-log.schema.ts'
import { chainView } from '../audit-log/viewer/chain-view.ts'
import { entryViews, latestFirst, type LoggedRow } from '../audit-log/viewer/entry-views.ts'
import { gatherFacts, type Period } from './rules/gather-facts.ts'
import { randomSample } from './rules/random-sample.ts'
import type { Opening } from './rules/review-facts.ts'
import { keyOf, reasonsByRule } from './rules/review-rules.ts'

/** More than anybody goes through; a shorter period has fewer. */
export const mostItems = 500

export interface ChosenOpening {
  readonly opening: Opening
  readonly reasons: readonly ReviewReason[]
}

export interface Choice {
  readonly openings: number
  /** Latest first. */
  readonly chosen: readonly ChosenOpening[]
}

interface Wanted {
  readonly sampleSize: number
  readonly seed: string
  readonly carerIds: readonly string[]
}

/** What a review is about: so many at random, and all that fall under a rule. The same for the same seed and log. */
export async function chooseOpenings(db: ReadDb, statistics: ReadDb, period: Period, { sampleSize, seed, carerIds }: Wanted): Promise<Choice> {
  const facts = await gatherFacts(db, statistics, period, carerIds)
  const drawn = randomSample(facts.openings, sampleSize, seed)
  const byRule = reasonsByRule(facts)
  const chosen = facts.openings
    .map((opening) => ({ opening, reasons: [...(drawn.has(keyOf(opening)) ? ['random' as const] : []), ...byRule.get(keyOf(opening)) ?? []] }))
    .filter(({ reasons }) => reasons.length > 0)
  return { openings: facts.openings.length, chosen: chosen.toSorted((a, b) => latestFirst(a.opening, b.opening)) }
}

/** The rows of some openings of one file. */
async function rowsOf(db: ReadDb, file: LoggedRow['file'], chosen: readonly ChosenOpening[]): Promise<readonly LoggedRow[]> {
  const seqs = chosen.filter(({ opening }) => opening.file === file).map(({ opening }) => opening.seq)
  return seqs.length === 0 ? [] : (await db.select().from(accessLog).where(inArray(accessLog.seq, seqs))).map((row) => ({ ...row, file }))
}

export async function planReview(db: ReadDb, { from, to, sampleSize, seed = randomBytes(8).toString('hex'), carerIds }: ParsedInputOf<'reviews.plan'>, { statistics, now }: HandlerContext): Promise<OutputOf<'reviews.plan'>> {
  const { openings, chosen } = await chooseOpenings(db, statistics.drizzle, { from, to, asOf: now }, { sampleSize, seed, carerIds })
  // What was drawn at random is always gone through, however much the rules find.
  const first = chosen.toSorted((a, b) => Number(b.reasons.includes('random')) - Number(a.reasons.includes('random'))).slice(0, mostItems).toSorted((a, b) => latestFirst(a.opening, b.opening))
  const rows = [...await rowsOf(db, 'register', first), ...await rowsOf(statistics.drizzle, 'statistics', first)]
  const views = new Map((await entryViews(db, statistics.drizzle, rows)).map((view) => [keyOf(view), view]))
  return {
    seed,
    openings,
    items: first.flatMap(({ opening, reasons }) => {
      const entry = views.get(keyOf(opening))
      return entry === undefined ? [] : [{ entry, reasons }]
    }),
    hasMore: chosen.length > first.length,
    chain: await chainView(db),
  }
}

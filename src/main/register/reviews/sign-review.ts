import { and, desc, eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { accessLog } from '../audit-log/access-log.schema.ts'
import { driverOf } from '../audit-log/chain/log-writer.ts'
import { logHeadOf } from '../audit-log/viewer/chain-view.ts'
import { protocolBytes } from './review-protocol.ts'
import { logReviewItems, logReviews } from './reviews.schema.ts'
import { gatherDrawable } from './rules/gather-facts.ts'
import { randomSample } from './rules/random-sample.ts'
import { keyOf } from './rules/review-rules.ts'

/** So many of her plans are looked back on; a window may ask for the same one again and again. */
const plansLookedBackOn = 50

/** When she asked what there is to check, latest first: openings after that were not before her. */
async function plannedAt(tx: WriteTx, userId: string): Promise<readonly string[]> {
  const plans = await tx.select({ at: accessLog.at }).from(accessLog).where(and(eq(accessLog.userId, userId), eq(accessLog.route, 'reviews.plan'))).orderBy(desc(accessLog.seq)).limit(plansLookedBackOn)
  return plans.map(({ at }) => at)
}

/** Everything that was drawn for the seed in one of her plans has been decided, and nothing but openings of the period. */
async function assertDecided(tx: WriteTx, { from, to, seed, sampleSize, items }: ParsedInputOf<'reviews.sign'>, { session, statistics }: HandlerContext): Promise<void> {
  if (items.length === 0) throw new AppError('refused', { reason: 'nothing-to-sign' })
  const decided = new Set(items.map(keyOf))
  if (decided.size !== items.length) throw new AppError('invalid-input', { fields: [{ path: 'items', reason: 'twice' }] })
  const plans = await plannedAt(tx, session.userId)
  const drawable = await gatherDrawable(tx, statistics.drizzle, { from, to, asOf: plans[0] ?? '' })
  const known = new Set(drawable.map(keyOf))
  if (items.some((item) => !known.has(keyOf(item)))) throw new AppError('invalid-input', { fields: [{ path: 'items', reason: 'not-in-period' }] })
  const isDecided = (asOf: string): boolean => [...randomSample(drawable.filter(({ at }) => at < asOf), sampleSize, seed)].every((key) => decided.has(key))
  if (!plans.some(isDecided)) throw new AppError('refused', { reason: 'not-all-decided' })
}

/** Signs a review with the reviewer's own key and the log's head. Errors: refused (`nothing-to-sign`, `not-all-decided`), invalid-input. */
export async function signReview(tx: WriteTx, input: ParsedInputOf<'reviews.sign'>, context: HandlerContext): Promise<OutputOf<'reviews.sign'>> {
  await assertDecided(tx, input, context)
  const { session, now, newId, keyring } = context
  const { seq: logSeq, head: logHead } = logHeadOf(driverOf(tx))
  const review = { ...input, id: newId(), signedAt: now, signedBy: session.userId, logSeq, logHead }
  const { items } = review
  await tx.insert(logReviews).values({
    id: review.id, fromOn: review.from, toOn: review.to, seed: review.seed, sampleSize: review.sampleSize, checked: items.length,
    deviations: items.filter(({ outcome }) => outcome === 'deviation').length, toAsk: items.filter(({ outcome }) => outcome === 'ask-colleague').length,
    measures: review.measures, signedAt: now, signedBy: session.userId, verifyKey: keyring.signing.verifyKey, logSeq, logHead, signature: keyring.signing.sign(protocolBytes(review)),
  })
  for (const { file, seq, reasons, outcome } of items) await tx.insert(logReviewItems).values({ reviewId: review.id, file, seq, reasons: JSON.stringify(reasons), outcome })
  return { id: review.id }
}

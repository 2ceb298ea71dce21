import { desc, eq } from 'drizzle-orm'
import type { OutputOf } from '#shared/contract/index.ts'
import type { ReviewReason } from '#shared/contract/keeping/reviews.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'
import type { ReadDb } from '../../store/database/connection.ts'
import { signatureHolds } from '../../store/key-file/signing-key.ts'
import { logSessions } from '../audit-log/access-log.schema.ts'
import { unit } from '../unit/unit.schema.ts'
import { users } from '../users/users.schema.ts'
import { protocolBytes, type ReviewedItem } from './review-protocol.ts'
import { logReviewItems, logReviews } from './reviews.schema.ts'

/** Days after which the next review is due (story L1). */
export const daysBetweenReviews = 35

/** The day that the last review was signed, or the register made. */
export async function lastReviewedOn(db: ReadDb): Promise<CivilDate> {
  const [last] = await db.select({ at: logReviews.signedAt }).from(logReviews).orderBy(desc(logReviews.signedAt)).limit(1)
  const [made] = last === undefined ? await db.select({ at: unit.createdAt }).from(unit) : [last]
  return localToday(new Date(made?.at ?? 0))
}

type StoredReview = typeof logReviews.$inferSelect

/** The signature fits what stands there now, and its key is one that this colleague has unlocked with. */
async function holds(db: ReadDb, review: StoredReview): Promise<boolean> {
  const items = await db.select().from(logReviewItems).where(eq(logReviewItems.reviewId, review.id))
  const sessions = await db.select({ verifyKey: logSessions.verifyKey }).from(logSessions).where(eq(logSessions.userId, review.signedBy))
  const bytes = protocolBytes({
    ...review,
    from: review.fromOn as CivilDate,
    to: review.toOn as CivilDate,
    items: items.map(({ file, seq, reasons, outcome }) => ({ file: file as ReviewedItem['file'], seq, reasons: JSON.parse(reasons) as ReviewReason[], outcome: outcome as ReviewedItem['outcome'] })),
  })
  return sessions.some(({ verifyKey }) => verifyKey.equals(review.verifyKey)) && signatureHolds(review.verifyKey, bytes, review.signature)
}

/** Signed reviews, latest first, and the day that the next is due. */
export async function listReviews(db: ReadDb): Promise<OutputOf<'reviews.list'>> {
  const found = await db.select({ review: logReviews, name: users.name }).from(logReviews).leftJoin(users, eq(users.id, logReviews.signedBy)).orderBy(desc(logReviews.signedAt))
  const reviews: OutputOf<'reviews.list'>['reviews'][number][] = []
  for (const { review, name } of found) {
    const { fromOn, toOn, verifyKey: _key, signature: _signature, signedBy: _by, ...said } = review
    reviews.push({ ...said, from: fromOn as CivilDate, to: toOn as CivilDate, signedByName: name ?? '', signatureHolds: await holds(db, review) })
  }
  return { reviews, dueOn: addDays(await lastReviewedOn(db), daysBetweenReviews) }
}

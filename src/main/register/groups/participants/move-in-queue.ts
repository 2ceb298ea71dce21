import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { withPlace } from '#shared/domain/groups/queue-order.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { changed, type Actor } from '../actor.ts'
import { participations } from '../participations.schema.ts'
import { readParticipation, readQueue } from './stored-participation.ts'
import { recordEvent } from './write-participation.ts'

/**
 * Moves somebody who waits; a place beyond the end is the last. Where she stands already nothing happens.
 * Errors: not-found, conflict, refused (`not-in-queue`).
 */
export async function moveInQueue(tx: WriteTx, { id, version, toPlace, reasonCode }: ParsedInputOf<'participants.moveInQueue'>, actor: Actor): Promise<{ carerId: string }> {
  const stored = await readParticipation(tx, id)
  if (stored.version !== version) throw new AppError('conflict')
  if (stored.queuePlace === null) throw new AppError('refused', { reason: 'not-in-queue' })
  const before = (await readQueue(tx, stored.groupId)).map((queued) => queued.id)
  const after = withPlace(before, id, toPlace)
  const queuePlace = after.indexOf(id) + 1
  if (queuePlace === stored.queuePlace) return { carerId: stored.carerId }
  for (const [index, other] of after.entries()) {
    if (before[index] !== other) await tx.update(participations).set({ queuePlace: index + 1 }).where(eq(participations.id, other))
  }
  await tx.update(participations).set({ ...changed(actor), version: version + 1 }).where(eq(participations.id, id))
  await recordEvent(tx, id, { statusCode: stored.statusCode, queuePlace }, reasonCode, actor)
  return { carerId: stored.carerId }
}

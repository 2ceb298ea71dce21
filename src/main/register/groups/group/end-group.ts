import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { isOver } from '#shared/domain/groups/shown-group-status.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { changed, type Actor } from '../actor.ts'
import { groups } from '../groups.schema.ts'
import { participations } from '../participations.schema.ts'
import { moveToStatus } from '../participants/write-participation.ts'
import { meetingsOfGroup } from '../series/plannable.ts'
import { readVersion } from './change-group.ts'

/**
 * Ends a group: those enrolled have completed it, and those who only waited or were asked stand as they stood.
 * Errors: not-found, conflict, refused (`group-ended`, `meetings-left`: planned from today on), invalid-input
 * (`satisfied` `above-answers`).
 */
export async function endGroup(tx: WriteTx, { id, version, evaluation }: ParsedInputOf<'groups.end'>, actor: Actor): Promise<{ completed: number }> {
  const stored = await readVersion(tx, id, version)
  if (isOver(stored.statusCode)) throw new AppError('refused', { reason: 'group-ended' })
  if (evaluation !== undefined && evaluation.satisfied > evaluation.answers) throw new AppError('invalid-input', { fields: [{ path: 'satisfied', reason: 'above-answers' }] })
  const isLeft = (await meetingsOfGroup(tx, id)).some(({ heldOn, statusCode }) => statusCode === 'planned' && heldOn >= actor.today)
  if (isLeft) throw new AppError('refused', { reason: 'meetings-left' })
  await tx.update(groups).set({
    statusCode: 'ended', endedOn: actor.today, evaluationAnswers: evaluation?.answers ?? null, evaluationSatisfied: evaluation?.satisfied ?? null, ...changed(actor), version: version + 1,
  }).where(eq(groups.id, id))
  const enrolled = await tx.select().from(participations).where(and(eq(participations.groupId, id), isNull(participations.removedAt), eq(participations.statusCode, 'enrolled')))
  for (const participation of enrolled) await moveToStatus(tx, participation, { statusCode: 'completed' }, actor)
  return { completed: enrolled.length }
}

import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { placeByDate } from '#shared/domain/groups/queue-order.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { carers } from '../../carers/carers.schema.ts'
import type { Actor } from '../actor.ts'
import { readRunningGroup } from '../group/stored-group.ts'
import { participations } from '../participations.schema.ts'
import { assertMayJoin } from './may-join.ts'
import { countFree, readQueue } from './stored-participation.ts'
import { writeParticipation } from './write-participation.ts'

/**
 * Puts a carer into a group. Places are counted in this transaction: asked for as `enrolled` when none is left she is
 * put last in the queue. Asked for as `queued` she comes after those who applied the same day or earlier.
 * Errors: not-found, refused (`already-in-group`, `group-ended`, `group-closed`, `same-cared-for`), invalid-input
 * (`appliedOn` `future`).
 */
export async function addParticipant(tx: WriteTx, input: ParsedInputOf<'participants.add'>, actor: Actor): Promise<OutputOf<'participants.add'>> {
  const { groupId, carerId, appliedOn, sameCaredForReasonCode, lateJoinReasonCode } = input
  if (appliedOn > actor.today) throw new AppError('invalid-input', { fields: [{ path: 'appliedOn', reason: 'future' }] })
  const group = await readRunningGroup(tx, groupId)
  const [carer] = await tx.select({ id: carers.id }).from(carers).where(eq(carers.id, carerId))
  if (carer === undefined) throw new AppError('not-found')
  const [already] = await tx.select({ id: participations.id }).from(participations)
    .where(and(eq(participations.groupId, groupId), eq(participations.carerId, carerId), isNull(participations.removedAt)))
  if (already !== undefined) throw new AppError('refused', { reason: 'already-in-group' })
  await assertMayJoin(tx, group, carerId, input, actor)

  const queue = await readQueue(tx, groupId)
  const isFull = await countFree(tx, group) === 0
  const statusCode = input.statusCode === 'enrolled' && isFull ? 'queued' : input.statusCode
  const queuePlace = input.statusCode === 'queued' ? placeByDate(queue, appliedOn) : queue.length + 1
  const move = { statusCode, ...(statusCode === 'queued' ? { queuePlace } : {}) }
  const id = await writeParticipation(tx, { groupId, carerId, appliedOn, ...move, sameCaredForReasonCode, lateJoinReasonCode }, actor)
  return { id, ...move }
}

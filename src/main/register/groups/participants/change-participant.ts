import { AppError } from '#shared/contract/errors.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { mayBecome } from '#shared/domain/groups/may-become.ts'
import { isActive, takesPlace } from '#shared/domain/groups/places.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { Actor } from '../actor.ts'
import { readRunningGroup } from '../group/stored-group.ts'
import { assertMayJoin } from './may-join.ts'
import { countFree, countQueued, nextInQueue, readParticipation } from './stored-participation.ts'
import { moveToStatus } from './write-participation.ts'

type Input = ParsedInputOf<'participants.change'>

/**
 * From one status to another, by `may-become.ts`. A place that becomes free is told of with the first in the queue;
 * nobody is moved by it. A reason once given holds on. Errors: not-found, conflict, refused (`group-ended`,
 * `not-from-here`, `group-full`, `group-closed`, `same-cared-for`), invalid-input (`answerBy` or `dropOutReasonCode`
 * `required`, `answerBy` `past`).
 */
export async function changeParticipant(tx: WriteTx, input: Input, actor: Actor): Promise<OutputOf<'participants.change'>> {
  const { statusCode, answerBy, dropOutReasonCode, sameCaredForReasonCode, lateJoinReasonCode } = input
  const stored = await readParticipation(tx, input.id)
  if (stored.version !== input.version) throw new AppError('conflict')
  const group = await readRunningGroup(tx, stored.groupId)
  if (!mayBecome(stored.statusCode, statusCode)) throw new AppError('refused', { reason: 'not-from-here' })
  assertWhatIsNeeded(input, actor)
  const [took, takes] = [takesPlace(stored.statusCode), takesPlace(statusCode)]
  if (takes && !took && await countFree(tx, group) === 0) throw new AppError('refused', { reason: 'group-full' })
  if (takes || (isActive(statusCode) && !isActive(stored.statusCode))) {
    await assertMayJoin(tx, group, stored.carerId, {
      sameCaredForReasonCode: sameCaredForReasonCode ?? stored.sameCaredForReasonCode,
      lateJoinReasonCode: lateJoinReasonCode ?? stored.lateJoinReasonCode,
    }, actor)
  }
  const queuePlace = statusCode === 'queued' ? { queuePlace: await countQueued(tx, group.id) + 1 } : {}
  await moveToStatus(tx, stored, {
    statusCode, answerBy, ...queuePlace, sameCaredForReasonCode, lateJoinReasonCode, ...(statusCode === 'dropped-out' ? { dropOutReasonCode } : {}),
  }, actor)
  const freedPlace = took && !takes
  return { carerId: stored.carerId, freedPlace, next: freedPlace ? await nextInQueue(tx, group) : undefined }
}

function assertWhatIsNeeded({ statusCode, answerBy, dropOutReasonCode }: Input, { today }: Actor): void {
  if (statusCode === 'offered' && answerBy === undefined) throw wrong('answerBy', 'required')
  if (statusCode === 'offered' && answerBy !== undefined && answerBy < today) throw wrong('answerBy', 'past')
  if (statusCode === 'dropped-out' && dropOutReasonCode === undefined) throw wrong('dropOutReasonCode', 'required')
}

const wrong = (path: string, reason: string): AppError => new AppError('invalid-input', { fields: [{ path, reason }] })

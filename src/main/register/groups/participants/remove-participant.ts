import { and, eq, inArray } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { takesPlace } from '#shared/domain/groups/places.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { changed, type Actor } from '../actor.ts'
import { readGroup } from '../group/stored-group.ts'
import { meetings } from '../groups.schema.ts'
import { attendanceMarks, participations } from '../participations.schema.ts'
import { nextInQueue, readParticipation } from './stored-participation.ts'
import { leaveQueue } from './write-participation.ts'

/**
 * Takes back somebody added by mistake: the row is kept, shown nowhere and never counted. Errors: not-found, conflict,
 * refused (`has-attendance`: then she was there, and has dropped out).
 */
export async function removeParticipant(tx: WriteTx, { id, version }: ParsedInputOf<'participants.remove'>, actor: Actor): Promise<OutputOf<'participants.remove'>> {
  const stored = await readParticipation(tx, id)
  if (stored.version !== version) throw new AppError('conflict')
  const ofGroup = tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.groupId, stored.groupId))
  const [mark] = await tx.select({ meetingId: attendanceMarks.meetingId }).from(attendanceMarks)
    .where(and(eq(attendanceMarks.carerId, stored.carerId), inArray(attendanceMarks.meetingId, ofGroup))).limit(1)
  if (mark !== undefined) throw new AppError('refused', { reason: 'has-attendance' })
  await leaveQueue(tx, stored)
  await tx.update(participations).set({ removedAt: actor.now, removedBy: actor.session.userId, ...changed(actor), version: version + 1 }).where(eq(participations.id, id))
  const freedPlace = takesPlace(stored.statusCode)
  return { carerId: stored.carerId, freedPlace, next: freedPlace ? await nextInQueue(tx, await readGroup(tx, stored.groupId)) : undefined }
}

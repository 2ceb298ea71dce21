import { and, count, eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { changed, type Actor } from '../actor.ts'
import { readRunningGroup } from '../group/stored-group.ts'
import { meetingCalls, meetings } from '../groups.schema.ts'
import { peopleToCall } from '../participants/read-participants.ts'
import { attendanceMarks } from '../participations.schema.ts'
import { meetingsOfGroup, meetsTwiceAtOnce, readMeeting, standingMeetings } from './plannable.ts'

/**
 * Counts as no meeting from now on; what was registered of it goes, but only when that has been asked for (K3).
 * `toCall`: how many there are to tell, none when it has been. Errors: not-found, conflict, refused
 * (`has-attendance`, `already-cancelled`).
 */
export async function cancelMeeting(tx: WriteTx, { id, version, reasonCode, clearsAttendance }: ParsedInputOf<'meetings.cancel'>, actor: Actor): Promise<{ toCall: number }> {
  const meeting = await readMeeting(tx, id)
  if (meeting.version !== version) throw new AppError('conflict')
  if (meeting.statusCode === 'cancelled') throw new AppError('refused', { reason: 'already-cancelled' })
  const [marks] = await tx.select({ marked: count() }).from(attendanceMarks).where(eq(attendanceMarks.meetingId, id))
  if (((marks?.marked ?? 0) > 0 || meeting.anonymous > 0) && !clearsAttendance) throw new AppError('refused', { reason: 'has-attendance' })
  await tx.delete(attendanceMarks).where(eq(attendanceMarks.meetingId, id))
  await tx.update(meetings).set({
    statusCode: 'cancelled', cancelReasonCode: reasonCode, cancelledAt: actor.now, anonymous: 0, sequence: meeting.sequence + 1, ...changed(actor), version: meeting.version + 1,
  }).where(eq(meetings.id, id))
  return { toCall: meeting.heldOn < actor.today ? 0 : (await peopleToCall(tx, meeting.groupId)).length }
}

/**
 * Takes a cancellation back: planned again, and the list of whom to call is forgotten. Errors: not-found, conflict,
 * refused (`not-cancelled`, `group-ended`, `same-time-twice` when the group has come to meet then).
 */
export async function restoreMeeting(tx: WriteTx, { id, version }: ParsedInputOf<'meetings.restore'>, actor: Actor): Promise<void> {
  const meeting = await readMeeting(tx, id)
  if (meeting.version !== version) throw new AppError('conflict')
  if (meeting.statusCode !== 'cancelled') throw new AppError('refused', { reason: 'not-cancelled' })
  await readRunningGroup(tx, meeting.groupId)
  if (meetsTwiceAtOnce([meeting], standingMeetings(await meetingsOfGroup(tx, meeting.groupId)))) throw new AppError('refused', { reason: 'same-time-twice' })
  await tx.delete(meetingCalls).where(eq(meetingCalls.meetingId, id))
  await tx.update(meetings).set({
    statusCode: 'planned', cancelReasonCode: null, cancelledAt: null, sequence: meeting.sequence + 1, ...changed(actor), version: meeting.version + 1,
  }).where(eq(meetings.id, id))
}

/** Cancels every planned meeting from today on, without a reason of its own: it is the group that is cancelled. */
export async function cancelMeetingsToCome(tx: WriteTx, groupId: string, actor: Actor): Promise<void> {
  const coming = (await meetingsOfGroup(tx, groupId)).filter(({ heldOn, statusCode }) => statusCode === 'planned' && heldOn >= actor.today)
  for (const { id, sequence, version } of coming) {
    await tx.update(meetings).set({ statusCode: 'cancelled', cancelledAt: actor.now, sequence: sequence + 1, ...changed(actor), version: version + 1 }).where(eq(meetings.id, id))
  }
}

/** Says that somebody has been told of a cancelled meeting, or that she has not. Errors: not-found, refused (`not-cancelled`). */
export async function setCalled(tx: WriteTx, { id, carerId, isCalled }: ParsedInputOf<'meetings.called'>, { now, session }: Actor): Promise<void> {
  const meeting = await readMeeting(tx, id)
  if (meeting.statusCode !== 'cancelled') throw new AppError('refused', { reason: 'not-cancelled' })
  if ((await peopleToCall(tx, meeting.groupId)).every((person) => person.carerId !== carerId)) throw new AppError('not-found')
  if (isCalled) await tx.insert(meetingCalls).values({ meetingId: id, carerId, calledAt: now, calledBy: session.userId }).onConflictDoNothing()
  else await tx.delete(meetingCalls).where(and(eq(meetingCalls.meetingId, id), eq(meetingCalls.carerId, carerId)))
}

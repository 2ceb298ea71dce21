import { and, count, eq, inArray } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { carers } from '../../carers/carers.schema.ts'
import { changed, type Actor } from '../actor.ts'
import { meetings } from '../groups.schema.ts'
import { attendanceMarks } from '../participations.schema.ts'
import { readMeeting } from '../series/plannable.ts'

type Input = ParsedInputOf<'attendance.set'>

/**
 * Sets marks of one meeting and the number of those who came anonymously, all or none. Each is compared with what the
 * window showed; one that somebody else has meanwhile set to the same is no conflict. Any carer may be marked:
 * without a participation she is a guest.
 *
 * A meeting is held exactly as long as something is registered of it: the first mark makes a planned one held, and
 * when everything is taken back it is planned again, also a past one. Then it stands among those that lack attendance
 * and is counted nowhere, as before the first mark.
 *
 * Errors: not-found (the meeting or a carer), conflict (`changed-meanwhile`), refused (`meeting-cancelled`,
 * `meeting-ahead`), invalid-input (`marks` `twice`: two of the same carer).
 */
export async function setAttendance(tx: WriteTx, input: Input, actor: Actor): Promise<void> {
  const meeting = await readMeeting(tx, input.meetingId)
  if (meeting.statusCode === 'cancelled') throw new AppError('refused', { reason: 'meeting-cancelled' })
  if (meeting.heldOn > actor.today) throw new AppError('refused', { reason: 'meeting-ahead' })
  const carerIds = input.marks.map(({ carerId }) => carerId)
  if (new Set(carerIds).size < carerIds.length) throw new AppError('invalid-input', { fields: [{ path: 'marks', reason: 'twice' }] })
  const { anonymous = { was: meeting.anonymous, count: meeting.anonymous } } = input
  if (meeting.anonymous !== anonymous.was && meeting.anonymous !== anonymous.count) throw new AppError('conflict', { reason: 'changed-meanwhile' })
  await assertAsShown(tx, input)

  const toClear = input.marks.filter(({ code }) => code === 'not-registered').map(({ carerId }) => carerId)
  if (toClear.length > 0) await tx.delete(attendanceMarks).where(and(eq(attendanceMarks.meetingId, meeting.id), inArray(attendanceMarks.carerId, toClear)))
  for (const { carerId, code } of input.marks) {
    if (code === 'not-registered') continue
    const mark = { attendanceCode: code, ...changed(actor) }
    await tx.insert(attendanceMarks).values({ meetingId: meeting.id, carerId, heldOn: meeting.heldOn, ...mark })
      .onConflictDoUpdate({ target: [attendanceMarks.meetingId, attendanceMarks.carerId], set: mark })
  }
  const [left] = await tx.select({ marks: count() }).from(attendanceMarks).where(eq(attendanceMarks.meetingId, meeting.id))
  const statusCode = (left?.marks ?? 0) > 0 || anonymous.count > 0 ? 'held' : 'planned'
  if (statusCode === meeting.statusCode && anonymous.count === meeting.anonymous) return
  await tx.update(meetings).set({ statusCode, anonymous: anonymous.count, ...changed(actor), version: meeting.version + 1 }).where(eq(meetings.id, meeting.id))
}

async function assertAsShown(tx: WriteTx, { meetingId, marks }: Input): Promise<void> {
  if (marks.length === 0) return
  const carerIds = marks.map(({ carerId }) => carerId)
  const known = await tx.select({ id: carers.id }).from(carers).where(inArray(carers.id, carerIds))
  if (known.length < carerIds.length) throw new AppError('not-found')
  const found = await tx.select({ carerId: attendanceMarks.carerId, code: attendanceMarks.attendanceCode }).from(attendanceMarks)
    .where(and(eq(attendanceMarks.meetingId, meetingId), inArray(attendanceMarks.carerId, carerIds)))
  const codes = new Map(found.map(({ carerId, code }) => [carerId, code]))
  const isChanged = marks.some(({ carerId, was, code }) => {
    const is = codes.get(carerId) ?? 'not-registered'
    return is !== was && is !== code
  })
  if (isChanged) throw new AppError('conflict', { reason: 'changed-meanwhile' })
}

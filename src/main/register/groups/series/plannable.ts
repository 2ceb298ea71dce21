import { asc, eq } from 'drizzle-orm'
import { AppError, type FieldError } from '#shared/contract/errors.ts'
import { atTheSameTime, whyNoMeeting, type MeetingTime } from '#shared/domain/groups/meeting-time.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { meetings } from '../groups.schema.ts'

export type StoredMeeting = typeof meetings.$inferSelect

/** More than a group has; a slip of the finger repeated must not fill the register. */
export const mostMeetings = 400

/** Every meeting of a group, cancelled ones too, by day and time. */
export const meetingsOfGroup = (db: ReadDb, groupId: string): Promise<readonly StoredMeeting[]> =>
  Promise.resolve(db.select().from(meetings).where(eq(meetings.groupId, groupId)).orderBy(asc(meetings.heldOn), asc(meetings.startsAt), asc(meetings.id)))

/** Errors: not-found. */
export async function readMeeting(db: ReadDb, id: string): Promise<StoredMeeting> {
  const [found] = await db.select().from(meetings).where(eq(meetings.id, id))
  if (found === undefined) throw new AppError('not-found')
  return found
}

/** Errors: invalid-input (`startsAt` `past-midnight` or `not-that-night`), each under the path that `pathOf` gives it. */
export function assertCanTakePlace(times: readonly MeetingTime[], pathOf: (index: number) => string): void {
  const fields = times.flatMap((time, index): readonly FieldError[] => {
    const reason = whyNoMeeting(time)
    return reason === undefined ? [] : [{ path: pathOf(index), reason }]
  })
  if (fields.length > 0) throw new AppError('invalid-input', { fields })
}

/** True when the group would be in two meetings at once: among the new ones, or one of them and one that stands. */
export function meetsTwiceAtOnce(planned: readonly MeetingTime[], standing: readonly MeetingTime[]): boolean {
  const byDay = Map.groupBy([...standing, ...planned], ({ heldOn }) => heldOn)
  return planned.some((meeting) => (byDay.get(meeting.heldOn) ?? []).some((other) => other !== meeting && atTheSameTime(meeting, other)))
}

/** Meetings that are neither cancelled nor among `except`. */
export const standingMeetings = (all: readonly StoredMeeting[], except: readonly string[] = []): readonly StoredMeeting[] =>
  all.filter(({ id, statusCode }) => statusCode !== 'cancelled' && !except.includes(id))

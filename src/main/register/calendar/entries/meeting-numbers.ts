import { and, asc, inArray, ne, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../../../store/database/connection.ts'
import { meetings } from '../../groups/groups.schema.ts'

interface MeetingNumbers {
  /** 1 is the first that is not cancelled; a cancelled one has none. */
  readonly numberOf: ReadonlyMap<string, number>
  /** How many of a group's meetings are not cancelled. */
  readonly inGroup: ReadonlyMap<string, number>
}

/** The "3 av 6" of the groups that these meetings belong to, by date. */
export async function meetingNumbers(db: ReadDb, which: SQL | undefined): Promise<MeetingNumbers> {
  const concerned = db.select({ groupId: meetings.groupId }).from(meetings).where(which)
  return numbered(await db.select({ id: meetings.id, groupId: meetings.groupId }).from(meetings)
    .where(and(inArray(meetings.groupId, concerned), ne(meetings.statusCode, 'cancelled')))
    .orderBy(asc(meetings.groupId), asc(meetings.heldOn), asc(meetings.startsAt), asc(meetings.id)))
}

function numbered(inOrder: readonly { readonly id: string; readonly groupId: string }[]): MeetingNumbers {
  const numberOf = new Map<string, number>()
  const inGroup = new Map<string, number>()
  for (const { id, groupId } of inOrder) {
    const number = (inGroup.get(groupId) ?? 0) + 1
    inGroup.set(groupId, number)
    numberOf.set(id, number)
  }
  return { numberOf, inGroup }
}

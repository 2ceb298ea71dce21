import { between, eq } from 'drizzle-orm'
import { addDays } from '#shared/domain/civil-date.ts'
import { users } from '../../users/users.schema.ts'
import { outreach } from '../calendar.schema.ts'
import type { EntrySource } from './entry-source.ts'
import { timesOf } from './entry-times.ts'

/** Outreach of everybody in the unit. */
export const outreachEntries: EntrySource<'outreach'> = {
  // 24 hours at most, so what began the day before may last into the first day.
  around: ({ from, to }) => between(outreach.heldOn, addDays(from, -1), to),
  read: async (db, which, { session }) => {
    const found = await db.select({
      id: outreach.id,
      version: outreach.version,
      userId: outreach.userId,
      userName: users.name,
      startsOn: outreach.heldOn,
      startsAt: outreach.startsAt,
      minutes: outreach.minutes,
      typeCode: outreach.typeCode,
      areaCode: outreach.areaCode,
      title: outreach.title,
      participants: outreach.participants,
      statusCode: outreach.statusCode,
    }).from(outreach).innerJoin(users, eq(users.id, outreach.userId)).where(which)
    return found.map(({ userId, ...row }) => ({
      ...row,
      ...timesOf({ ...row, startsAt: row.startsAt ?? undefined }),
      kind: 'outreach',
      isMine: userId === session.userId,
      title: row.title ?? undefined,
      participants: row.participants ?? undefined,
    }))
  },
}

import { and, eq, gte, lte } from 'drizzle-orm'
import { users } from '../../users/users.schema.ts'
import { absences } from '../calendar.schema.ts'
import type { EntrySource } from './entry-source.ts'

/** When somebody of the unit is away. */
export const absenceEntries: EntrySource<'absence'> = {
  around: ({ from, to }) => and(gte(absences.toOn, from), lte(absences.fromOn, to)),
  read: async (db, which, { session }) => {
    const found = await db.select({
      id: absences.id,
      version: absences.version,
      userId: absences.userId,
      userName: users.name,
      startsOn: absences.fromOn,
      startsAt: absences.startsAt,
      endsOn: absences.toOn,
      endsAt: absences.endsAt,
      kindCode: absences.kindCode,
    }).from(absences).innerJoin(users, eq(users.id, absences.userId)).where(which)
    return found.map(({ userId, ...row }) => ({
      ...row,
      kind: 'absence',
      isMine: userId === session.userId,
      startsAt: row.startsAt ?? undefined,
      endsAt: row.endsAt ?? undefined,
    }))
  },
}

import { and, gte, lte } from 'drizzle-orm'
import { localDays } from '../calendar.schema.ts'
import type { EntrySource } from './entry-source.ts'

/** School holidays and closed days that the municipality has set. */
export const localDayEntries: EntrySource<'local-day'> = {
  around: ({ from, to }) => and(gte(localDays.toOn, from), lte(localDays.fromOn, to)),
  read: async (db, which) => {
    const found = await db.select({
      id: localDays.id,
      version: localDays.version,
      startsOn: localDays.fromOn,
      endsOn: localDays.toOn,
      kindCode: localDays.kindCode,
      name: localDays.name,
    }).from(localDays).where(which)
    return found.map((row) => ({ ...row, kind: 'local-day' }))
  },
}

import { asc, eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { rowsToChange, skippedRows, type SeriesRow, type SeriesScope } from '#shared/domain/series/edit-series.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { respiteBookings } from '../respite.schema.ts'

export type BookingColumns = typeof respiteBookings.$inferSelect

export interface ScopedBookings {
  readonly rows: readonly BookingColumns[]
  readonly leftAlone: number
}

/** Not begun, and nobody has said what became of it. */
export const isOpen = ({ statusCode, startInstant }: Pick<BookingColumns, 'statusCode' | 'startInstant'>, now: string): boolean =>
  (statusCode === 'requested' || statusCode === 'confirmed') && startInstant > now

/** Errors: not-found, conflict when somebody has saved it since `version`. */
export async function findBooking(db: ReadDb, id: string, version: number): Promise<BookingColumns> {
  const [booking] = await db.select().from(respiteBookings).where(eq(respiteBookings.id, id))
  if (booking === undefined) throw new AppError('not-found')
  if (booking.version !== version) throw new AppError('conflict')
  return booking
}

/** The bookings that an edit of `target` reaches, in order, and how many in its scope are left as they are. */
export async function bookingsInScope(db: ReadDb, target: BookingColumns, scope: SeriesScope, { now, today }: { readonly now: string; readonly today: CivilDate }): Promise<ScopedBookings> {
  const series = target.seriesId === null || scope === 'this' ? [target] : await db.select().from(respiteBookings).where(eq(respiteBookings.seriesId, target.seriesId)).orderBy(asc(respiteBookings.startsOn), asc(respiteBookings.startsAt))
  const rows = series.map((row): SeriesRow => ({ id: row.id, heldOn: row.startsOn, startsAt: row.startsAt, isOpen: isOpen(row, now) }))
  const reached = new Set(rowsToChange(rows, target.id, scope, today))
  return { rows: series.filter(({ id }) => reached.has(id)), leftAlone: skippedRows(rows, target.id, scope, today) }
}

import type { ReadDb } from '../../../store/database/connection.ts'
import type { Grant } from '../grants/find-grant.ts'
import { bookingProblems } from './booking-problems.ts'
import { findReliever } from '../relievers/reliever-facts.ts'
import type { PlacedSpan } from './place-span.ts'
import { refuseBlocked } from './refuse-blocked.ts'
import type { BookingColumns } from '../bookings/series-rows.ts'

/** A booking beside what it is to be. */
export interface ChangedBooking extends Pick<BookingColumns, 'relieverId' | 'placeCode' | 'providerCode'> {
  readonly row: BookingColumns
  readonly placed: PlacedSpan
  readonly isMoved: boolean
}

/**
 * Refuses changed bookings that something blocks, as they would stand together. What is not changed about a booking is
 * not held against it: a right that has been shortened since does not keep a reliever from being named. Errors: not-found
 * (a reliever), refused as book.
 */
export async function assertFree(db: ReadDb, grant: Grant, changes: readonly ChangedBooking[], { now, field }: { readonly now: string; readonly field: string }): Promise<void> {
  const moved = changes.filter(({ isMoved }) => isMoved)
  const found = [...(await bookingProblems(db, { grant, spans: placesOf(moved), reliever: undefined, exceptIds: idsOf(moved), now }))]
  const held = changes.filter(({ row, isMoved, relieverId }) => relieverId !== null && (isMoved || relieverId !== row.relieverId))
  for (const [relieverId, hers] of Map.groupBy(held, (change) => change.relieverId)) {
    const reliever = await findReliever(db, relieverId ?? undefined)
    const problems = await bookingProblems(db, { grant, spans: placesOf(hers), reliever, exceptIds: idsOf(changes), now })
    found.push(...problems.map((ofSpan) => ofSpan.filter(({ kind }) => kind === 'reliever-booked' || kind === 'reliever-left')))
  }
  refuseBlocked(found, () => field)
}

const placesOf = (changes: readonly ChangedBooking[]) => changes.map(({ placed }) => placed)
const idsOf = (changes: readonly ChangedBooking[]) => changes.map(({ row }) => row.id)

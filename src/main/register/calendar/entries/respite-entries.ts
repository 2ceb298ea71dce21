import { and, between, gte, inArray } from 'drizzle-orm'
import { addDays } from '#shared/domain/civil-date.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { relievers } from '../../respite/relievers.schema.ts'
import { respiteBookings } from '../../respite/respite.schema.ts'
import { ofCaredForInScope } from '../../scope/in-scope.ts'
import type { EntrySource } from './entry-source.ts'
import { shownPersons } from './shown-persons.ts'

/** A booking is 31 times 24 hours at most; one that begins before the clocks go forward can end on the 32nd day after. */
const daysBack = 32

/** Bookings of respite, whatever became of them. */
export const respiteEntries: EntrySource<'respite'> = {
  around: ({ from, to }, { scope }) => and(between(respiteBookings.startsOn, addDays(from, -daysBack), to), gte(respiteBookings.endsOn, from), ofCaredForInScope(scope, respiteBookings.caredForId)),
  read: async (db, which, { now }) => {
    const found = await db.select({
      id: respiteBookings.id,
      version: respiteBookings.version,
      startsOn: respiteBookings.startsOn,
      startsAt: respiteBookings.startsAt,
      endsOn: respiteBookings.endsOn,
      endsAt: respiteBookings.endsAt,
      minutes: respiteBookings.plannedMinutes,
      grantId: respiteBookings.grantId,
      carerId: respiteBookings.carerId,
      endInstant: respiteBookings.endInstant,
      seriesId: respiteBookings.seriesId,
      relieverId: respiteBookings.relieverId,
      statusCode: respiteBookings.statusCode,
    }).from(respiteBookings).where(which)
    // The same families and relievers come back again and again: read once each, not once a booking.
    const people = await shownPersons(db, found.map(({ carerId }) => carerId))
    const names = await relieverNames(db, found.flatMap(({ relieverId }) => relieverId ?? []))
    return found.map((booking) => ({
      kind: 'respite',
      id: booking.id,
      version: booking.version,
      startsOn: booking.startsOn,
      startsAt: booking.startsAt,
      endsOn: booking.endsOn,
      endsAt: booking.endsAt,
      minutes: booking.minutes,
      grantId: booking.grantId,
      carerId: booking.carerId,
      personName: people.get(booking.carerId)?.personName,
      isProtected: people.get(booking.carerId)?.isProtected ?? true,
      isInSeries: booking.seriesId !== null,
      statusCode: booking.statusCode,
      relieverName: booking.relieverId === null ? undefined : names.get(booking.relieverId),
      lacksOutcome: (booking.statusCode === 'requested' || booking.statusCode === 'confirmed') && booking.endInstant <= now,
    }))
  },
}

async function relieverNames(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await db.select({ id: relievers.id, name: relievers.name }).from(relievers).where(inArray(relievers.id, Array.from(new Set(ids))))
  return new Map(found.map(({ id, name }) => [id, name]))
}

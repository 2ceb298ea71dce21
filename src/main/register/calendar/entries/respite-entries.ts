import { and, between, eq, gte } from 'drizzle-orm'
import { addDays } from '#shared/domain/civil-date.ts'
import { carers } from '../../carers/carers.schema.ts'
import { relievers } from '../../respite/relievers.schema.ts'
import { respiteBookings } from '../../respite/respite.schema.ts'
import type { EntrySource } from './entry-source.ts'
import { personColumns, shownPerson } from './shown-person.ts'

/** A booking is 31 times 24 hours at most; one that begins before the clocks go forward can end on the 32nd day after. */
const daysBack = 32

/** Bookings of respite, whatever became of them. */
export const respiteEntries: EntrySource<'respite'> = {
  around: ({ from, to }) => and(between(respiteBookings.startsOn, addDays(from, -daysBack), to), gte(respiteBookings.endsOn, from)),
  read: async (db, which, { now }) => {
    const found = await db.select({
      id: respiteBookings.id,
      version: respiteBookings.version,
      startsOn: respiteBookings.startsOn,
      startsAt: respiteBookings.startsAt,
      endsOn: respiteBookings.endsOn,
      endsAt: respiteBookings.endsAt,
      endInstant: respiteBookings.endInstant,
      minutes: respiteBookings.plannedMinutes,
      grantId: respiteBookings.grantId,
      carerId: respiteBookings.carerId,
      seriesId: respiteBookings.seriesId,
      statusCode: respiteBookings.statusCode,
      relieverName: relievers.name,
      person: personColumns,
    }).from(respiteBookings).innerJoin(carers, eq(carers.id, respiteBookings.carerId)).leftJoin(relievers, eq(relievers.id, respiteBookings.relieverId)).where(which)
    return found.map(({ person, seriesId, endInstant, relieverName, ...booking }) => ({
      ...booking,
      ...shownPerson(person),
      kind: 'respite',
      isInSeries: seriesId !== null,
      relieverName: relieverName ?? undefined,
      lacksOutcome: (booking.statusCode === 'requested' || booking.statusCode === 'confirmed') && Date.parse(endInstant) <= Date.parse(now),
    }))
  },
}

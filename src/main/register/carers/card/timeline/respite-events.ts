import { and, desc, eq } from 'drizzle-orm'
import { relievers } from '../../../respite/relievers.schema.ts'
import { respiteBookings } from '../../../respite/respite.schema.ts'
import { ofCaredForInScope } from '../../../scope/in-scope.ts'
import { below, keyOf, type TimelineSource } from './timeline-page.ts'

/** The carer's respite: what became of it, and what is booked. One that is over stays until somebody has said how it went. */
export const respiteEvents: TimelineSource = async (db, { carerId, before, limit, scope }) => {
  const page = await db.select({
    bookingId: respiteBookings.id,
    heldOn: respiteBookings.startsOn,
    startsAt: respiteBookings.startsAt,
    endsOn: respiteBookings.endsOn,
    endsAt: respiteBookings.endsAt,
    plannedMinutes: respiteBookings.plannedMinutes,
    performedMinutes: respiteBookings.performedMinutes,
    statusCode: respiteBookings.statusCode,
    relieverName: relievers.name,
  }).from(respiteBookings).leftJoin(relievers, eq(relievers.id, respiteBookings.relieverId))
    .where(and(eq(respiteBookings.carerId, carerId), below(before, respiteBookings.startsOn, respiteBookings.id), ofCaredForInScope(scope, respiteBookings.caredForId)))
    .orderBy(desc(respiteBookings.startsOn), desc(respiteBookings.id)).limit(limit)
  return page.map(({ plannedMinutes, performedMinutes, relieverName, ...row }) => ({
    kind: 'respite',
    key: keyOf(row.heldOn, row.bookingId),
    ...row,
    minutes: performedMinutes ?? plannedMinutes,
    relieverName: relieverName ?? undefined,
  }))
}

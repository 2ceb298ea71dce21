import { and, between, eq, gt, isNull } from 'drizzle-orm'
import { addDays } from '#shared/domain/civil-date.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { respiteBookings } from '../../respite/respite.schema.ts'
import { ofCaredForInScope } from '../../scope/in-scope.ts'
import type { Viewer } from '../entries/entry-source.ts'

const daysAhead = 60

/** How many requests for respite in the coming 60 days have nobody to do it. */
export async function unfilledRequests(db: ReadDb, { now, today, scope }: Viewer): Promise<number> {
  return db.$count(respiteBookings, and(
    between(respiteBookings.startsOn, today, addDays(today, daysAhead)),
    eq(respiteBookings.statusCode, 'requested'),
    isNull(respiteBookings.relieverId),
    gt(respiteBookings.startInstant, now),
    ofCaredForInScope(scope, respiteBookings.caredForId),
  ))
}

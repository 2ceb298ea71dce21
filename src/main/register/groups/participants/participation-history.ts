import { desc, eq } from 'drizzle-orm'
import type { OutputOf } from '#shared/contract/index.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { users } from '../../users/users.schema.ts'
import { participationEvents } from '../participations.schema.ts'
import { readParticipation } from './stored-participation.ts'

/** Far more than happens to one participation. */
const mostEvents = 500

/** What has happened with one participation, newest first. Errors: not-found. */
export async function participationHistory(db: ReadDb, id: string): Promise<OutputOf<'participants.history'>> {
  const { carerId } = await readParticipation(db, id)
  const found = await db.select({ event: participationEvents, byName: users.name }).from(participationEvents).leftJoin(users, eq(users.id, participationEvents.by))
    .where(eq(participationEvents.participationId, id)).orderBy(desc(participationEvents.at), desc(participationEvents.id)).limit(mostEvents)
  return {
    carerId,
    events: found.map(({ event, byName }) => ({
      at: event.at, byName: byName ?? '', statusCode: event.statusCode, queuePlace: event.queuePlace ?? undefined, reasonCode: event.reasonCode ?? undefined,
    })),
  }
}

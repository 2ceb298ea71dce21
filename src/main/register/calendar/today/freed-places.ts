import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { OutputOf } from '#shared/contract/index.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { groups } from '../../groups/groups.schema.ts'
import { participations } from '../../groups/participations.schema.ts'
import { groupInScope } from '../../scope/in-scope.ts'
import type { Viewer } from '../entries/entry-source.ts'

/** More than anybody goes through in a day. */
const mostGroups = 100

const taken = sql<number>`sum(case when ${participations.statusCode} in ('enrolled', 'offered') then 1 else 0 end)`
const queued = sql<number>`sum(case when ${participations.statusCode} = 'queued' then 1 else 0 end)`

/** Groups with a free place and somebody in the queue; at most a hundred, by name. Nobody is moved up by it. */
export async function freedPlaces(db: ReadDb, { scope }: Viewer): Promise<OutputOf<'calendar.today'>['freed']> {
  return db.select({ groupId: groups.id, groupName: groups.name, free: sql<number>`${groups.maxPlaces} - ${taken}`, queued }).from(groups)
    .innerJoin(participations, and(eq(participations.groupId, groups.id), isNull(participations.removedAt)))
    .where(and(inArray(groups.statusCode, ['planned', 'open-for-application']), groupInScope(scope, groups.id)))
    .groupBy(groups.id, groups.name, groups.maxPlaces)
    .having(and(gt(queued, 0), gt(groups.maxPlaces, taken)))
    .orderBy(asc(groups.name), asc(groups.id)).limit(mostGroups)
}

import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm'
import type { OutputOf } from '#shared/contract/index.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { carers } from '../../carers/carers.schema.ts'
import { groups } from '../../groups/groups.schema.ts'
import { participations } from '../../groups/participations.schema.ts'
import { groupInScope } from '../../scope/in-scope.ts'
import type { Viewer } from '../entries/entry-source.ts'
import { personColumns, shownPerson } from '../entries/shown-person.ts'

/** More than anybody goes through in a day. */
const mostOffers = 100

/** Offers of a place whose last day to answer was before today, longest ago first; at most a hundred. */
export async function lapsedOffers(db: ReadDb, { today, scope }: Viewer): Promise<OutputOf<'calendar.today'>['lapsedOffers']> {
  const found = await db.select({ groupId: groups.id, groupName: groups.name, carerId: participations.carerId, answerBy: participations.answerBy, person: personColumns }).from(groups)
    .innerJoin(participations, and(eq(participations.groupId, groups.id), isNull(participations.removedAt)))
    .innerJoin(carers, eq(carers.id, participations.carerId))
    .where(and(inArray(groups.statusCode, ['planned', 'open-for-application']), eq(participations.statusCode, 'offered'), lt(participations.answerBy, today), groupInScope(scope, groups.id)))
    .orderBy(asc(participations.answerBy), asc(groups.name), asc(participations.id)).limit(mostOffers)
  return found.flatMap(({ answerBy, person, ...offer }) => (answerBy === null ? [] : [{ ...offer, ...shownPerson(person), answerBy }]))
}

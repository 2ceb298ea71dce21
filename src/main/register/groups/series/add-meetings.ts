import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { Actor } from '../actor.ts'
import { readRunningGroup } from '../group/stored-group.ts'
import { leaderIdsOfGroup } from '../resources/known-leaders.ts'
import { assertCanTakePlace, meetingsOfGroup, meetsTwiceAtOnce, mostMeetings, standingMeetings } from './plannable.ts'
import { writeSeries } from './write-meetings.ts'

/**
 * More meetings of a group, as a series of their own, with the leaders and the place of the group; also past ones
 * that were never written down. Errors: not-found, refused (`group-ended`), invalid-input
 * (`meetings.N.startsAt`, `meetings` `same-time-twice` or `too-many-meetings`).
 */
export async function addMeetings(tx: WriteTx, input: ParsedInputOf<'meetings.add'>, actor: Actor): Promise<{ ids: readonly string[] }> {
  const group = await readRunningGroup(tx, input.groupId)
  const standing = await meetingsOfGroup(tx, group.id)
  assertCanTakePlace(input.meetings, (index) => `meetings.${index}.startsAt`)
  if (meetsTwiceAtOnce(input.meetings, standingMeetings(standing))) throw new AppError('invalid-input', { fields: [{ path: 'meetings', reason: 'same-time-twice' }] })
  if (standing.length + input.meetings.length > mostMeetings) throw new AppError('invalid-input', { fields: [{ path: 'meetings', reason: 'too-many-meetings' }] })
  const leaderIds = await leaderIdsOfGroup(tx, group.id)
  return { ids: await writeSeries(tx, input.meetings, { groupId: group.id, placeId: group.placeId, leaderIds }, actor) }
}

import { inArray } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { GroupDetails } from '#shared/contract/planning/group-values.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { carers } from '../../carers/carers.schema.ts'
import { discardDraft } from '../../drafts/discard-draft.ts'
import { created, type Actor } from '../actor.ts'
import { groupAreas, groupLeaders, groups } from '../groups.schema.ts'
import { writeParticipation } from '../participants/write-participation.ts'
import { resolveLeaders } from '../resources/known-leaders.ts'
import { assertPlace } from '../resources/places.ts'
import { assertCanTakePlace, meetsTwiceAtOnce } from '../series/plannable.ts'
import { writeSeries } from '../series/write-meetings.ts'
import { assertOwnAreas } from '../../scope/assert-own-areas.ts'
import { assertGroupDetails, detailColumns, readGroup } from './stored-group.ts'

type Input = ParsedInputOf<'groups.create'>

/**
 * A group with its areas, leaders, meetings and first participants, and the draft gone, all at once or not at all.
 * Errors: invalid-input (`minPlaces` `above-max`, `closesAfterMeeting` `required`, `meetings.N.startsAt`
 * `past-midnight` or `not-that-night`, `meetings` `same-time-twice`), refused (`group-full`, `outside-your-areas`), not-found.
 */
export async function createGroup(tx: WriteTx, input: Input, actor: Actor): Promise<{ id: string }> {
  assertGroupDetails(input.group)
  assertOwnAreas(actor.scope, input.group.areaCodes)
  assertCanTakePlace(input.meetings, (index) => `meetings.${index}.startsAt`)
  if (meetsTwiceAtOnce(input.meetings, [])) throw new AppError('invalid-input', { fields: [{ path: 'meetings', reason: 'same-time-twice' }] })
  await assertPlace(tx, input.group.placeId)
  if (input.copiedFromId !== undefined) await readGroup(tx, input.copiedFromId)

  const id = actor.newId()
  const leaderIds = await resolveLeaders(tx, input.group.leaders, actor)
  await tx.insert(groups).values({ id, ...detailColumns(input.group), statusCode: 'planned', copiedFromId: input.copiedFromId ?? null, ...created(actor) })
  await writeAreas(tx, id, input.group)
  await tx.insert(groupLeaders).values(leaderIds.map((leaderId, position) => ({ groupId: id, leaderId, position })))
  await writeSeries(tx, input.meetings, { groupId: id, placeId: input.group.placeId ?? null, leaderIds }, actor)
  await writeFirstParticipants(tx, id, input, actor)
  if (input.draftId !== undefined) await discardDraft(tx, input.draftId, actor.session.userId)
  return { id }
}

export async function writeAreas(tx: WriteTx, groupId: string, { areaCodes }: GroupDetails): Promise<void> {
  await tx.insert(groupAreas).values(Array.from(new Set(areaCodes), (areaCode) => ({ groupId, areaCode })))
}

async function writeFirstParticipants(tx: WriteTx, groupId: string, { group, participants }: Input, actor: Actor): Promise<void> {
  if (participants.length === 0) return
  // Named twice she is enrolled if either says so.
  const enrolled = new Set(participants.filter(({ statusCode }) => statusCode === 'enrolled').map(({ carerId }) => carerId))
  if (enrolled.size > group.maxPlaces) throw new AppError('refused', { reason: 'group-full' })
  const carerIds = Array.from(new Set(participants.map(({ carerId }) => carerId)))
  const found = await tx.select({ id: carers.id }).from(carers).where(inArray(carers.id, carerIds))
  if (found.length < carerIds.length) throw new AppError('not-found')
  for (const carerId of carerIds) {
    await writeParticipation(tx, { groupId, carerId, statusCode: enrolled.has(carerId) ? 'enrolled' : 'invited', appliedOn: actor.today }, actor)
  }
}

import { and, count, eq } from 'drizzle-orm'
import type { ParticipantView } from '#shared/contract/planning/group-values.ts'
import type { GroupView } from '#shared/contract/planning/groups.ts'
import type { ParticipationStatus } from '#shared/domain/code-lists/groups/participation-statuses.ts'
import { isClosedForNew, meetingsSoFar } from '#shared/domain/groups/closed-for-new.ts'
import { describeMeetings } from '#shared/domain/groups/infer-rhythm.ts'
import { freePlaces, isActive, takenPlaces } from '#shared/domain/groups/places.ts'
import { isOver, shownGroupStatus } from '#shared/domain/groups/shown-group-status.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { Actor } from '../actor.ts'
import { groups, meetings } from '../groups.schema.ts'
import { carersWhoShare } from '../participants/may-join.ts'
import { readParticipants, type Participant } from '../participants/read-participants.ts'
import { attendanceMarks } from '../participations.schema.ts'
import { leaderIdsOfGroup, readLeaders } from '../resources/known-leaders.ts'
import { places } from '../resources.schema.ts'
import { meetingsOfGroup } from '../series/plannable.ts'
import { groupInScope } from '../../scope/in-scope.ts'
import { meetingViews } from './meetings-view.ts'
import { areasOf, readGroup, type StoredGroup } from './stored-group.ts'

/** Everything about one group; the queue in its order. Errors: not-found. */
export async function openGroup(db: ReadDb, id: string, moment: Pick<Actor, 'today' | 'now' | 'scope'>): Promise<GroupView> {
  const { today } = moment
  const group = await readGroup(db, id)
  const all = await meetingsOfGroup(db, id)
  const participants = await readParticipants(db, id)
  const taken = takenPlaces(participants.map(({ participation }) => participation.statusCode))
  const free = freePlaces(group.maxPlaces, taken)
  const first = participants.find(({ participation }) => participation.queuePlace === 1)
  const standing = all.filter(({ statusCode }) => statusCode !== 'cancelled')
  return {
    id,
    version: group.version,
    group: await detailsOf(db, group),
    statusCode: shownGroupStatus(group.statusCode, all, free, today),
    rhythmText: describeMeetings(standing.length === 0 ? all : standing),
    leaderNames: await leaderNamesOf(db, id),
    copiedFromId: await seenGroup(db, group.copiedFromId, moment.scope),
    taken,
    freePlaces: free,
    suggestedId: free > 0 && !isOver(group.statusCode) ? first?.participation.id : undefined,
    isClosedForNew: isClosedForNew(group.formCode, group.closesAfterMeeting ?? undefined, meetingsSoFar(all, today)),
    meetings: await meetingViews(db, id, all, participants, moment),
    participants: await participantViews(db, id, participants, moment.scope),
    ...(group.evaluationAnswers === null || group.evaluationSatisfied === null ? {} : { evaluation: { answers: group.evaluationAnswers, satisfied: group.evaluationSatisfied } }),
  }
}

/** The group that this one was copied from, where the caller sees it. */
async function seenGroup(db: ReadDb, id: string | null, scope: Actor['scope']): Promise<string | undefined> {
  if (id === null || scope === undefined) return id ?? undefined
  const [found] = await db.select({ id: groups.id }).from(groups).where(and(eq(groups.id, id), groupInScope(scope, groups.id)))
  return found?.id
}

async function detailsOf(db: ReadDb, group: StoredGroup): Promise<GroupView['group']> {
  const leaderIds = await leaderIdsOfGroup(db, group.id)
  const [place] = group.placeId === null ? [] : await db.select({ name: places.name }).from(places).where(eq(places.id, group.placeId))
  return {
    name: group.name,
    supportTypeCode: group.supportTypeCode,
    targetGroupCode: group.targetGroupCode ?? undefined,
    areaCodes: [...(await areasOf(db, [group.id])).get(group.id) ?? []],
    formCode: group.formCode,
    closesAfterMeeting: group.closesAfterMeeting ?? undefined,
    minPlaces: group.minPlaces ?? undefined,
    maxPlaces: group.maxPlaces,
    leaders: leaderIds.map((id) => ({ kind: 'leader', id })),
    placeId: group.placeId ?? undefined,
    placeName: place?.name,
    partnerCode: group.partnerCode ?? undefined,
    feeKr: group.feeKr ?? undefined,
  }
}

/** The names of those who lead the group, in their order. */
export async function leaderNamesOf(db: ReadDb, groupId: string): Promise<readonly string[]> {
  const ids = await leaderIdsOfGroup(db, groupId)
  const known = await readLeaders(db, ids)
  return ids.flatMap((id) => known.filter((leader) => leader.id === id).map(({ name }) => name))
}

async function participantViews(db: ReadDb, groupId: string, participants: readonly Participant[], scope: Actor['scope']): Promise<readonly ParticipantView[]> {
  const sharing = await carersWhoShare(db, participants.filter(({ participation }) => isActive(participation.statusCode)).map(({ carerId }) => carerId), scope)
  const present = await db.select({ carerId: attendanceMarks.carerId, times: count() }).from(attendanceMarks).innerJoin(meetings, eq(meetings.id, attendanceMarks.meetingId))
    .where(and(eq(meetings.groupId, groupId), eq(attendanceMarks.attendanceCode, 'present'))).groupBy(attendanceMarks.carerId)
  const times = new Map(present.map((row) => [row.carerId, row.times]))
  return participants.map(({ participation, carerId, name, isProtected }): ParticipantView => ({
    id: participation.id,
    version: participation.version,
    carerId,
    name,
    isProtected,
    statusCode: participation.statusCode,
    appliedOn: participation.appliedOn,
    queuePlace: participation.queuePlace ?? undefined,
    offeredOn: participation.offeredOn ?? undefined,
    answerBy: participation.answerBy ?? undefined,
    enrolledOn: participation.enrolledOn ?? undefined,
    endedOn: participation.endedOn ?? undefined,
    dropOutReasonCode: participation.dropOutReasonCode ?? undefined,
    sharesCaredFor: isActive(participation.statusCode) && sharing.has(carerId),
    presentTimes: times.get(carerId) ?? 0,
  })).toSorted((a, b) => rank(a.statusCode) - rank(b.statusCode) || (a.queuePlace ?? 0) - (b.queuePlace ?? 0))
}

/** Those in the group first, then those who may come, then those who are out of it. */
const order: readonly ParticipationStatus[] = ['enrolled', 'offered', 'queued', 'invited', 'completed', 'dropped-out', 'declined']
const rank = (status: ParticipationStatus): number => order.indexOf(status)

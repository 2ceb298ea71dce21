import { and, eq, gt, gte, isNotNull, sql } from 'drizzle-orm'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { ParticipationStatus } from '#shared/domain/code-lists/groups/participation-statuses.ts'
import type { LateJoinReason } from '#shared/domain/code-lists/groups/reasons/late-join-reasons.ts'
import type { SameCaredForReason } from '#shared/domain/code-lists/groups/reasons/same-cared-for-reasons.ts'
import type { GroupDropOutReason } from '#shared/domain/code-lists/support/group-drop-out-reasons.ts'
import { isActive } from '#shared/domain/groups/places.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import { changed, created, type Actor } from '../actor.ts'
import { participationEvents, participations } from '../participations.schema.ts'

export type Participation = typeof participations.$inferSelect

/** Where somebody goes and what is to be kept of it. */
interface Move {
  readonly statusCode: ParticipationStatus
  /** Only with `queued`. */
  readonly queuePlace?: number
  /** Only with `offered`. */
  readonly answerBy?: CivilDate | undefined
  /** Only with `dropped-out`. */
  readonly dropOutReasonCode?: GroupDropOutReason | undefined
  readonly sameCaredForReasonCode?: SameCaredForReason | undefined
  readonly lateJoinReasonCode?: LateJoinReason | undefined
}

interface NewParticipation extends Move {
  readonly groupId: string
  readonly carerId: string
  readonly appliedOn: CivilDate
}

/** Writes a participation and its first event; whoever waits from `queuePlace` on steps back. */
export async function writeParticipation(tx: WriteTx, { groupId, carerId, appliedOn, ...move }: NewParticipation, actor: Actor): Promise<string> {
  if (move.queuePlace !== undefined) await makeRoomInQueue(tx, groupId, move.queuePlace)
  const id = actor.newId()
  await tx.insert(participations).values({
    id, groupId, carerId, appliedOn,
    ...columnsOf(move, actor),
    sameCaredForReasonCode: move.sameCaredForReasonCode ?? null,
    lateJoinReasonCode: move.lateJoinReasonCode ?? null,
    ...created(actor),
  })
  await recordEvent(tx, id, move, reasonOf(move), actor)
  return id
}

/** Changes a status, with its event. Who leaves the queue closes the gap behind her; nobody else's status is touched. */
export async function moveToStatus(tx: WriteTx, participation: Participation, move: Move, actor: Actor): Promise<void> {
  await leaveQueue(tx, participation)
  if (move.queuePlace !== undefined) await makeRoomInQueue(tx, participation.groupId, move.queuePlace)
  const columns = columnsOf(move, actor)
  await tx.update(participations).set({
    ...columns,
    // An answered offer and a time in the group that is over stay readable; whoever waits again has neither.
    offeredOn: columns.offeredOn ?? (isWaiting(move.statusCode) ? null : participation.offeredOn),
    enrolledOn: participation.statusCode === 'completed' || !isActive(move.statusCode) ? participation.enrolledOn : columns.enrolledOn,
    ...(move.sameCaredForReasonCode === undefined ? {} : { sameCaredForReasonCode: move.sameCaredForReasonCode }),
    ...(move.lateJoinReasonCode === undefined ? {} : { lateJoinReasonCode: move.lateJoinReasonCode }),
    ...changed(actor),
    version: participation.version + 1,
  }).where(eq(participations.id, participation.id))
  await recordEvent(tx, participation.id, move, reasonOf(move), actor)
}

/** Takes somebody out of the queue's order; those behind her step forward. */
export async function leaveQueue(tx: WriteTx, { id, groupId, queuePlace }: Participation): Promise<void> {
  if (queuePlace === null) return
  await tx.update(participations).set({ queuePlace: null }).where(eq(participations.id, id))
  await tx.update(participations).set({ queuePlace: sql`${participations.queuePlace} - 1` })
    .where(and(eq(participations.groupId, groupId), isNotNull(participations.queuePlace), gt(participations.queuePlace, queuePlace)))
}

/** One line of a participation's history. */
export async function recordEvent(tx: WriteTx, participationId: string, { statusCode, queuePlace }: Pick<Move, 'statusCode' | 'queuePlace'>, reasonCode: string | undefined, { newId, now, session }: Actor): Promise<void> {
  await tx.insert(participationEvents).values({
    id: newId(), participationId, at: now, by: session.userId, statusCode, queuePlace: queuePlace ?? null, reasonCode: reasonCode ?? null,
  })
}

async function makeRoomInQueue(tx: WriteTx, groupId: string, place: number): Promise<void> {
  await tx.update(participations).set({ queuePlace: sql`${participations.queuePlace} + 1` })
    .where(and(eq(participations.groupId, groupId), isNotNull(participations.queuePlace), gte(participations.queuePlace, place)))
}

const isWaiting = (status: ParticipationStatus): boolean => status === 'queued' || status === 'invited'

const columnsOf = (move: Move, { today }: Actor) => ({
  statusCode: move.statusCode,
  queuePlace: move.queuePlace ?? null,
  offeredOn: move.statusCode === 'offered' ? today : null,
  answerBy: move.statusCode === 'offered' ? (move.answerBy ?? null) : null,
  enrolledOn: move.statusCode === 'enrolled' ? today : null,
  endedOn: isActive(move.statusCode) ? null : today,
  dropOutReasonCode: move.statusCode === 'dropped-out' ? (move.dropOutReasonCode ?? null) : null,
})

const reasonOf = (move: Move): string | undefined => move.dropOutReasonCode ?? move.lateJoinReasonCode ?? move.sameCaredForReasonCode

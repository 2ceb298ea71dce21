import { and, eq, inArray, isNull } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import { isClosedForNew, meetingsSoFar } from '#shared/domain/groups/closed-for-new.ts'
import { isActive } from '#shared/domain/groups/places.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { relations } from '../../cared-for/cared-for.schema.ts'
import type { AreaScope } from '../../scope/area-scope.ts'
import { ofCaredForInScope } from '../../scope/in-scope.ts'
import type { Actor } from '../actor.ts'
import type { StoredGroup } from '../group/stored-group.ts'
import { participations } from '../participations.schema.ts'
import { meetingsOfGroup } from '../series/plannable.ts'

/** Reasons given now or before, by which a warning is passed. */
interface Reasons {
  readonly sameCaredForReasonCode?: string | null | undefined
  readonly lateJoinReasonCode?: string | null | undefined
}

/** Errors: refused (`group-closed`, `same-cared-for`), each only while no reason has been given (K3). */
export async function assertMayJoin(db: ReadDb, group: StoredGroup, carerId: string, reasons: Reasons, { today, scope }: Pick<Actor, 'today' | 'scope'>): Promise<void> {
  const hasClosed = isClosedForNew(group.formCode, group.closesAfterMeeting ?? undefined, meetingsSoFar(await meetingsOfGroup(db, group.id), today))
  if (hasClosed && isMissing(reasons.lateJoinReasonCode)) throw new AppError('refused', { reason: 'group-closed' })
  if (!isMissing(reasons.sameCaredForReasonCode)) return
  const others = await db.select({ carerId: participations.carerId, statusCode: participations.statusCode }).from(participations)
    .where(and(eq(participations.groupId, group.id), isNull(participations.removedAt)))
  const active = others.filter(({ statusCode }) => isActive(statusCode)).map((other) => other.carerId)
  if ((await carersWhoShare(db, [carerId, ...active], scope)).has(carerId)) throw new AppError('refused', { reason: 'same-cared-for' })
}

/** Those of the carers who care, now, for the same person as another of them; whom they care for outside the caller's areas is not told in this way either. */
export async function carersWhoShare(db: ReadDb, carerIds: readonly string[], scope: AreaScope | undefined): Promise<ReadonlySet<string>> {
  if (carerIds.length < 2) return new Set()
  const found = await db.select({ carerId: relations.carerId, caredForId: relations.caredForId }).from(relations)
    .where(and(inArray(relations.carerId, [...new Set(carerIds)]), isNull(relations.endedOn), ofCaredForInScope(scope, relations.caredForId)))
  const shared = [...Map.groupBy(found, ({ caredForId }) => caredForId).values()].map((rows) => new Set(rows.map(({ carerId }) => carerId))).filter(({ size }) => size > 1)
  return new Set(shared.flatMap((carers) => [...carers]))
}

const isMissing = (reason: string | null | undefined): boolean => reason === undefined || reason === null

import { and, eq, gte, isNull, ne, or } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { GrantDetails } from '#shared/contract/planning/respite-values.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { relations } from '../../cared-for/cared-for.schema.ts'
import { relievers } from '../relievers.schema.ts'
import { respiteGrantConditions, respiteGrants, respiteGrantWishes } from '../respite.schema.ts'

/**
 * A new right, or one as a whole; whom it is for is fixed from the start, since bookings stand under it. Errors:
 * not-found, conflict, refused (`not-related`, `overlapping-grant`, `persons-are-fixed`), invalid-input (`validTo`
 * `ends-before-start`).
 */
export async function saveGrant(tx: WriteTx, { id: known, version, grant }: ParsedInputOf<'respite.saveGrant'>, { session, now, newId }: Pick<HandlerContext, 'session' | 'now' | 'newId'>): Promise<{ id: string }> {
  if (grant.validTo !== undefined && grant.validTo < grant.validFrom) throw new AppError('invalid-input', { fields: [{ path: 'validTo', reason: 'ends-before-start' }] })
  const [stored] = known === undefined ? [] : await tx.select({ version: respiteGrants.version, carerId: respiteGrants.carerId, caredForId: respiteGrants.caredForId }).from(respiteGrants).where(eq(respiteGrants.id, known))
  if (known !== undefined && stored === undefined) throw new AppError('not-found')
  if (stored !== undefined && stored.version !== version) throw new AppError('conflict')
  if (stored !== undefined && (stored.carerId !== grant.carerId || stored.caredForId !== grant.caredForId)) throw new AppError('refused', { reason: 'persons-are-fixed' })
  await assertRelated(tx, grant)
  await assertNoOther(tx, grant, known)
  await assertReliever(tx, grant.wishes.relieverId)

  const id = known ?? newId()
  const changed = { ...columnsOf(grant), changedAt: now, changedBy: session.userId }
  if (stored === undefined) await tx.insert(respiteGrants).values({ ...changed, id, createdAt: now, createdBy: session.userId, version: 1 })
  else await tx.update(respiteGrants).set({ ...changed, version: stored.version + 1 }).where(eq(respiteGrants.id, id))
  await writeConditionsAndWishes(tx, id, grant)
  return { id }
}

/** A relation that ended before the right begins is none: there is nobody to be relieved from. */
async function assertRelated(tx: WriteTx, { carerId, caredForId, validFrom }: GrantDetails): Promise<void> {
  const [related] = await tx.select({ id: relations.id }).from(relations)
    .where(and(eq(relations.carerId, carerId), eq(relations.caredForId, caredForId), or(isNull(relations.endedOn), gte(relations.endedOn, validFrom)))).limit(1)
  if (related === undefined) throw new AppError('refused', { reason: 'not-related' })
}

/** Two rights of one kind for the same two persons at the same time: nobody could say whose hours are used. */
async function assertNoOther(tx: WriteTx, grant: GrantDetails, known: string | undefined): Promise<void> {
  const others = await tx.select({ validFrom: respiteGrants.validFrom, validTo: respiteGrants.validTo }).from(respiteGrants).where(and(
    eq(respiteGrants.carerId, grant.carerId),
    eq(respiteGrants.caredForId, grant.caredForId),
    eq(respiteGrants.supportTypeCode, grant.supportTypeCode),
    known === undefined ? undefined : ne(respiteGrants.id, known),
  ))
  const isOverlapping = others.some(({ validFrom, validTo }) => (grant.validTo === undefined || validFrom <= grant.validTo) && (validTo === null || validTo >= grant.validFrom))
  if (isOverlapping) throw new AppError('refused', { reason: 'overlapping-grant' })
}

async function assertReliever(tx: WriteTx, id: string | undefined): Promise<void> {
  if (id === undefined) return
  const [known] = await tx.select({ id: relievers.id }).from(relievers).where(eq(relievers.id, id))
  if (known === undefined) throw new AppError('not-found')
}

const columnsOf = (grant: GrantDetails) => ({
  carerId: grant.carerId,
  caredForId: grant.caredForId,
  supportTypeCode: grant.supportTypeCode,
  formCode: grant.formCode,
  decisionReference: grant.decisionReference ?? null,
  decidedOn: grant.decidedOn ?? null,
  capMinutes: grant.capMinutes,
  capPeriodCode: grant.capPeriodCode,
  carriesOver: grant.carriesOver,
  mostCarriedMinutes: grant.mostCarriedMinutes ?? null,
  isFree: grant.isFree,
  feePerHourKr: grant.feePerHourKr ?? null,
  validFrom: grant.validFrom,
  validTo: grant.validTo ?? null,
  providerCode: grant.providerCode ?? null,
  hasCarePlan: grant.hasCarePlan,
  wishedSexCode: grant.wishes.sexCode ?? null,
  wishedRelieverId: grant.wishes.relieverId ?? null,
})

async function writeConditionsAndWishes(tx: WriteTx, grantId: string, { conditionCodes, wishes }: GrantDetails): Promise<void> {
  await tx.delete(respiteGrantConditions).where(eq(respiteGrantConditions.grantId, grantId))
  await tx.delete(respiteGrantWishes).where(eq(respiteGrantWishes.grantId, grantId))
  const [conditions, skills] = [[...new Set(conditionCodes)], [...new Set(wishes.skillCodes)]]
  if (conditions.length > 0) await tx.insert(respiteGrantConditions).values(conditions.map((conditionCode) => ({ grantId, conditionCode })))
  if (skills.length > 0) await tx.insert(respiteGrantWishes).values(skills.map((skillCode) => ({ grantId, skillCode })))
}

import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { GrantView } from '#shared/contract/planning/respite-values.ts'
import { carerName } from '#shared/domain/carer-name.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { periodKeyOf } from '#shared/domain/respite/cap-period.ts'
import { capUsage } from '#shared/domain/respite/cap-usage.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { caredFor } from '../../cared-for/cared-for.schema.ts'
import { carers } from '../../carers/carers.schema.ts'
import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'
import type { AreaScope } from '../../scope/area-scope.ts'
import { caredForInScope } from '../../scope/in-scope.ts'
import { condensedBookings } from '../cap/condensed-bookings.ts'
import { respiteGrantConditions, respiteGrants, respiteGrantWishes } from '../respite.schema.ts'
import { capRuleOf } from './find-grant.ts'

/** Far more than are valid at a time; those long ended are the first to go. */
const mostGrants = 2000

/** Every right, or those of one carer, by the carer's name, with the minutes of the period that today lies in; ended ones last. */
export async function listGrants(db: ReadDb, carerId: string | undefined, today: CivilDate, scope: AreaScope | undefined): Promise<{ grants: readonly GrantView[] }> {
  const hasEnded = sql`case when ${respiteGrants.validTo} < ${today} then 1 else 0 end`
  const rows = await db.select({ grant: respiteGrants, carer: { carerNumber: carers.carerNumber, firstName: carers.firstName, lastName: carers.lastName, protectedIdentityCode: carers.protectedIdentityCode }, alias: caredFor.alias })
    .from(respiteGrants).innerJoin(carers, eq(carers.id, respiteGrants.carerId)).innerJoin(caredFor, eq(caredFor.id, respiteGrants.caredForId))
    .where(and(carerId === undefined ? undefined : eq(respiteGrants.carerId, carerId), caredForInScope(scope)))
    .orderBy(hasEnded, asc(carers.sortName), asc(carers.carerNumber), asc(respiteGrants.validFrom), asc(respiteGrants.id)).limit(mostGrants)
  const ids = rows.map(({ grant }) => grant.id)
  const conditions = Map.groupBy(await db.select().from(respiteGrantConditions).where(inArray(respiteGrantConditions.grantId, ids)), byGrant)
  const wishes = Map.groupBy(await db.select().from(respiteGrantWishes).where(inArray(respiteGrantWishes.grantId, ids)), byGrant)
  const bookings = await condensedBookings(db, rows.map(({ grant }) => grant), today)
  return {
    grants: rows.map(({ grant, carer, alias }) => ({
      id: grant.id,
      version: grant.version,
      carerName: carerName(carer),
      caredForAlias: alias,
      isProtected: isProtectedIdentity(carer.protectedIdentityCode),
      usage: capUsage(capRuleOf(grant), bookings.get(grant.id) ?? [], periodKeyOf(today, grant.capPeriodCode), false),
      isValidToday: grant.validFrom <= today && (grant.validTo === null || grant.validTo >= today),
      grant: detailsOf(grant, (conditions.get(grant.id) ?? []).map(({ conditionCode }) => conditionCode), (wishes.get(grant.id) ?? []).map(({ skillCode }) => skillCode)),
    })),
  }
}

const byGrant = ({ grantId }: { readonly grantId: string }) => grantId

const detailsOf = (row: typeof respiteGrants.$inferSelect, conditionCodes: GrantView['grant']['conditionCodes'], skillCodes: GrantView['grant']['wishes']['skillCodes']): GrantView['grant'] => ({
  carerId: row.carerId,
  caredForId: row.caredForId,
  supportTypeCode: row.supportTypeCode,
  formCode: row.formCode,
  decisionReference: row.decisionReference ?? undefined,
  decidedOn: row.decidedOn ?? undefined,
  capMinutes: row.capMinutes,
  capPeriodCode: row.capPeriodCode,
  carriesOver: row.carriesOver,
  mostCarriedMinutes: row.mostCarriedMinutes ?? undefined,
  isFree: row.isFree,
  feePerHourKr: row.feePerHourKr ?? undefined,
  validFrom: row.validFrom,
  validTo: row.validTo ?? undefined,
  conditionCodes,
  providerCode: row.providerCode ?? undefined,
  hasCarePlan: row.hasCarePlan,
  wishes: { skillCodes, sexCode: row.wishedSexCode ?? undefined, relieverId: row.wishedRelieverId ?? undefined },
})

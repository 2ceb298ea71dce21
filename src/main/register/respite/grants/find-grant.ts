import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Sex } from '#shared/domain/code-lists/carers/sexes.ts'
import type { CapRule } from '#shared/domain/respite/cap-usage.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { respiteGrants } from '../respite.schema.ts'

/** A right, as bookings need it. */
export interface Grant {
  readonly id: string
  readonly carerId: string
  readonly caredForId: string
  readonly validFrom: CivilDate
  readonly validTo: CivilDate | undefined
  readonly rule: CapRule
  readonly isFree: boolean
  readonly feePerHourKr: number | undefined
  readonly wishedSexCode: Sex | undefined
  readonly wishedRelieverId: string | undefined
}

/** Errors: not-found. */
export async function findGrant(db: ReadDb, id: string): Promise<Grant> {
  const [row] = await db.select().from(respiteGrants).where(eq(respiteGrants.id, id))
  if (row === undefined) throw new AppError('not-found')
  return {
    id: row.id,
    carerId: row.carerId,
    caredForId: row.caredForId,
    validFrom: row.validFrom,
    validTo: row.validTo ?? undefined,
    rule: capRuleOf(row),
    isFree: row.isFree,
    feePerHourKr: row.feePerHourKr ?? undefined,
    wishedSexCode: row.wishedSexCode ?? undefined,
    wishedRelieverId: row.wishedRelieverId ?? undefined,
  }
}

export const capRuleOf = (row: Pick<typeof respiteGrants.$inferSelect, 'capMinutes' | 'capPeriodCode' | 'carriesOver' | 'mostCarriedMinutes' | 'validFrom' | 'validTo'>): CapRule => ({
  capMinutes: row.capMinutes,
  capPeriod: row.capPeriodCode,
  carriesOver: row.carriesOver,
  ...(row.mostCarriedMinutes !== null && { mostCarriedMinutes: row.mostCarriedMinutes }),
  validFrom: row.validFrom,
  ...(row.validTo !== null && { validTo: row.validTo }),
})

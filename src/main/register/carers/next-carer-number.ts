import { and, gte, lt, max } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import { yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import { carers } from './carers.schema.ts'

const last = 99_999

/**
 * The next free carer number of the year, `A-2026-00001`. It takes the write transaction although it
 * only reads: the number is free only as long as the write lock is held. Errors: refused
 * (`numbers-used-up`) after 99 999 in one year.
 */
export async function nextCarerNumber(tx: WriteTx, today: CivilDate): Promise<string> {
  const year = yearOf(today)
  const [found] = await tx.select({ highest: max(carers.carerNumber) }).from(carers)
    .where(and(gte(carers.carerNumber, `A-${year}-`), lt(carers.carerNumber, `A-${year}-:`)))
  const next = found?.highest ? Number(found.highest.slice(-5)) + 1 : 1
  if (next > last) throw new AppError('refused', { reason: 'numbers-used-up' })
  return carerNumberOf(year, next)
}

export const carerNumberOf = (year: number, running: number): string => `A-${year}-${String(running).padStart(5, '0')}`

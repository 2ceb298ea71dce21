import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { carerColumns } from './carer-columns.ts'
import { carers } from './carers.schema.ts'
import { refuseTakenPersonalNumber } from './refuse-taken-personal-number.ts'
import { sortNameOf } from './sort-name-of.ts'
import { writeCarerTokens } from './write-carer-tokens.ts'

/**
 * Changes a carer as a whole. A coded carer cannot be given a name afterwards, nor a named one a code:
 * what was counted under one form stays under it. Errors: not-found, conflict (somebody saved in
 * between), refused (`registration-form-is-fixed`), duplicate-personal-number, invalid-input (paths
 * begin with `carer.`).
 */
export async function updateCarer(tx: WriteTx, input: ParsedInputOf<'carers.update'>, { session, now, today }: HandlerContext): Promise<{ version: number }> {
  const [stored] = await tx.select({
    carerNumber: carers.carerNumber,
    registrationForm: carers.registrationForm,
    personalNumber: carers.personalNumber,
    personalNumberReason: carers.personalNumberReason,
    version: carers.version,
  }).from(carers).where(eq(carers.id, input.id))
  if (stored === undefined) throw new AppError('not-found')
  if (stored.version !== input.version) throw new AppError('conflict')
  if (stored.registrationForm !== input.carer.registrationForm) throw new AppError('refused', { reason: 'registration-form-is-fixed' })

  const columns = carerColumns(input.carer, today, 'carer.', input.keepPersonalNumber ? stored : undefined)
  await refuseTakenPersonalNumber(tx, columns.personalNumber, input.id)
  const named = { ...columns, id: input.id, carerNumber: stored.carerNumber }
  const sortName = sortNameOf(named)
  const version = stored.version + 1
  await tx.update(carers).set({ ...columns, sortName, changedAt: now, changedBy: session.userId, version }).where(eq(carers.id, input.id))
  await writeCarerTokens(tx, { ...named, sortName })
  return { version }
}

import type { CarerInput } from '#shared/contract/carers.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { carerColumns } from './carer-columns.ts'
import { carers } from './carers.schema.ts'
import { nextCarerNumber } from './next-carer-number.ts'
import { refuseTakenPersonalNumber } from './refuse-taken-personal-number.ts'
import { sortNameOf } from './sort-name-of.ts'
import { writeCarerTokens } from './write-carer-tokens.ts'

/**
 * Registers a carer under the next free number; who registers becomes responsible (story K1).
 * Errors: duplicate-personal-number, invalid-input (see {@link carerColumns}), refused.
 */
export async function createCarer(tx: WriteTx, input: CarerInput, { session, now, today, newId }: HandlerContext): Promise<{ id: string; carerNumber: string }> {
  const columns = carerColumns(input, today, '')
  await refuseTakenPersonalNumber(tx, columns.personalNumber)
  const carerNumber = await nextCarerNumber(tx, today)
  const carer = {
    ...columns,
    id: newId(),
    carerNumber,
    sortName: sortNameOf({ ...columns, carerNumber }),
    responsibleUserId: session.userId,
    createdAt: now,
    createdBy: session.userId,
    changedAt: now,
    changedBy: session.userId,
    version: 1,
  }
  await tx.insert(carers).values(carer)
  await writeCarerTokens(tx, carer)
  return { id: carer.id, carerNumber }
}

import type { CarerInput } from '#shared/contract/carers.ts'
import type { WriteTx } from '../../store/database/connection.ts'
import type { HandlerContext } from '../../store/handler.ts'
import { carerColumns } from './carer-columns.ts'
import { carers } from './carers.schema.ts'
import { columnsToStore } from './compartment/columns-to-store.ts'
import { heldCompartment } from './compartment/compartment.ts'
import { nextCarerNumber } from './next-carer-number.ts'
import { refuseTakenPersonalNumber } from './refuse-taken-personal-number.ts'
import { writeCarerTokens } from './write-carer-tokens.ts'

/**
 * Registers a carer under the next free number; who registers becomes responsible (story K1). A protected identity goes into the
 * compartment at once. Errors: duplicate-personal-number, invalid-input (see {@link carerColumns}), refused
 * (`needs-protected-key`, `numbers-used-up`).
 */
export async function createCarer(tx: WriteTx, input: CarerInput, context: HandlerContext): Promise<{ id: string; carerNumber: string }> {
  const { session, scope, now, today, newId } = context
  using compartment = heldCompartment(context)
  const columns = carerColumns(input, today, '')
  const identity = { id: newId(), carerNumber: await nextCarerNumber(tx, today) }
  const stored = columnsToStore(columns, identity, compartment)
  await refuseTakenPersonalNumber(tx, columns.personalNumber, { compartment, scope })
  const carer = {
    ...stored,
    ...identity,
    responsibleUserId: session.userId,
    createdAt: now,
    createdBy: session.userId,
    changedAt: now,
    changedBy: session.userId,
    version: 1,
  }
  await tx.insert(carers).values(carer)
  await writeCarerTokens(tx, carer)
  return identity
}

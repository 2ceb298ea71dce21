import { and, eq, isNull, ne } from 'drizzle-orm'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { SecretBytes } from '../../../store/key-file/secret-bytes.ts'
import { carers } from '../carers.schema.ts'
import { writeCarerTokens } from '../write-carer-tokens.ts'
import { compartmentOf } from './compartment.ts'
import { forgetPlainDrafts } from './forget-plain-drafts.ts'
import { sealIdentity } from './sealed-identity.ts'

/**
 * Moves every protected identity that still lies in clear into the compartment: of registers older than it, and of those made
 * in bulk. Answers the ids of the carers, for the log; usually none. Neither version nor time of change is touched: nothing
 * about her has changed.
 */
export async function sealPlainIdentities(tx: WriteTx, protectedKey: SecretBytes, registerId: string): Promise<readonly string[]> {
  using compartment = compartmentOf(protectedKey, registerId)
  const plain = await tx.select().from(carers).where(and(ne(carers.protectedIdentityCode, 'none-known'), eq(carers.registrationForm, 'identified'), isNull(carers.protectedBox)))
  for (const carer of plain) {
    const sealed = sealIdentity(carer, carer, compartment)
    await tx.update(carers).set(sealed).where(eq(carers.id, carer.id))
    await writeCarerTokens(tx, { ...carer, ...sealed })
    await forgetPlainDrafts(tx, carer.id)
  }
  return plain.map(({ id }) => id)
}

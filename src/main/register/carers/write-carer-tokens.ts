import { eq } from 'drizzle-orm'
import type { WriteTx } from '../../store/database/connection.ts'
import { carerTokens } from './carer-tokens.schema.ts'
import { wordsOfCarer } from './find/search-words.ts'

interface Found {
  readonly id: string
  readonly carerNumber: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly personalNumber: string | null
  readonly sortName: string
}

/** Replaces the words the carer is found by; called in the transaction that writes her names and numbers. */
export async function writeCarerTokens(tx: WriteTx, carer: Found): Promise<void> {
  await tx.delete(carerTokens).where(eq(carerTokens.carerId, carer.id))
  // Always some: every carer has a number.
  await tx.insert(carerTokens).values(wordsOfCarer(carer).map(({ token, folded }) => ({ carerId: carer.id, token, folded, sortName: carer.sortName })))
}

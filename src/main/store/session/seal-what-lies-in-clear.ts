import type { Session } from '#shared/contract/roles.ts'
import { appendAccessEntries } from '../../register/audit-log/append-access-entries.ts'
import { sealPlainIdentities } from '../../register/carers/compartment/seal-plain-identities.ts'
import type { WriteTx } from '../database/connection.ts'
import type { SecretBytes } from '../key-file/secret-bytes.ts'

/** A register older than the compartment: whoever holds its key moves protected identities into it, once. */
export async function sealWhatLiesInClear(tx: WriteTx, protectedKey: SecretBytes, registerId: string, { userId, sessionId }: Session, at: string): Promise<void> {
  const carerIds = await sealPlainIdentities(tx, protectedKey, registerId)
  await appendAccessEntries(tx, carerIds.map((objectId) => ({ at, userId, sessionId, event: 'changed' as const, purpose: 'administration' as const, route: 'vault', objectId })))
}

import { AppError } from '#shared/contract/errors.ts'
import type { Session } from '#shared/contract/roles.ts'
import { appendAccessEntries } from '../../register/audit-log/append-access-entries.ts'
import { sealPlainIdentities } from '../../register/carers/compartment/seal-plain-identities.ts'
import type { Connection, WriteTx } from '../database/connection.ts'
import type { SecretBytes } from '../key-file/secret-bytes.ts'

/** A register older than the compartment: whoever holds its key moves protected identities into it, once. */
export async function sealWhatLiesInClear(tx: WriteTx, protectedKey: SecretBytes, registerId: string, { userId, sessionId }: Session, at: string): Promise<void> {
  const carerIds = await sealPlainIdentities(tx, protectedKey, registerId)
  await appendAccessEntries(tx, carerIds.map((objectId) => ({ at, userId, sessionId, event: 'changed' as const, purpose: 'administration' as const, route: 'vault', objectId })))
}

/**
 * A key file that knows no compartment beside a register that has sealed identities is an older one put back: with a new key for
 * the compartment what is sealed would be lost for ever. Errors: key-file-damaged.
 */
export function assertNothingSealed({ sqlite }: Connection): void {
  const sealed = sqlite.prepare('SELECT 1 FROM carers WHERE protected_box IS NOT NULL LIMIT 1').pluck().get()
  if (sealed !== undefined) throw new AppError('key-file-damaged', { reason: 'older-than-compartment' })
}

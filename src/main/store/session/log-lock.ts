import { appendAccessEntries } from '../../register/audit-log/append-access-entries.ts'
import type { Clock } from '../clock.ts'
import { runInWriteTransaction } from '../database/transaction.ts'
import type { OpenVault } from '../open-vault.ts'

/** The last entry of a session. */
export async function logLock(open: OpenVault, clock: Clock): Promise<void> {
  const { userId, sessionId } = open.session
  await runInWriteTransaction(open.logged, (tx) =>
    appendAccessEntries(tx, [{ at: clock.now().toISOString(), userId, sessionId, event: 'locked', purpose: 'administration', route: 'vault' }]))
}

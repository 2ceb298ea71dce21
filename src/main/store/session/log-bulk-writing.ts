import { appendAccessEntries } from '../../register/audit-log/append-access-entries.ts'
import type { Clock } from '../clock.ts'
import { runInWriteTransaction } from '../database/transaction.ts'
import type { OpenRegister } from '../open-vault.ts'

/** The entry of what was written past the use-cases, `carers` at a time; with it every row is sealed as it stands. */
export async function logBulkWriting({ register, session }: OpenRegister, carers: number, clock: Clock): Promise<void> {
  await runInWriteTransaction(register, (tx) => appendAccessEntries(tx, [{
    at: clock.now().toISOString(), userId: session.userId, sessionId: session.sessionId, event: 'created', purpose: 'administration', route: 'vault', hits: carers,
  }]))
}

import { AppError } from '#shared/contract/errors.ts'
import { judgePassphrase } from '#shared/domain/passphrase/judge-passphrase.ts'

/**
 * The names of the unit and of whoever chooses count for next to nothing in a passphrase (ASVS 6.2.11). The contract has judged it
 * without them: here is where they are known. Errors: invalid-input (`names`, at `path`).
 */
export function assertNotNames(path: string, passphrase: string, names: readonly string[]): void {
  if (judgePassphrase(passphrase, names).rating === 'names') throw new AppError('invalid-input', { fields: [{ path, reason: 'names' }] })
}

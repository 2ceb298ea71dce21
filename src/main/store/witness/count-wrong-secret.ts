import { dirname } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { ComputerFiles } from '#shared/contract/store-messages.ts'
import type { Clock } from '../clock.ts'
import { makeFolder } from '../files/make-folder.ts'
import { noteFailedUnlock } from './witness.ts'

/**
 * Counts a wrong passphrase or printed key on this computer, and throws it on: the next opening writes to the log how many there
 * were. Every way to try a secret against a key file goes through here, a backup's as well.
 */
export async function countingWrong<T>(unlock: () => Promise<T>, registerId: string, computer: ComputerFiles | undefined, clock: Clock): Promise<T> {
  try {
    return await unlock()
  } catch (error) {
    const isWrong = error instanceof AppError && (error.code === 'wrong-passphrase' || error.code === 'wrong-recovery-key')
    if (isWrong && computer !== undefined) {
      await makeFolder(dirname(computer.witness), 0o700).catch(() => undefined)
      await noteFailedUnlock(computer.witness, registerId, clock.now()).catch(() => undefined)
    }
    throw error
  }
}

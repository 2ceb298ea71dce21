import { writerOf } from '../../../src/main/register/audit-log/chain/log-writer.ts'
import { verifyLog } from '../../../src/main/register/audit-log/chain/verify-log.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { isWhole } from '../read-everything.ts'

/** Every page and index of both files, every entry of the log and every seal. */
export async function isWholeInside(open: OpenRegister): Promise<boolean> {
  return isWhole(open) && await verifyLog(writerOf(open.register.sqlite), []) === undefined
}

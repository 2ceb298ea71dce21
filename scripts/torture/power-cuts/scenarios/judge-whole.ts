import { writerOf } from '../../../../src/main/register/audit-log/chain/log-writer.ts'
import { verifyLog } from '../../../../src/main/register/audit-log/chain/verify-log.ts'
import type { OpenRegister } from '../../../../src/main/store/open-vault.ts'
import { isWhole } from '../../read-everything.ts'
import { fine, type Verdict } from '../cut-power.ts'

/** Reads every page and index of both files, every entry of the log and every seal, and closes. `lost` counts what its owner misses in it. */
export async function judgeWhole(open: OpenRegister, lost: (open: OpenRegister) => number = () => 0): Promise<Verdict> {
  try {
    const isSound = isWhole(open) && await verifyLog(writerOf(open.register.sqlite), []) === undefined
    return { ...fine, lost: lost(open), damaged: isSound ? 0 : 1 }
  } finally {
    open.close()
  }
}

import { join } from 'node:path'
import { settleRestore } from '../../../../src/main/store/backup/restore/move-in.ts'
import { backUpNow } from '../../../../src/main/store/backup/tend-backups.ts'
import { systemClock } from '../../../../src/main/store/clock.ts'
import type { OpenRegister } from '../../../../src/main/store/open-vault.ts'
import { fillSynthetic } from '../../fill-synthetic.ts'
import { makeSyntheticRegister } from '../../synthetic-register.ts'
import type { Scenario } from '../cut-power.ts'
import { recordWork } from '../record.ts'
import { judgeWhole } from './judge-whole.ts'

const contactsIn = ({ register }: OpenRegister): number => register.sqlite.prepare('SELECT count(*) FROM contacts').pluck().get() as number

/** An empty backup takes the place of a register with content. One of the two stands there whole; the backup, where that was said. */
export async function restoredBackup(home: string): Promise<Scenario> {
  const root = join(home, 'restore')
  const register = await makeSyntheticRegister(join(root, 'register'))
  const older = await register.open()
  const backup = await backUpNow(older, { witness: '', tombstones: '', backups: join(root, 'backups') }, 'asked', systemClock)
  older.close()
  await fillSynthetic(register)
  const recording = await recordWork(root, ['restore', backup, register.folder])
  return {
    recording,
    answers: 1,
    async judge(image, lines) {
      const folder = join(image, 'register')
      await settleRestore(folder)
      return judgeWhole(await register.open(folder), (open) => (lines > 0 && contactsIn(open) > 0 ? 1 : 0))
    },
  }
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { listBackups } from '../../../../src/main/store/backup/list-backups.ts'
import { fileKeysOf, type FileKeys } from '../../../../src/main/store/backup/verify/file-keys.ts'
import { checkBackup } from '../../../../src/main/store/backup/verify/verify-backup.ts'
import { registerFolder } from '../../../../src/main/store/files/register-folder.ts'
import { readKeyFile } from '../../../../src/main/store/key-file/read-key-file.ts'
import { unlockRegister } from '../../../../src/main/store/session/unlock-slots.ts'
import { fillSynthetic } from '../../fill-synthetic.ts'
import { makeSyntheticRegister, torturePassphrase } from '../../synthetic-register.ts'
import type { Scenario } from '../cut-power.ts'
import { recordWork } from '../record.ts'
import { judgeWhole } from './judge-whole.ts'

/** How many are missing of those that were said to be there. Throws at one that is listed and not whole. */
async function missingIn(place: string, registerId: string, keys: FileKeys, said: number): Promise<number> {
  const { backups, unusable } = await listBackups(place, registerId)
  for (const { folder } of [...backups, ...unusable]) await checkBackup(folder, keys)
  return Math.max(0, said - backups.length)
}

/** Two backups are made, each then copied to a second place. As many as were said are listed in each place, and what is listed is whole. */
export async function madeBackups(home: string): Promise<Scenario> {
  const root = join(home, 'backups')
  const register = await makeSyntheticRegister(join(root, 'register'))
  await fillSynthetic(register)
  mkdirSync(join(root, 'second'))
  const recording = await recordWork(root, ['back-up', register.folder, register.keysAsText, join(root, 'here'), join(root, 'second')])
  const file = await readKeyFile(registerFolder(register.folder).keys)
  const { keys } = await unlockRegister(file, torturePassphrase)
  return {
    recording,
    answers: 4,
    async judge(image, lines) {
      using fileKeys = fileKeysOf(file, keys)
      const missing = await missingIn(join(image, 'here'), file.registerId, fileKeys, Math.ceil(lines / 2))
      const missingToo = await missingIn(join(image, 'second'), file.registerId, fileKeys, Math.floor(lines / 2))
      return judgeWhole(await register.open(join(image, 'register')), () => missing + missingToo)
    },
  }
}

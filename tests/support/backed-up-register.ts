import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillSynthetic } from '../../scripts/torture/fill-synthetic.ts'
import { makeSyntheticRegister, torturePassphrase, type SyntheticRegister } from '../../scripts/torture/synthetic-register.ts'
import { readLogHead } from '../../src/main/store/backup/read-content.ts'
import type { BackupFacts } from '../../src/main/store/backup/backup-manifest.ts'
import { fileKeysOf, type FileKeys } from '../../src/main/store/backup/verify/file-keys.ts'
import { registerFolder } from '../../src/main/store/files/register-folder.ts'
import type { KeyFile } from '../../src/main/store/key-file/key-file-format.ts'
import { readKeyFile } from '../../src/main/store/key-file/read-key-file.ts'
import { unlockRegister } from '../../src/main/store/session/unlock-slots.ts'

/** A register of nobody with 120 contacts, closed, and what is needed to back it up and to check that. */
export interface BackedUpRegister {
  readonly folder: string
  /** Where backups go. */
  readonly root: string
  readonly register: SyntheticRegister
  readonly fileKeys: FileKeys
  readonly facts: BackupFacts
  readonly keyFile: KeyFile
}

export async function backedUpRegister(home: string): Promise<BackedUpRegister> {
  const folder = join(home, 'register')
  const register = await makeSyntheticRegister(folder)
  await fillSynthetic(register)
  const open = await register.open()
  const log = readLogHead(open.register)
  open.close()
  const keyFile = await readKeyFile(registerFolder(folder).keys)
  const { keys } = await unlockRegister(keyFile, torturePassphrase)
  return {
    folder,
    root: join(home, 'kopior'),
    register,
    fileKeys: fileKeysOf(keyFile, keys),
    keyFile,
    facts: {
      registerId: keyFile.registerId, label: keyFile.label, madeAt: '2026-11-22T17:00:00.000Z', appVersion: '0.1.0', reason: 'locked', keyFileRevision: 1,
      ...(log && { logSeq: log.seq, ...(log.head !== undefined && { logHead: log.head }) }),
    },
  }
}

/** Every file in `folder` as it is, to see whether something changed. */
export const bytesOf = (folder: string, names: readonly string[]): readonly string[] => names.map((name) => readFileSync(join(folder, name)).toString('base64'))

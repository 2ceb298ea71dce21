import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillSynthetic } from '../../scripts/torture/fill-synthetic.ts'
import { makeSyntheticRegister, torturePassphrase, type SyntheticRegister } from '../../scripts/torture/synthetic-register.ts'
import { readLogHead } from '../../src/main/store/backup/read-content.ts'
import type { BackupFacts } from '../../src/main/store/backup/backup-manifest.ts'
import { fileKeysOf, type FileKeys } from '../../src/main/store/backup/verify/file-keys.ts'
import { registerFolder } from '../../src/main/store/files/register-folder.ts'
import type { KeyFile } from '../../src/main/store/key-file/key-file-format.ts'
import { readKeyFile } from '../../src/main/store/key-file/read-key-file.ts'
import type { OpenRegister } from '../../src/main/store/open-vault.ts'
import { unlockRegister } from '../../src/main/store/session/unlock-slots.ts'

/** A register of nobody with 120 contacts, closed, and what is needed to back it up and to check that. */
export interface BackedUpRegister {
  readonly folder: string
  /** Where backups go. */
  readonly root: string
  /** As the app opens it, from the point where the keys are known. */
  readonly open: () => Promise<OpenRegister>
  readonly fileKeys: FileKeys
  readonly facts: BackupFacts
  readonly keyFile: KeyFile
}

interface Template {
  readonly made: SyntheticRegister
  readonly register: BackedUpRegister
}

async function makeTemplate(): Promise<Template> {
  const home = mkdtempSync(join(tmpdir(), 'anhorig-'))
  process.once('exit', () => rmSync(home, { recursive: true, force: true }))
  const folder = join(home, 'register')
  const made = await makeSyntheticRegister(folder)
  await fillSynthetic(made)
  const open = await made.open()
  const log = readLogHead(open.register)
  open.close()
  const keyFile = await readKeyFile(registerFolder(folder).keys)
  const { keys } = await unlockRegister(keyFile, torturePassphrase)
  const facts: BackupFacts = {
    registerId: keyFile.registerId, label: keyFile.label, madeAt: '2026-11-22T17:00:00.000Z', appVersion: '0.1.0', reason: 'locked', keyFileRevision: 1,
    ...(log && { logSeq: log.seq, ...(log.head !== undefined && { logHead: log.head }) }),
  }
  return { made, register: { folder, root: '', open: () => made.open(), fileKeys: fileKeysOf(keyFile, keys), facts, keyFile } }
}

let template: Promise<Template> | undefined

/** Its own copy in `home` each time; the filling is done once. */
export async function backedUpRegister(home: string): Promise<BackedUpRegister> {
  template ??= makeTemplate()
  const { made, register } = await template
  const folder = join(home, 'register')
  cpSync(register.folder, folder, { recursive: true })
  return { ...register, folder, root: join(home, 'kopior'), open: () => made.open(folder) }
}

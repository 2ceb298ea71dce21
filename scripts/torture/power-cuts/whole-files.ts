import { mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../../src/shared/contract/errors.ts'
import { listBackups } from '../../../src/main/store/backup/list-backups.ts'
import { settleRestore } from '../../../src/main/store/backup/restore/move-in.ts'
import { backUpNow } from '../../../src/main/store/backup/tend-backups.ts'
import { fileKeysOf } from '../../../src/main/store/backup/verify/file-keys.ts'
import { checkBackup } from '../../../src/main/store/backup/verify/verify-backup.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { unlockRegister } from '../../../src/main/store/session/unlock-slots.ts'
import { fillSynthetic } from '../fill-synthetic.ts'
import { makeSyntheticRegister, torturePassphrase, type SyntheticRegister } from '../synthetic-register.ts'
import { fine, type Scenario, type Verdict } from './cut-power.ts'
import { isWholeInside } from './is-whole-inside.ts'
import { recordScript } from './record.ts'

const script = resolve(import.meta.dirname, 'work-in-child.ts')

async function whole(folder: string, open: (folder: string) => Promise<OpenRegister>, more: (open: OpenRegister) => boolean = () => true): Promise<Verdict> {
  const opened = await open(folder)
  try {
    return { ...fine, lost: more(opened) ? 0 : 1, damaged: await isWholeInside(opened) ? 0 : 1 }
  } finally {
    opened.close()
  }
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A register is made. It stands whole and opens, or, before that was said, there is none at all. */
export async function createdRegister(home: string): Promise<Scenario> {
  const root = join(home, 'creation')
  mkdirSync(root)
  const recording = await recordScript(root, script, ['create', join(root, 'mina', 'register')])
  return {
    recording,
    answers: 1,
    async judge(image, lines) {
      const folder = join(image, 'mina', 'register')
      if (namesIn(folder).length === 0) return { ...fine, lost: lines }
      return whole(folder, (at) => openRegister(at, torturePassphrase, systemClock))
    },
  }
}

async function filledRegister(folder: string): Promise<SyntheticRegister> {
  const register = await makeSyntheticRegister(folder)
  await fillSynthetic(register)
  return register
}

/** Backups are made, each copied to a second place. As many as were said are listed in each place, and what is listed is whole. */
export async function madeBackups(home: string): Promise<Scenario> {
  const root = join(home, 'backups')
  const register = await filledRegister(join(root, 'register'))
  const places = ['here', 'second'] as const
  mkdirSync(join(root, 'second'))
  const recording = await recordScript(root, script, ['back-up', register.folder, register.keysAsText, ...places.map((place) => join(root, place))])
  const file = await readKeyFile(registerFolder(register.folder).keys)
  const { keys } = await unlockRegister(file, torturePassphrase)
  return {
    recording,
    answers: 4,
    async judge(image, lines) {
      const verdict = { ...fine }
      for (const [index, place] of places.entries()) {
        const { backups, unusable } = await listBackups(join(image, place), file.registerId)
        const said = Math.floor((lines + 1 - index) / 2)
        verdict.lost += Math.max(0, said - backups.length)
        verdict.damaged += unusable.length
        using fileKeys = fileKeysOf(file, keys)
        for (const { folder } of backups) await checkBackup(folder, fileKeys)
      }
      const { damaged } = await whole(join(image, 'register'), (at) => register.open(at))
      return { ...verdict, damaged: Math.min(1, verdict.damaged + damaged) }
    },
  }
}

const contactsIn = ({ register }: OpenRegister): number => register.sqlite.prepare('SELECT count(*) FROM contacts').pluck().get() as number

/** An older backup takes the register's place. One of the two stands there, the backup where that was said. */
export async function restoredBackup(home: string): Promise<Scenario> {
  const root = join(home, 'restore')
  const register = await makeSyntheticRegister(join(root, 'register'))
  const older = await register.open()
  const computer = { witness: '', tombstones: '', backups: join(root, 'backups') }
  const backup = await backUpNow(older, computer, 'asked', systemClock)
  older.close()
  await fillSynthetic(register)
  const recording = await recordScript(root, script, ['restore', backup, register.folder])
  return {
    recording,
    answers: 1,
    async judge(image, lines) {
      const folder = join(image, 'register')
      await settleRestore(folder)
      if (namesIn(dirname(folder)).every((name) => name !== 'register')) throw new AppError('register-missing')
      return whole(folder, (at) => register.open(at), (open) => lines === 0 || contactsIn(open) === 0)
    },
  }
}

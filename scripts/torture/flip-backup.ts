import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backupFiles, readManifest, writeManifest } from '../../src/main/store/backup/backup-manifest.ts'
import { copyRegister } from '../../src/main/store/backup/copy-register.ts'
import { restoreBackup } from '../../src/main/store/backup/restore/restore-backup.ts'
import { fileKeysOf, type FileKeys } from '../../src/main/store/backup/verify/file-keys.ts'
import { verifyBackup } from '../../src/main/store/backup/verify/verify-backup.ts'
import { asAppError } from '../../src/main/store/database/sqlite-error.ts'
import { printOf } from '../../src/main/store/files/copy-file.ts'
import { registerFolder } from '../../src/main/store/files/register-folder.ts'
import { readKeyFile } from '../../src/main/store/key-file/read-key-file.ts'
import { unlockRegister } from '../../src/main/store/session/unlock-slots.ts'
import { fillSynthetic } from './fill-synthetic.ts'
import { seededRandom } from './seeded-random.ts'
import { makeSyntheticRegister, torturePassphrase } from './synthetic-register.ts'

export interface BackupFlipReport {
  readonly flips: number
  /** Refused as damaged, the standing register untouched. Must be all. */
  readonly refused: number
  /** Of which the manifest had been made to agree with the flipped file, so that only reopening could tell. */
  readonly refusedByReopening: number
}

const flippable = [...backupFiles, 'manifest.json'] as const

function flip(path: string, random: () => number): void {
  const bytes = readFileSync(path)
  const at = Math.floor(random() * bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  writeFileSync(path, bytes)
}

/** As if the damage had been there when the copy was made: the manifest says so too. */
async function agree(folder: string): Promise<void> {
  const manifest = await readManifest(folder)
  const files = { ...manifest.files }
  for (const name of backupFiles) files[name] = await printOf(join(folder, name))
  await writeManifest(folder, { ...manifest, files })
}

async function isRefused(work: Promise<unknown>): Promise<boolean> {
  try {
    await work
    return false
  } catch (error) {
    return asAppError(error).code === 'backup-damaged'
  }
}

/** Unlocking is never reached: what is flipped is seen before. */
const neverUnlocks = { unlock: () => Promise.reject(new Error('unlocked')), applyTombstones: () => Promise.reject(new Error('applied')), now: new Date() }

async function restoreOver(copy: string, standing: string): Promise<boolean> {
  const before = readFileSync(join(standing, 'mark'))
  return await isRefused(restoreBackup(copy, standing, neverUnlocks)) && readFileSync(join(standing, 'mark')).equals(before)
}

async function checkAgreed(copy: string, keys: FileKeys): Promise<boolean> {
  await agree(copy)
  return isRefused(verifyBackup(copy, keys, '2026-11-22T17:00:00.000Z'))
}

/**
 * Flips one bit in a copy of a backup, in each of its files in turn, and tries to restore it over a
 * standing folder; every fifth time the manifest is made to agree first, so that the pages' own MACs must
 * tell. `home` is emptied by the caller.
 */
export async function flipBackup({ flips, seed, home }: { readonly flips: number; readonly seed: number; readonly home: string }): Promise<BackupFlipReport> {
  const random = seededRandom(seed)
  const folder = join(home, 'register')
  await fillSynthetic(await makeSyntheticRegister(folder))
  const keyFile = await readKeyFile(registerFolder(folder).keys)
  using keys = (await unlockRegister(keyFile, torturePassphrase)).keys
  using fileKeys = fileKeysOf(keyFile, keys)
  const backup = await copyRegister(folder, join(home, 'kopior'), { registerId: keyFile.registerId, label: keyFile.label, madeAt: '2026-11-22T17:00:00.000Z', appVersion: '0', reason: 'asked', keyFileRevision: 1 })
  await verifyBackup(backup, fileKeys, '2026-11-22T17:00:00.000Z')
  const standing = join(home, 'standing')
  mkdirSync(standing)
  writeFileSync(join(standing, 'mark'), 'as it was')
  const copy = join(home, 'copy')
  let [refused, refusedByReopening] = [0, 0]
  for (let done = 0; done < flips; done += 1) {
    rmSync(copy, { recursive: true, force: true })
    cpSync(backup, copy, { recursive: true })
    const isAgreed = done % 5 === 4
    const name = isAgreed ? (['register.db', 'statistik.db'] as const)[Math.floor(done / 5) % 2] ?? 'register.db' : flippable[done % 4] ?? 'register.db'
    flip(join(copy, name), random)
    if (!await (isAgreed ? checkAgreed(copy, fileKeys) : restoreOver(copy, standing))) continue
    refused += 1
    if (isAgreed) refusedByReopening += 1
  }
  return { flips, refused, refusedByReopening }
}

/** Flips that restoring a backup, or verifying it, did not notice: 0, or a damaged one is taken for whole. */
export const silentIn = ({ flips, refused }: BackupFlipReport): number => flips - refused

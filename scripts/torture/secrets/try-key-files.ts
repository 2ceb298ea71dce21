import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../src/shared/contract/errors.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { canonicalJson, type KeyFile } from '../../../src/main/store/key-file/key-file-format.ts'
import { readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { seededRandom } from '../seeded-random.ts'
import { makeSyntheticRegister, torturePassphrase } from '../synthetic-register.ts'
import { keyFileMutations, type Mutation } from './key-file-mutations.ts'

export interface KeyFileTries {
  readonly tried: number
  /** Opened, and the file meant what it meant before. */
  readonly sameMeaning: number
  /** Opened though the file meant something else. Must be 0. */
  readonly opened: number
  /** Refused with a code that is not about the key file, or none at all. Must be 0. */
  readonly crashed: number
  readonly refusals: Readonly<Record<string, number>>
  /** Names of the mutations behind `opened` and `crashed`. */
  readonly wrong: readonly string[]
}

/** `register-damaged`: the key file of another register, whose passphrase is the same, opens no file of this one. */
const typed: ReadonlySet<string> = new Set(['key-file-damaged', 'key-file-newer', 'wrong-passphrase', 'register-damaged'])

const meaningOf = (bytes: Uint8Array | string): string | undefined => {
  try {
    return canonicalJson(JSON.parse(typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    // Not JSON, or not text: it means nothing.
    return undefined
  }
}

/** What the app says to a key file like this with the right passphrase; undefined when it opens. */
export async function answerTo(folder: string, bytes: Uint8Array | string): Promise<string | undefined> {
  const files = registerFolder(folder)
  for (const path of [files.keys, files.keysCopy]) writeFileSync(path, bytes)
  try {
    (await openRegister(folder, torturePassphrase, systemClock)).close()
    return undefined
  } catch (error) {
    return error instanceof AppError ? error.code : 'unexpected'
  }
}

export interface KeyFilesAtHand {
  readonly folder: string
  readonly real: KeyFile
  readonly other: KeyFile
}

/** A register whose key file may be spoilt, and the key file of another. */
export async function keyFilesAtHand(home: string): Promise<KeyFilesAtHand> {
  const { folder } = await makeSyntheticRegister(join(home, 'register'))
  const elsewhere = await makeSyntheticRegister(join(home, 'other'))
  const copy = join(home, 'copy')
  cpSync(folder, copy, { recursive: true })
  return { folder: copy, real: await readKeyFile(registerFolder(folder).keys), other: await readKeyFile(registerFolder(elsewhere.folder).keys) }
}

/** Spoils both copies of a key file in `count` ways and unlocks with the right passphrase. */
export async function tryKeyFiles({ count, seed, home, mutations = keyFileMutations }: { readonly count: number; readonly seed: number; readonly home: string; readonly mutations?: readonly Mutation[] }): Promise<KeyFileTries> {
  const random = seededRandom(seed)
  const { folder, real, other } = await keyFilesAtHand(home)
  const meaning = canonicalJson(real)
  const refusals: Record<string, number> = {}
  const wrong: string[] = []
  const totals = { tried: 0, sameMeaning: 0, opened: 0, crashed: 0 }
  for (let n = 0; n < count; n += 1) {
    const mutation = mutations[n % mutations.length]
    if (mutation === undefined) break
    const bytes = mutation.spoil(real, other, random)
    const code = await answerTo(folder, bytes)
    totals.tried += 1
    if (code !== undefined) refusals[code] = (refusals[code] ?? 0) + 1
    if (code === undefined && meaningOf(bytes) === meaning) totals.sameMeaning += 1
    else if (code === undefined) totals.opened += 1
    else if (!typed.has(code)) totals.crashed += 1
    else continue
    if (totals.opened + totals.crashed > wrong.length) wrong.push(`${mutation.name}${code === undefined ? '' : `: ${code}`}`)
  }
  if (({} as Record<string, unknown>)['admin'] !== undefined) throw new Error('a prototype was changed')
  return { ...totals, refusals, wrong }
}

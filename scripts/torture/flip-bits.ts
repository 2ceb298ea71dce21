import { copyFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../src/shared/contract/errors.ts'
import { registerFolder } from '../../src/main/store/files/register-folder.ts'
import { openRegister, type OpenRegister } from '../../src/main/store/open-register.ts'
import { systemClock } from '../../src/main/store/clock.ts'
import { asAppError } from '../../src/main/store/database/sqlite-error.ts'
import { fillSynthetic } from './fill-synthetic.ts'
import { isWhole, readEverything } from './read-everything.ts'
import { seededRandom } from './seeded-random.ts'
import { makeSyntheticRegister, torturePassphrase, type SyntheticRegister } from './synthetic-register.ts'

/** `refused` to open, `detected` while reading, `identical` content, or `wrong`: the one that must not be. */
const outcomes = ['refused', 'detected', 'identical', 'wrong'] as const
type Outcome = (typeof outcomes)[number]

const flippedFiles = ['register', 'statistics', 'keys'] as const
type FlippedFile = (typeof flippedFiles)[number]

export type FlipReport = Readonly<Record<FlippedFile, Readonly<Record<Outcome | 'flips', number>>>>

/** Codes that tell a user that her file is not whole. A crash with any other is not an answer. */
const honest: ReadonlySet<string> = new Set(['register-damaged', 'register-foreign', 'register-newer', 'key-file-damaged', 'key-file-newer', 'wrong-passphrase'])

async function outcomeOf(opening: () => Promise<OpenRegister>, expected: string, lastSeq: number): Promise<Outcome> {
  let open: OpenRegister
  try {
    open = await opening()
  } catch (error) {
    return error instanceof AppError && honest.has(error.code) ? 'refused' : 'wrong'
  }
  try {
    if (!isWhole(open)) return 'detected'
    return readEverything(open, lastSeq) === expected ? 'identical' : 'wrong'
  } catch (error) {
    return honest.has(asAppError(error).code) ? 'detected' : 'wrong'
  } finally {
    open.close()
  }
}

/** A fifth of the flips hit the first hundred bytes, where SQLite keeps what it needs to know first. */
function flipOneBit(path: string, random: () => number): void {
  const bytes = readFileSync(path)
  const at = Math.floor(random() * (random() < 0.2 ? 100 : bytes.length))
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
  writeFileSync(path, bytes)
}

async function fingerprint(register: SyntheticRegister): Promise<{ readonly expected: string; readonly lastSeq: number }> {
  const open = await register.open()
  try {
    const lastSeq = open.register.sqlite.prepare('SELECT max(seq) FROM access_log').pluck().get() as number
    return { expected: readEverything(open, lastSeq), lastSeq }
  } finally {
    open.close()
  }
}

/**
 * Flips one bit in a copy of a file, opens the register as the app does and reads everything, `flips`
 * times over the three files in turn. `home` is emptied by the caller.
 */
export async function flipBits({ flips, seed, home }: { readonly flips: number; readonly seed: number; readonly home: string }): Promise<FlipReport> {
  const random = seededRandom(seed)
  const register = await makeSyntheticRegister(join(home, 'whole'))
  await fillSynthetic(register)
  const { expected, lastSeq } = await fingerprint(register)
  const copy = join(home, 'copy')
  cpSync(register.folder, copy, { recursive: true })
  const counts = Object.fromEntries(flippedFiles.map((file) => [file, { flips: 0, refused: 0, detected: 0, identical: 0, wrong: 0 }])) as Record<FlippedFile, Record<Outcome | 'flips', number>>
  for (let done = 0; done < flips; done += 1) {
    const file = flippedFiles[done % 3 === 2 && done % 9 !== 2 ? 0 : done % 3] ?? 'register'
    for (const each of flippedFiles) copyFileSync(registerFolder(register.folder)[each], registerFolder(copy)[each])
    for (const each of ['register.db-journal', 'statistik.db-journal']) rmSync(join(copy, each), { force: true })
    flipOneBit(registerFolder(copy)[file], random)
    // The key file is read by everybody who unlocks; the databases are opened with the keys in hand.
    const opening = file === 'keys' ? () => openRegister(copy, torturePassphrase, systemClock) : () => register.open(copy)
    counts[file].flips += 1
    counts[file][await outcomeOf(opening, expected, lastSeq)] += 1
  }
  return counts
}

/** How many flips showed something else than what was written: 0, or the cipher or the opening is broken. */
export const wrongIn = (report: FlipReport): number => flippedFiles.reduce((sum, file) => sum + report[file].wrong, 0)

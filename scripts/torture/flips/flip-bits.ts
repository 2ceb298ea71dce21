import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../src/shared/contract/errors.ts'
import { canonicalJson } from '../../../src/main/store/key-file/key-file-format.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { asAppError } from '../../../src/main/store/database/sqlite-error.ts'
import { fillSynthetic } from '../fill-synthetic.ts'
import { isWhole, readEverything } from '../read-everything.ts'
import { seededRandom } from '../seeded-random.ts'
import { makeSyntheticRegister, type SyntheticRegister } from '../synthetic-register.ts'
import { flipTargets, type FlipTarget } from './flip-targets.ts'

/**
 * `refused` to open, `detected` while reading, `identical` content, `throughCopy`: identical although
 * the key file itself means something else now; or `wrong`: the one that must not be.
 */
const outcomes = ['refused', 'detected', 'identical', 'throughCopy', 'wrong'] as const
type Outcome = (typeof outcomes)[number]

export type FlipCounts = Readonly<Record<Outcome | 'flips', number>>
/** By the target's name. */
export type FlipReport = Readonly<Record<string, FlipCounts>>

/** Codes that tell a user that her file is not whole. A crash with any other is not an answer. */
const honest: ReadonlySet<string> = new Set(['register-damaged', 'register-foreign', 'register-newer', 'key-file-damaged', 'key-file-newer', 'wrong-passphrase'])

interface Expected {
  readonly content: string
  readonly lastSeq: number
}

export async function outcomeOf(opening: () => Promise<OpenRegister>, expected: Expected): Promise<Exclude<Outcome, 'throughCopy'>> {
  let open: OpenRegister
  try {
    open = await opening()
  } catch (error) {
    return error instanceof AppError && honest.has(error.code) ? 'refused' : 'wrong'
  }
  try {
    if (!isWhole(open)) return 'detected'
    return readEverything(open, expected.lastSeq) === expected.content ? 'identical' : 'wrong'
  } catch (error) {
    return honest.has(asAppError(error).code) ? 'detected' : 'wrong'
  } finally {
    open.close()
  }
}

/** The register as it should be read, whichever bit turns. */
export async function fingerprint(register: SyntheticRegister): Promise<Expected> {
  const open = await register.open()
  try {
    const lastSeq = open.register.sqlite.prepare('SELECT max(seq) FROM access_log').pluck().get() as number
    return { content: readEverything(open, lastSeq), lastSeq }
  } finally {
    open.close()
  }
}

/** Every place once, in an order that the seed decides, then again. */
function* bitsInTurn(count: number, random: () => number): Generator<number, never> {
  const bits = Array.from({ length: count }, (_, bit) => [random(), bit] as const).toSorted(([a], [b]) => a - b)
  for (;;) for (const [, bit] of bits) yield bit
}

function* randomBits(path: string, random: () => number): Generator<number, never> {
  for (;;) yield Math.floor(random() * readFileSync(path).length * 8)
}

function flip(path: string, bit: number): void {
  const bytes = readFileSync(path)
  const at = Math.floor(bit / 8)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8))
  writeFileSync(path, bytes)
}

/** Puts back every file, and takes away what the last opening left beside them. */
function reset(whole: string, copy: string): void {
  for (const name of readdirSync(copy)) if (!existsSync(join(whole, name))) rmSync(join(copy, name), { recursive: true })
  for (const name of readdirSync(whole)) copyFileSync(join(whole, name), join(copy, name))
}

const meaningOf = (path: string): string | undefined => {
  try {
    return canonicalJson(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // No JSON any more: it means nothing.
    return undefined
  }
}

async function flipOneTarget(target: FlipTarget, flips: number, { register, home, expected, random }: { readonly register: SyntheticRegister; readonly home: string; readonly expected: Expected; readonly random: () => number }): Promise<FlipCounts> {
  const whole = join(home, `${target.name}-whole`)
  const copy = join(home, `${target.name}-copy`)
  await target.prepare(register, whole)
  await mkdir(copy)
  const keysMeaning = meaningOf(join(whole, 'nycklar.json'))
  const bits = target.head === undefined ? randomBits(join(whole, target.file), random) : bitsInTurn(target.head * 8, random)
  const counts: Record<Outcome | 'flips', number> = { flips: 0, refused: 0, detected: 0, identical: 0, throughCopy: 0, wrong: 0 }
  for (; counts.flips < flips; counts.flips += 1) {
    reset(whole, copy)
    flip(join(copy, target.file), bits.next().value)
    const isSameKeyFile = meaningOf(join(copy, 'nycklar.json')) === keysMeaning
    const outcome = await outcomeOf(() => target.open(register, copy), expected)
    if (outcome === 'identical' && !isSameKeyFile) counts.throughCopy += 1
    else if (outcome === 'refused' && target.mustOpen) counts.wrong += 1
    else counts[outcome] += 1
  }
  return counts
}

/**
 * Flips one bit in a copy of a file, opens the register as the app does and reads everything, `flips`
 * times over the targets by their shares. `home` is emptied by the caller.
 */
export async function flipBits({ flips, seed, home, targets = flipTargets }: { readonly flips: number; readonly seed: number; readonly home: string; readonly targets?: readonly FlipTarget[] }): Promise<FlipReport> {
  const register = await makeSyntheticRegister(join(home, 'register'))
  await fillSynthetic(register)
  const expected = await fingerprint(register)
  const shares = targets.reduce((sum, { share }) => sum + share, 0)
  const report: Record<string, FlipCounts> = {}
  let before = 0
  for (const [index, target] of targets.entries()) {
    const until = before + target.share
    const own = Math.floor((flips * until) / shares) - Math.floor((flips * before) / shares)
    before = until
    report[target.name] = await flipOneTarget(target, own, { register, home, expected, random: seededRandom(seed + index * 7919) })
  }
  return report
}

/** How many flips showed something else than what was written: 0, or the cipher or the opening is broken. */
export const wrongIn = (report: FlipReport): number => Object.values(report).reduce((sum, { wrong }) => sum + wrong, 0)

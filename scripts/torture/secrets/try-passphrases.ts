import { join } from 'node:path'
import { AppError } from '../../../src/shared/contract/errors.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { unlockWithPassphrase } from '../../../src/main/store/session/unlock-slots.ts'
import { seededRandom } from '../seeded-random.ts'
import { makeSyntheticRegister, torturePassphrase } from '../synthetic-register.ts'

export interface PassphraseTries {
  readonly tried: number
  readonly opened: number
  /** Refused with anything but `wrong-passphrase`. */
  readonly otherwise: number
  /** Processor time of a refusal, milliseconds: the median of all. */
  readonly medianMs: number
  /** How far the quicker quarter of any kind of wrong passphrase is from the middle one of all kinds, as a share: a busy computer slows, it never quickens. */
  readonly spread: number
}

/** Wrong in every way that a person or a program gets it wrong; the timing of none may tell how near it was. */
const kinds: readonly ((random: () => number) => string)[] = [
  (random) => {
    const at = Math.floor(random() * torturePassphrase.length)
    return `${torturePassphrase.slice(0, at)}_${torturePassphrase.slice(at + 1)}`
  },
  (random) => torturePassphrase.slice(0, 1 + Math.floor(random() * (torturePassphrase.length - 1))),
  (random) => torturePassphrase + String.fromCodePoint(32 + Math.floor(random() * 90)),
  (random) => `${random().toString(36)} ${random().toString(36)} ${random().toString(36)}`,
  (random) => String.fromCodePoint(0x1f300 + Math.floor(random() * 200)).repeat(200),
  (random) => (random() < 0.5 ? '' : torturePassphrase.toUpperCase()),
]

const atShare = (numbers: readonly number[], share: number): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0

export const median = (numbers: readonly number[]): number => atShare(numbers, 1 / 2)

/** What a quarter of all stay under. */
export const lowerQuartile = (numbers: readonly number[]): number => atShare(numbers, 1 / 4)

export const spreadOf = (times: readonly (readonly number[])[]): number => {
  const quick = times.filter((each) => each.length > 0).map(lowerQuartile)
  return Math.max(...quick.map((each) => Math.abs(each / median(quick) - 1)))
}

async function codeOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return error instanceof AppError ? error.code : 'unexpected'
  }
}

/** Tries `count` wrong passphrases on one slot, one after the other, at the floor of the key derivation. */
export async function tryPassphrases({ count, seed, home }: { readonly count: number; readonly seed: number; readonly home: string }): Promise<PassphraseTries> {
  const random = seededRandom(seed)
  const { folder } = await makeSyntheticRegister(join(home, 'register'))
  const file = await readKeyFile(registerFolder(folder).keys)
  const times: number[][] = kinds.map(() => [])
  const totals = { tried: 0, opened: 0, otherwise: 0 }
  for (let n = 0; n < count; n += 1) {
    const wrong = kinds[n % kinds.length]?.(random) ?? ''
    const before = process.cpuUsage()
    const code = await codeOf(() => unlockWithPassphrase(file, wrong))
    const { user, system } = process.cpuUsage(before)
    times[n % kinds.length]?.push((user + system) / 1000)
    totals.tried += 1
    if (code === undefined) totals.opened += 1
    else if (code !== 'wrong-passphrase') totals.otherwise += 1
  }
  return { ...totals, medianMs: Math.round(median(times.flat())), spread: Math.round(spreadOf(times) * 100) / 100 }
}

import { join } from 'node:path'
import type { Anchor } from '../../../src/main/register/audit-log/chain/verify-chain.ts'
import { logHeadOf } from '../../../src/main/register/audit-log/viewer/chain-view.ts'
import { fillSynthetic } from '../fill-synthetic.ts'
import { seededRandom } from '../seeded-random.ts'
import { makeSyntheticRegister } from '../synthetic-register.ts'
import { insiderOf } from './insider.ts'
import { manipulations } from './manipulations.ts'

export interface TamperReport {
  readonly manipulations: number
  /** With one anchor: the last entry, as a computer or a backup remembers it. Must be all of them. */
  readonly detected: number
  /** Of those that fit in themselves, how many would pass where nothing outside remembers: as is said, all of them. */
  readonly needAnchor: number
  readonly passWithoutAnchor: number
  /** Kinds that were not noticed, or not told as expected. */
  readonly missed: readonly string[]
}

/** Tampers with a register as somebody would who holds its keys, `count` times over all kinds in turn. `home` is emptied by the caller. */
export async function tamperLog({ count, seed, home }: { readonly count: number; readonly seed: number; readonly home: string }): Promise<TamperReport> {
  const random = seededRandom(seed)
  const register = await makeSyntheticRegister(join(home, 'whole'))
  await fillSynthetic(register)
  // A session that only looked, after all that was written.
  const looked = await register.open()
  const anchor: Anchor = logHeadOf(looked.register.sqlite)
  looked.close()
  const insider = await insiderOf(register.folder, home)
  const whole = insider.copy()
  if (await insider.check(whole, [anchor]) !== undefined) throw new Error('the register is not whole to begin with')
  const kinds = Object.entries(manipulations)
  const missed: string[] = []
  let [detected, needAnchor, passWithoutAnchor] = [0, 0, 0]
  for (let done = 0; done < count; done += 1) {
    const [kind, { run, needsAnchor = false }] = kinds[done % kinds.length] ?? ['', { run: () => undefined }]
    const copy = insider.copy()
    await insider.tamper(copy, (sqlite, sealing) => run({ sqlite, sealing, random }))
    if (await insider.check(copy, [anchor]) === undefined) missed.push(kind)
    else detected += 1
    const isSilent = await insider.check(copy, []) === undefined
    if (needsAnchor) needAnchor += 1
    if (needsAnchor && isSilent) passWithoutAnchor += 1
    if (isSilent !== needsAnchor) missed.push(`${kind} (without an anchor)`)
  }
  return { manipulations: count, detected, needAnchor, passWithoutAnchor, missed }
}

export const isAllNoticed = ({ detected, missed }: TamperReport, count: number): boolean => detected === count && missed.length === 0

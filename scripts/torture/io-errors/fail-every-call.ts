import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { appErrorCodes } from '../../../src/shared/contract/errors.ts'
import { checkPromised } from '../check-promised.ts'
import { fillSynthetic } from '../fill-synthetic.ts'
import { nothingPromised, type Promised } from '../save-conversations.ts'
import { makeSyntheticRegister, type SyntheticRegister } from '../synthetic-register.ts'
import { runWithFaults, writingCalls, type Fault, type Run } from './run-with-faults.ts'

export interface IoReport {
  readonly runs: number
  /** Calls that were made to fail. */
  readonly faults: number
  /** How many calls one run makes: each of them failed once. */
  readonly calls: number
  readonly acknowledged: number
  /** What the app said, by code. */
  readonly refusals: Readonly<Record<string, number>>
  /** Refusals with a code that says nothing, and processes that ended by themselves. */
  readonly untyped: number
  readonly crashes: number
  readonly lost: number
  readonly half: number
  readonly orphans: number
  readonly damaged: number
}

export const nothing: IoReport = { runs: 0, faults: 0, calls: 0, acknowledged: 0, refusals: {}, untyped: 0, crashes: 0, lost: 0, half: 0, orphans: 0, damaged: 0 }

const isTyped = (code: string): boolean => code !== 'unexpected' && (appErrorCodes as readonly string[]).includes(code)

function promisedBy({ outcomes }: Run): Promised {
  const promised = nothingPromised()
  for (const outcome of outcomes) {
    if (outcome.did === 'draft') promised.drafts.add(outcome.id)
    if (outcome.did === 'save' && 'id' in outcome) promised.contacts.set(outcome.id, { note: outcome.note, carerIds: [outcome.carerId] })
  }
  return promised
}

/** What the run said, and what a whole computer finds in its folder afterwards. */
export async function judge(register: SyntheticRegister, folder: string, run: Run, before: IoReport): Promise<IoReport> {
  const promised = promisedBy(run)
  const codes = run.outcomes.flatMap((outcome) => ('code' in outcome ? [outcome.code] : []))
  const refusals: Record<string, number> = { ...before.refusals }
  for (const code of codes) refusals[code] = (refusals[code] ?? 0) + 1
  const report = {
    ...before,
    runs: before.runs + 1,
    faults: before.faults + run.injected,
    acknowledged: before.acknowledged + promised.contacts.size,
    refusals,
    untyped: before.untyped + codes.filter((code) => !isTyped(code)).length,
    crashes: before.crashes + (run.crashed === undefined ? 0 : 1),
  }
  try {
    const open = await register.open(folder)
    const { lost, half, orphans, damaged } = checkPromised(open, promised)
    open.close()
    return { ...report, lost: report.lost + lost, half: report.half + half, orphans: report.orphans + orphans, damaged: report.damaged + damaged }
  } catch {
    // Which error it is matters less than that a register which was whole no longer opens.
    return { ...report, damaged: report.damaged + 1 }
  }
}

interface Loop {
  /** Every how-manieth call is tried: 1 tries them all. */
  readonly stride: number
  /** Saves of the long runs, in which calls fail again and again. */
  readonly longSaves: number
  readonly home: string
}

const ways = ['EIO', 'ENOSPC', 'EINTR'] as const

/** `when` of one fault of each way at the n-th call, and of a disk that is gone from the n-th call on. */
const faultsAt = (n: number): readonly Fault[] => [
  ...ways.map((error) => ({ error, when: String(n), calls: writingCalls })),
  { error: 'EIO' as const, when: `${n}+`, calls: writingCalls },
]

/**
 * Makes the n-th writing call of a store process fail, for n = 1, 2, 3 … to the last, in four ways;
 * then lets calls fail again and again in a long run. After each, everything acknowledged must stand
 * there and the files be whole. Answers in words where calls cannot be made to fail.
 */
export async function failEveryCall({ stride, longSaves, home }: Loop): Promise<IoReport | string> {
  if (spawnSync('strace', ['-V']).status !== 0) return 'strace is not installed'
  const register = await makeSyntheticRegister(join(home, 'register'))
  await fillSynthetic(register)
  let report = nothing
  const inCopy = async (saves: number, fault: Fault): Promise<number> => {
    const at = join(home, 'run')
    const folder = join(at, 'register')
    rmSync(at, { recursive: true, force: true })
    mkdirSync(at)
    cpSync(register.folder, folder, { recursive: true })
    const run = await runWithFaults(folder, register.keysAsText, saves, fault)
    report = await judge(register, folder, run, report)
    return run.injected
  }
  for (let n = 1; ; n += stride) {
    const failed: number[] = []
    for (const fault of faultsAt(n)) failed.push(await inCopy(2, fault))
    if (failed[0] === 0) break
    report = { ...report, calls: n }
  }
  for (const [error, when] of [['EIO', '9+11'], ['ENOSPC', '7+13'], ['EINTR', '5+7']] as const) await inCopy(longSaves, { error, when, calls: writingCalls })
  return report
}

/** True when every failure had its word and cost nothing that was acknowledged. */
export const isHarmless = (report: IoReport): boolean =>
  report.faults > 0 && report.untyped + report.crashes + report.lost + report.half + report.orphans + report.damaged === 0

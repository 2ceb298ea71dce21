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

const nothing: IoReport = { runs: 0, faults: 0, calls: 0, acknowledged: 0, refusals: {}, untyped: 0, crashes: 0, lost: 0, half: 0, orphans: 0, damaged: 0 }

const isTyped = (code: string): boolean => code !== 'unexpected' && (appErrorCodes as readonly string[]).includes(code)

function promisedBy({ outcomes }: Run): Promised {
  const promised = nothingPromised()
  for (const outcome of outcomes) {
    if (outcome.did === 'draft') promised.drafts.add(outcome.id)
    if (outcome.did === 'save' && 'id' in outcome) promised.contacts.set(outcome.id, { note: outcome.note, carerIds: [outcome.carerId] })
  }
  return promised
}

/** What the run said, and what a computer that fails in nothing finds in its folder afterwards. */
export async function judge(register: SyntheticRegister, folder: string, run: Run): Promise<IoReport> {
  const promised = promisedBy(run)
  const codes = run.outcomes.flatMap((outcome) => ('code' in outcome ? [outcome.code] : []))
  const refusals: Record<string, number> = {}
  for (const code of codes) refusals[code] = (refusals[code] ?? 0) + 1
  const report = {
    ...nothing,
    runs: 1,
    faults: run.injected,
    acknowledged: promised.contacts.size,
    refusals,
    untyped: codes.filter((code) => !isTyped(code)).length,
    crashes: run.crashed === undefined ? 0 : 1,
  }
  try {
    const open = await register.open(folder)
    const { contacts: _contacts, ...verdict } = checkPromised(open, promised)
    open.close()
    return { ...report, ...verdict }
  } catch {
    // Which error it is matters less than that a register which was whole no longer opens.
    return { ...report, damaged: 1 }
  }
}

function add(a: IoReport, b: IoReport): IoReport {
  const codes = [...new Set([...Object.keys(a.refusals), ...Object.keys(b.refusals)])].toSorted()
  return {
    runs: a.runs + b.runs,
    faults: a.faults + b.faults,
    calls: a.calls,
    acknowledged: a.acknowledged + b.acknowledged,
    refusals: Object.fromEntries(codes.map((code) => [code, (a.refusals[code] ?? 0) + (b.refusals[code] ?? 0)])),
    untyped: a.untyped + b.untyped,
    crashes: a.crashes + b.crashes,
    lost: a.lost + b.lost,
    half: a.half + b.half,
    orphans: a.orphans + b.orphans,
    damaged: a.damaged + b.damaged,
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

/** Never reached: what one run does when nothing fails. */
const never: Fault = { error: 'EIO', when: '65535', calls: writingCalls }

interface Task {
  readonly saves: number
  readonly fault: Fault
}

const longTasks = (saves: number): readonly Task[] =>
  ([['EIO', '9+11'], ['ENOSPC', '7+13'], ['EINTR', '5+7']] as const).map(([error, when]) => ({ saves, fault: { error, when, calls: writingCalls } }))

/**
 * Makes the n-th writing call of a store process fail, for n = 1, 2, 3 … to the last, in four ways;
 * and lets calls fail again and again in long runs. After each, everything acknowledged must stand
 * there and the files be whole. Answers in words where calls cannot be made to fail.
 */
export async function failEveryCall({ stride, longSaves, home }: Loop): Promise<IoReport | string> {
  if (spawnSync('strace', ['-V']).status !== 0) return 'strace is not installed'
  const register = await makeSyntheticRegister(join(home, 'register'))
  await fillSynthetic(register)
  const inCopy = async (name: string, { saves, fault }: Task): Promise<{ readonly run: Run; readonly folder: string }> => {
    const at = join(home, name)
    const folder = join(at, 'register')
    rmSync(at, { recursive: true, force: true })
    mkdirSync(at)
    cpSync(register.folder, folder, { recursive: true })
    return { folder, run: await runWithFaults(folder, register.keysAsText, saves, fault) }
  }
  const { run: undisturbed } = await inCopy('undisturbed', { saves: 1, fault: never })
  if (undisturbed.crashed !== undefined) return `calls cannot be made to fail here: ${undisturbed.crashed}`
  const tasks = longTasks(longSaves).concat(Array.from({ length: Math.ceil(undisturbed.calls / stride) }, (_, n) => faultsAt(1 + n * stride).map((fault) => ({ saves: 1, fault }))).flat())
  let report = { ...nothing, calls: undisturbed.calls }
  const worker = async (name: string): Promise<void> => {
    for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
      const { run, folder } = await inCopy(name, task)
      const done = await judge(register, folder, run)
      report = add(report, done)
    }
  }
  await Promise.all(['one', 'other'].map(worker))
  return report
}

/** True when every failure had its word and cost nothing that was acknowledged. */
export const isHarmless = (report: IoReport): boolean =>
  report.faults > 0 && report.untyped + report.crashes + report.lost + report.half + report.orphans + report.damaged === 0

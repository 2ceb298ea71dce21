import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { seededRandom } from '../seeded-random.ts'
import { chooseCuts } from './choose-cuts.ts'
import { afterOperation, type Disk } from './disk.ts'
import { cutModes, imageAfterCut, type CutMode, type Image } from './image-after-cut.ts'
import { layOut } from './lay-out.ts'
import type { Recording } from './record.ts'

/** What is wrong in one image. */
export interface Verdict {
  /** Acknowledged and gone. */
  readonly lost: number
  readonly half: number
  readonly orphans: number
  /** 1 when a file is not whole, or will not open. */
  readonly damaged: number
  /** 1 when no passphrase opens that may. */
  readonly lockedOut: number
}

/** Work that was recorded, and how to see what a cut has cost of it. */
export interface Scenario {
  readonly recording: Recording
  /** How much it acknowledged in all. */
  readonly answers: number
  /** Opens the folder as the app does, when so many lines had been said. What it throws is damage. */
  judge(folder: string, lines: number): Promise<Verdict>
}

export interface CutReport extends Verdict {
  readonly points: number
  /** One for each point and mode. */
  readonly cuts: number
  /** Those that left something else on the disk than another cut after the same answers: each was opened. */
  readonly images: number
  /** Images in which a journal is not empty: a transaction was under way when the power went. */
  readonly hotJournals: number
  readonly operations: number
  readonly syncs: number
  /** What was acknowledged in the whole recording. */
  readonly answers: number
  /** By mode, the cuts in which anything at all was wrong. */
  readonly wrong: Readonly<Record<CutMode, number>>
  /** What the images were refused with that did not open. */
  readonly refusals: Readonly<Record<string, number>>
}

/** Nothing wrong. */
export const fine: Verdict = { lost: 0, half: 0, orphans: 0, damaged: 0, lockedOut: 0 }

const isFine = (verdict: Verdict): boolean => Object.keys(fine).every((key) => verdict[key as keyof Verdict] === 0)

function nameOf(image: Image): string {
  const hash = createHash('sha256')
  for (const [path, bytes] of [...image].toSorted(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${path}\0${bytes?.length ?? 'folder'}\0`).update(bytes ?? '')
  return hash.digest('hex')
}

const hasHotJournal = (image: Image): boolean => [...image].some(([path, bytes]) => path.endsWith('-journal') && (bytes?.length ?? 0) > 0)

type Judged = { readonly verdict: Verdict; readonly refusal: string | undefined }

async function judged(scenario: Scenario, image: Image, folder: string, lines: number): Promise<Judged> {
  layOut(image, folder)
  try {
    return { verdict: await scenario.judge(folder, lines), refusal: undefined }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unexpected'
    return { verdict: { ...fine, damaged: 1 }, refusal: code }
  }
}

const sum = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]))

export const addReports = ({ wrong, refusals, ...a }: CutReport, b: CutReport): CutReport => {
  const { wrong: wrongToo, refusals: refusalsToo, ...counts } = b
  return { ...sum(a, counts), wrong: sum(wrong, wrongToo), refusals: sum(refusals, refusalsToo) } as unknown as CutReport
}

/**
 * Lets the power go at `points` moments of a recording, in each of the four ways, and looks at what lies there when it is
 * back. `home` is a folder of its own for the images. The same seed chooses the same of the same recording.
 */
export async function cutPower(scenario: Scenario, points: number, seed: number, home: string): Promise<CutReport> {
  const { base, operations } = scenario.recording
  const random = seededRandom(seed)
  const cuts = new Set(chooseCuts(operations, points, random))
  const seen = new Map<string, Judged>()
  const wrong = Object.fromEntries(cutModes.map((mode) => [mode, 0])) as Record<CutMode, number>
  let counts: Record<string, number> = { ...fine, hotJournals: 0 }
  let refusals: Record<string, number> = {}
  let lines = 0
  let disk: Disk = base
  for (let position = 0; position <= operations.length; position += 1) {
    const before = operations[position - 1]
    if (before !== undefined) disk = afterOperation(disk, before)
    if (before?.kind === 'say') lines += before.lines
    for (const mode of cuts.has(position) ? cutModes : []) {
      const image = imageAfterCut(disk, mode, random)
      const name = `${lines} ${nameOf(image)}`
      const known = seen.get(name)
      const result = known ?? await judged(scenario, image, join(home, 'image'), lines)
      if (known === undefined) {
        seen.set(name, result)
        counts = sum(counts, { hotJournals: hasHotJournal(image) ? 1 : 0 })
      }
      counts = sum(counts, { ...result.verdict })
      if (!isFine(result.verdict)) wrong[mode] += 1
      if (result.refusal !== undefined) refusals = sum(refusals, { [result.refusal]: 1 })
    }
  }
  return {
    ...counts, points: cuts.size, cuts: cuts.size * cutModes.length, images: seen.size, operations: operations.length,
    syncs: operations.filter(({ kind }) => kind === 'sync').length, answers: scenario.answers, wrong, refusals,
  } as unknown as CutReport
}

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { addReports, cutPower, type CutReport, type Scenario } from './cut-power.ts'
import { canRecord } from './record.ts'
import { changedPassphrases } from './scenarios/changed-passphrases.ts'
import { createdRegister } from './scenarios/created-register.ts'
import { madeBackups } from './scenarios/made-backups.ts'
import { releasedQuarters } from './scenarios/released-quarters.ts'
import { restoredBackup } from './scenarios/restored-backup.ts'
import { savedConversations } from './scenarios/saved-conversations.ts'

export interface PowerCuts {
  /** How many moments; at each the power goes in four ways. */
  readonly points: number
  readonly seed: number
  /** Where registers and images are made; emptied by the caller. */
  readonly home: string
}

export interface PowerCutReport extends CutReport {
  readonly scenarios: Readonly<Record<string, CutReport>>
}

/** What share of the points falls on work on whole files; the rest on conversations, where there are most moments to choose from. */
const shares = [
  ['passphrases', 0.08, changedPassphrases],
  ['creation', 0.1, createdRegister],
  ['backups', 0.12, madeBackups],
  ['restore', 0.07, restoredBackup],
  ['releases', 0.08, releasedQuarters],
] as const

/** A save takes some sixty operations: more saves rather than every operation of a few. */
const pointsPerAnswer = 4

/**
 * Lets the power go while conversations are saved, passphrases changed, a register made, backups made and one restored, quarters released: what
 * an fsync has not kept is gone, there, partly there or torn (see `Disk` for what is assumed of the file system). Each image is opened as
 * the app opens it. Answers in words where calls cannot be recorded.
 */
export async function runPowerCuts({ points, seed, home }: PowerCuts): Promise<PowerCutReport | string> {
  if (!canRecord()) return 'strace is not installed'
  const scenarios: Record<string, CutReport> = {}
  const cutIn = async (name: string, count: number, make: (place: string) => Promise<Scenario>): Promise<void> => {
    const place = join(home, name)
    mkdirSync(place, { recursive: true })
    scenarios[name] = await cutPower(await make(place), count, seed, place)
    rmSync(place, { recursive: true, force: true })
  }
  for (const [name, share, make] of shares) await cutIn(name, Math.max(1, Math.round(points * share)), make)
  const left = points - Object.values(scenarios).reduce((sum, { points: used }) => sum + used, 0)
  await cutIn('conversations', Math.max(1, left), (place) => savedConversations(place, Math.max(12, Math.round(points / pointsPerAnswer)), seed))
  const [first, ...others] = Object.values(scenarios)
  return { ...others.reduce(addReports, first as CutReport), scenarios }
}

/** True when nothing acknowledged was lost, everything opened, and the power did go in mid-save. */
export const isHarmless = (report: CutReport, points: number): boolean =>
  report.points === points && report.hotJournals > 0 && report.lost + report.half + report.orphans + report.damaged + report.lockedOut === 0

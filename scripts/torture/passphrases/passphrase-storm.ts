import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../../src/shared/contract/errors.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { fillSynthetic } from '../fill-synthetic.ts'
import { readEverything } from '../read-everything.ts'
import { seededRandom } from '../seeded-random.ts'
import { makeSyntheticRegister, torturePassphrase } from '../synthetic-register.ts'
import type { Changer } from './changer.ts'

export interface PassphraseStorm {
  readonly kills: number
  readonly seed: number
  /** Where the registers are made; emptied by the caller. */
  readonly home: string
  /** Registers stormed at the same time, one to a core. */
  readonly lanes: number
  /** Unlocks the register in a process of its own, ready to change its passphrase. */
  readonly startChanger: (folder: string, passphrase: string) => Promise<Changer>
}

export interface PassphraseReport {
  readonly kills: number
  /** Kills that fell while a new key file was being written. */
  readonly midWrite: number
  /** Which passphrase opened afterwards: the new one, else the old one, else the register is lost. */
  readonly opensNew: number
  readonly opensOld: number
  readonly opensNeither: number
  readonly acknowledged: number
  /** Acknowledged changes whose new passphrase does not open. */
  readonly lost: number
  /** Kills after which register.db was the same, byte by byte: the log had not yet been told. */
  readonly sameBytes: number
  /** Kills after which it held anything else than before, the log aside. */
  readonly otherContent: number
}

const nothing: PassphraseReport = { kills: 0, midWrite: 0, opensOld: 0, opensNew: 0, opensNeither: 0, acknowledged: 0, lost: 0, sameBytes: 0, otherContent: 0 }

const add = (a: PassphraseReport, b: PassphraseReport): PassphraseReport => Object.fromEntries(
  (Object.keys(nothing) as (keyof PassphraseReport)[]).map((key) => [key, a[key] + b[key]]),
) as unknown as PassphraseReport

const bytesOf = (folder: string): string => createHash('sha256').update(readFileSync(registerFolder(folder).register)).digest('hex')

const keyFilesIn = (folder: string): string => readdirSync(folder).filter((name) => name.startsWith('nycklar')).map((name) => `${name} ${createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')}`).join()

/** True as soon as the key files are not what they were: the change is being written just now. */
async function untilWriting(folder: string, before: string, done: () => boolean): Promise<boolean> {
  while (!done()) {
    try {
      if (keyFilesIn(folder) !== before) return true
    } catch {
      // A file that goes while it is listed: it is being replaced.
      return true
    }
    await new Promise((settle) => { setImmediate(settle) })
  }
  return false
}

type Seen = { readonly content: string } | undefined

/** Opens as a person does, with a passphrase alone. Any other refusal than of the passphrase ends the storm. */
async function openedWith(folder: string, passphrase: string, lastSeq: number): Promise<Seen> {
  try {
    const open = await openRegister(folder, passphrase, systemClock)
    try {
      return { content: readEverything(open, lastSeq) }
    } finally {
      open.close()
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'wrong-passphrase') return undefined
    throw error
  }
}

const one = (condition: boolean): number => (condition ? 1 : 0)

/** Change, kill, look: what still opens afterwards is the passphrase of the next round. */
async function oneRound(storm: PassphraseStorm, folder: string, from: string, to: string, random: () => number, expected: { readonly content: string; readonly lastSeq: number }): Promise<{ readonly report: PassphraseReport; readonly opens: string }> {
  const changer = await storm.startChanger(folder, from)
  const [bytes, keyFiles] = [bytesOf(folder), keyFilesIn(folder)]
  let answered = false
  const changing = changer.change(to).then((isChanged) => {
    answered = true
    return isChanged
  })
  // Half of them anywhere in the change, half of them aimed at the few milliseconds of writing.
  const isAimed = random() < 0.6
  const isWriting = isAimed ? await untilWriting(folder, keyFiles, () => answered) : await sleep(random() * changer.typicalMs).then(() => false)
  if (isWriting) await sleep(random() * 12)
  await changer.kill()
  const acknowledged = (await changing) === true
  const midWrite = !acknowledged && keyFilesIn(folder) !== keyFiles
  const sameBytes = bytesOf(folder) === bytes
  const byNew = await openedWith(folder, to, expected.lastSeq)
  // Each try costs a key derivation, and one that opens is enough.
  const seen = byNew ?? await openedWith(folder, from, expected.lastSeq)
  return {
    opens: byNew === undefined ? from : to,
    report: {
      kills: 1,
      midWrite: one(midWrite),
      opensOld: one(seen !== byNew),
      opensNew: one(byNew !== undefined),
      opensNeither: one(seen === undefined),
      acknowledged: one(acknowledged),
      lost: one(acknowledged && byNew === undefined),
      sameBytes: one(sameBytes),
      otherContent: one(seen !== undefined && seen.content !== expected.content),
    },
  }
}

async function runLane(storm: PassphraseStorm, lane: number, kills: number): Promise<PassphraseReport> {
  const random = seededRandom(storm.seed + lane * 7919)
  const register = await makeSyntheticRegister(join(storm.home, `register-${lane}`))
  await fillSynthetic(register)
  const open = await register.open()
  const lastSeq = open.register.sqlite.prepare('SELECT max(seq) FROM access_log').pluck().get() as number
  const expected = { content: readEverything(open, lastSeq), lastSeq }
  open.close()
  let report = nothing
  let passphrase = torturePassphrase
  for (let round = 0; round < kills && report.opensNeither === 0; round += 1) {
    const done = await oneRound(storm, register.folder, passphrase, `fras nummer ${round} i bana ${lane} av många`, random, expected)
    report = add(report, done.report)
    passphrase = done.opens
  }
  return report
}

/**
 * Kills the app while it changes a passphrase, again and again. Afterwards the old passphrase or the
 * new one must open the register, the new one where the change was acknowledged, and the register
 * itself must not have been rewritten.
 */
export async function runPassphraseStorm(storm: PassphraseStorm): Promise<PassphraseReport> {
  const lanes = Math.max(1, Math.min(storm.lanes, storm.kills))
  const share = (lane: number): number => Math.floor(storm.kills / lanes) + (lane < storm.kills % lanes ? 1 : 0)
  const reports = await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(storm, lane, share(lane))))
  return reports.reduce(add, nothing)
}

/** True when nobody was locked out and nothing was rewritten. */
export const isHarmless = (report: PassphraseReport, kills: number): boolean =>
  report.kills === kills && report.opensNeither + report.lost + report.otherContent === 0

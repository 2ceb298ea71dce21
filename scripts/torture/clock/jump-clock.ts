import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { appErrorCodes } from '../../../src/shared/contract/errors.ts'
import type { CivilDate } from '../../../src/shared/domain/civil-date.ts'
import { localToday } from '../../../src/shared/domain/local-today.ts'
import { checkPromised } from '../check-promised.ts'
import { fillSynthetic } from '../fill-synthetic.ts'
import type { ChildStore } from '../processes/start-store.ts'
import { nothingPromised, type Promised } from '../save-conversations.ts'
import { syntheticCarer, syntheticConversation } from '../synthetic-carer.ts'
import { makeSyntheticRegister, type SyntheticRegister } from '../synthetic-register.ts'
import { clockCases, type ClockCase } from './clock-cases.ts'
import { timeMachine, type TimeMachine } from './timed-store.ts'

export interface ClockReport {
  readonly how: TimeMachine['how']
  readonly cases: number
  readonly acknowledged: number
  /** Saves that were refused for their date, with a code. */
  readonly refused: number
  /** Questions that were answered with no code of ours, or openings refused. */
  readonly failed: number
  /** Numbers below zero in anything that was answered: durations that never were. */
  readonly negative: number
  /** Entries whose time is before that of the entry before: the jump, as the log shows it. */
  readonly stepsBack: number
  /** Log entries out of order or missing, by their number. */
  readonly outOfOrder: number
  readonly lost: number
  readonly half: number
  readonly orphans: number
  readonly damaged: number
  /** Jumps (back by more than a minute, ahead by more than a day) that the log has no entry of. */
  readonly untold: number
}

type Counts = Omit<ClockReport, 'how'>
const nothing: Counts = { cases: 0, acknowledged: 0, refused: 0, failed: 0, negative: 0, stepsBack: 0, outOfOrder: 0, lost: 0, half: 0, orphans: 0, damaged: 0, untold: 0 }
const add = (a: Counts, b: Partial<Counts>): Counts => Object.fromEntries((Object.keys(nothing) as (keyof Counts)[]).map((key) => [key, a[key] + (b[key] ?? 0)])) as unknown as Counts

export function negativesIn(value: unknown): number {
  if (typeof value === 'number') return value < 0 ? 1 : 0
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, member) => sum + negativesIn(member), 0)
}

const isTyped = (code = ''): boolean => code !== 'unexpected' && (appErrorCodes as readonly string[]).includes(code)

/** A day's work in small: save, change, look at everything that shows a time. */
async function work(store: ChildStore, instant: string, mark: string, promised: Promised): Promise<Partial<Counts>> {
  const today = localToday(new Date(instant))
  const list = await store.call('carers.list', { offset: 0, limit: 50 })
  const carerId = (list.value as { readonly rows: readonly { readonly id: string }[] }).rows[0]?.id ?? ''
  const opened = await store.call('carers.open', { id: carerId })
  const { version } = opened.value as { readonly version: number }
  const changed = await store.call('carers.update', { id: carerId, version, carer: { ...syntheticCarer, firstName: mark, firstContactOn: today, informationGivenOn: today } })
  const saved = await store.call('contacts.register', { ...syntheticConversation([carerId]), heldOn: today, note: mark, followUpOn: '2026-12-01' as CivilDate })
  if (changed.ok) promised.versions.set(carerId, version + 1)
  if (saved.ok) promised.contacts.set((saved.value as { readonly id: string }).id, { note: mark, carerIds: [carerId] })
  const shown = [list, opened, await store.call('carers.timeline', { id: carerId, limit: 50 }), await store.call('contacts.today', {}), await store.call('unit.read', {}), await store.call('carers.search', { text: 'Person', limit: 50 })]
  return {
    acknowledged: saved.ok ? 1 : 0,
    refused: [changed, saved].filter(({ ok, code }) => !ok && isTyped(code)).length,
    failed: [changed, saved].filter(({ ok, code }) => !ok && !isTyped(code)).length + shown.filter(({ ok }) => !ok).length,
    negative: negativesIn(shown.map(({ value }) => value)),
  }
}

interface Logged {
  readonly seq: number
  readonly at: string
  readonly event: string
  readonly session_id: string
}

function untoldIn(entries: readonly Logged[], { from, to }: ClockCase): number {
  const isAhead = Date.parse(to) - Date.parse(from) > 25 * 3_600_000
  const back = entries.filter(({ at, event }, index) => index > 0 && event !== 'clock-jumped' && Date.parse(at) < Date.parse(entries[index - 1]?.at ?? at) - 60_000)
  return back.length + (isAhead && !entries.some(({ event }) => event === 'clock-jumped') ? 1 : 0)
}

async function lookAt(register: SyntheticRegister, promised: Promised, clockCase: ClockCase): Promise<Partial<Counts>> {
  const open = await register.open()
  try {
    const { contacts: _contacts, ...verdict } = checkPromised(open, promised)
    const entries = open.register.sqlite.prepare('SELECT seq, at, event, session_id FROM access_log ORDER BY seq').all() as Logged[]
    // The last session is its own: it was made by the true clock.
    const own = entries.slice(entries.findIndex(({ at }) => at.slice(0, 16) === clockCase.from.slice(0, 16))).filter(({ session_id }) => session_id !== entries.at(-1)?.session_id)
    return {
      ...verdict,
      outOfOrder: entries.filter(({ seq }, index) => seq !== (entries[0]?.seq ?? 1) + index).length,
      untold: untoldIn(own, clockCase),
      stepsBack: own.filter(({ at }, index) => index > 0 && at < (own[index - 1]?.at ?? '')).length,
    }
  } finally {
    open.close()
  }
}

async function jump(register: SyntheticRegister, clockCase: ClockCase, machine: TimeMachine): Promise<Counts> {
  const { name, from, to } = clockCase
  const promised = nothingPromised()
  let counts = { ...nothing, cases: 1 }
  machine.setTime(from)
  {
    await using store = await machine.open(register)
    counts = add(counts, await work(store, from, `${name}: före`, promised))
    machine.setTime(to)
    counts = add(counts, await work(store, to, `${name}: efter`, promised))
  }
  // And as it is opened the next morning, by a clock that was never put right.
  await using again = await machine.open(register)
  return add(counts, await work(again, to, `${name}: igen`, promised).then(async (done) => add(add(nothing, done), await lookAt(register, promised, clockCase))))
}

/** Moves the clock while the register is open, saves on, opens again: each case on a register of its own. */
export async function jumpClock({ home, cases = clockCases }: { readonly home: string; readonly cases?: readonly ClockCase[] }): Promise<ClockReport> {
  const register = await makeSyntheticRegister(join(home, 'register'))
  await fillSynthetic(register)
  const machine = timeMachine(home)
  let counts = nothing
  for (const each of cases) {
    const folder = join(home, 'jumped')
    cpSync(register.folder, folder, { recursive: true })
    const copy: SyntheticRegister = { ...register, folder, open: (at = folder, clock) => register.open(at, clock) }
    counts = add(counts, await jump(copy, each, machine))
    rmSync(folder, { recursive: true })
  }
  return { how: machine.how, ...counts }
}

/** True when every case was lived through. */
export const isHarmless = (report: ClockReport, cases: number): boolean =>
  report.cases === cases && report.acknowledged > 0 && report.failed + report.negative + report.outOfOrder + report.lost + report.half + report.orphans + report.damaged + report.untold === 0

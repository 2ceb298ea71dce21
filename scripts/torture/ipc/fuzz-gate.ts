import { join } from 'node:path'
import { constantFrom, sample, tuple } from 'fast-check'
import { appErrorCodes } from '../../../src/shared/contract/errors.ts'
import { contract, type RouteName } from '../../../src/shared/contract/index.ts'
import { openHeadless, type HeadlessApp } from '../../rpc/open-headless.ts'
import { fillSynthetic } from '../fill-synthetic.ts'
import { readEverything } from '../read-everything.ts'
import { makeSyntheticRegister, torturePassphrase, type SyntheticRegister } from '../synthetic-register.ts'
import { inputOf } from './arbitrary-input.ts'
import { isValidAsSent } from './is-valid-as-sent.ts'
import { spoil, spoilings } from './spoil.ts'

export interface GateReport {
  readonly messages: number
  /** That no window can send: structured clone refuses them. */
  readonly notSendable: number
  /** Valid by the contract after all: commands are left out, queries are asked. */
  readonly valid: number
  readonly asked: number
  readonly refused: number
  readonly refusals: Readonly<Record<string, number>>
  /** Invalid and yet answered with a value. Must be 0. */
  readonly accepted: number
  /** Rejections, answers that are no Result, codes that say nothing. Must be 0. */
  readonly crashed: number
  /** 1 when anything but the log changed in either file. */
  readonly changed: number
  readonly polluted: number
  /** 1 when the store was another process afterwards, or the register locked. */
  readonly restarted: number
  /** Routes behind `accepted` and `crashed`. */
  readonly wrong: readonly string[]
}

const says: ReadonlySet<string> = new Set(appErrorCodes.filter((code) => code !== 'unexpected' && code !== 'store-stopped'))

/** Which of the ways an answer can be wrong, if any. */
export function faultOf(answer: unknown, isValid: boolean): 'accepted' | 'crashed' | undefined {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return 'crashed'
  if (answer.ok === true) return isValid ? undefined : 'accepted'
  const code = 'error' in answer && typeof answer.error === 'object' && answer.error !== null && 'code' in answer.error ? answer.error.code : undefined
  return typeof code === 'string' && says.has(code) ? undefined : 'crashed'
}

const cloned = (message: unknown): { readonly sent: unknown } | undefined => {
  try {
    return { sent: structuredClone(message) }
  } catch {
    // As in Electron, the window is told and nothing is sent.
    return undefined
  }
}

const isPolluted = (): boolean => ['admin', 'prototype', 'a'].some((name) => Object.hasOwn(Object.prototype, name)) || typeof Object.prototype.toString !== 'function'

async function contentOf(register: SyntheticRegister, lastSeq: number): Promise<string> {
  const open = await register.open()
  const content = readEverything(open, lastSeq)
  open.close()
  return content
}

async function idsAndSeq(register: SyntheticRegister): Promise<{ readonly ids: readonly string[]; readonly lastSeq: number }> {
  const open = await register.open()
  const pluck = (sql: string): unknown[] => open.register.sqlite.prepare(sql).pluck().all()
  const ids = [...pluck('SELECT id FROM carers LIMIT 3'), ...pluck('SELECT id FROM contacts LIMIT 3'), ...pluck('SELECT id FROM users')] as string[]
  const [lastSeq] = pluck('SELECT max(seq) FROM access_log') as number[]
  open.close()
  return { ids, lastSeq: lastSeq ?? 0 }
}

/** Sends what the window could send; the app's own answers are judged one by one. */
async function sendAll(app: Pick<HeadlessApp, 'dispatch'>, messages: readonly (readonly [RouteName, unknown])[]): Promise<Omit<GateReport, 'changed' | 'polluted' | 'restarted'>> {
  const counts = { messages: 0, notSendable: 0, valid: 0, asked: 0, refused: 0, accepted: 0, crashed: 0 }
  const refusals: Record<string, number> = {}
  const wrong = new Set<string>()
  for (const [route, message] of messages) {
    counts.messages += 1
    const clone = cloned(message)
    if (clone === undefined) counts.notSendable += 1
    if (clone === undefined) continue
    const isValid = isValidAsSent(contract[route].input, clone.sent)
    if (isValid) counts.valid += 1
    if (isValid && contract[route].kind !== 'query') continue
    if (isValid) counts.asked += 1
    const answer: unknown = await app.dispatch(route, clone.sent).catch((error: unknown) => error)
    const fault = faultOf(answer, isValid)
    if (fault !== undefined) {
      counts[fault] += 1
      wrong.add(`${route} ${fault}`)
    } else if (!isValid) {
      counts.refused += 1
      const { code } = (answer as { readonly error: { readonly code: string } }).error
      refusals[code] = (refusals[code] ?? 0) + 1
    }
  }
  return { ...counts, refusals, wrong: [...wrong] }
}

/** Messages of every route of the contract, nearly all with something wrong with them; repeated by the seed. */
export function spoiltMessages(count: number, seed: number, ids: readonly string[]): readonly (readonly [RouteName, unknown])[] {
  const routes = Object.keys(contract) as RouteName[]
  return routes.flatMap((route, index) => {
    const own = Math.floor((count * (index + 1)) / routes.length) - Math.floor((count * index) / routes.length)
    if (own === 0) return []
    return sample(tuple(constantFrom(route), inputOf(route, ids), spoilings), { numRuns: own, seed: seed + index })
      .map(([name, input, spoiling]) => [name, spoil(structuredClone(input), spoiling)] as const)
  })
}

/** Sends `count` fuzzed messages through the real gate to the real store, on an open register with persons in it. */
export async function fuzzGate({ count, seed, home }: { readonly count: number; readonly seed: number; readonly home: string }): Promise<GateReport> {
  const register = await makeSyntheticRegister(join(home, 'register'))
  await fillSynthetic(register)
  const { ids, lastSeq } = await idsAndSeq(register)
  const before = await contentOf(register, lastSeq)
  const app = openHeadless(register.folder, { files: join(home, 'uttag') })
  try {
    const opened = await app.call('vault.unlock', { passphrase: torturePassphrase })
    if (!opened.ok) throw new Error(`refused to open: ${opened.error.code}`)
    const pid = app.storePid()
    const report = await sendAll(app, spoiltMessages(count, seed, ids))
    const isRestarted = app.storePid() !== pid || app.vault.session() === undefined
    return { ...report, polluted: isPolluted() ? 1 : 0, restarted: isRestarted ? 1 : 0, changed: (await contentOf(register, lastSeq)) === before ? 0 : 1 }
  } finally {
    await app.vault.lock('end of battery')
  }
}

/** True when nothing happened. */
export const isHarmless = (report: GateReport, count: number): boolean =>
  report.messages === count && report.accepted + report.crashed + report.changed + report.polluted + report.restarted === 0

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InputOf } from '../../../src/shared/contract/index.ts'
import { contract } from '../../../src/shared/contract/index.ts'
import { localToday } from '../../../src/shared/domain/local-today.ts'
import { seedRegister } from '../../../src/main/register/practice/seed-register.ts'
import { logHeadOf } from '../../../src/main/register/audit-log/viewer/chain-view.ts'
import { callHandler, type StoreRoute } from '../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { asAppError } from '../../../src/main/store/database/sqlite-error.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { logBulkWriting } from '../../../src/main/store/session/log-bulk-writing.ts'
import { seededRandom } from '../seeded-random.ts'
import { makeSyntheticRegister } from '../synthetic-register.ts'
import { insiderOf, type Insider } from './insider.ts'

const pageSize = 4096

/**
 * When an old page in a newer file was noticed. `harmless`: nothing that it says differs; `unsealed`: only what has no seal does (words that
 * a search finds carers by, codes that a form was last filled in with). `missed` must not be.
 */
const moments = ['opening', 'card', 'check', 'harmless', 'unsealed', 'missed'] as const
type Moment = (typeof moments)[number]

export interface ReplayReport extends Readonly<Record<Moment, number>> {
  readonly splices: number
  /** Splices after which a card showed something else than before, unnoticed. Must be none. */
  readonly shownWrong: number
  /** Tables and answers that were others, of those that were missed or shown. */
  readonly details: readonly string[]
}

const call = async <N extends StoreRoute>(open: OpenRegister, route: N, input: InputOf<N>): Promise<unknown> =>
  callHandler(open, route, contract[route].input.parse(input), undefined, systemClock)

const idsOf = (open: OpenRegister, sql: string): readonly string[] => open.register.sqlite.prepare(sql).pluck().all() as string[]

/** A small municipality: what is sealed by sums. */
async function fill(open: OpenRegister): Promise<void> {
  const { carers } = await seedRegister(open.register, { carers: 120, contacts: 500, seed: 7, today: localToday(new Date()), userId: open.session.userId, notes: true, plan: 'practice' })
  await logBulkWriting(open, carers, systemClock)
}

/** A day's work on it: what is sealed row by row. `round` makes each day another. */
async function work(open: OpenRegister, random: () => number, round: number): Promise<void> {
  const carers = idsOf(open, "SELECT id FROM carers WHERE registration_form = 'identified' ORDER BY id")
  const contacts = idsOf(open, 'SELECT id FROM contacts WHERE removed_at IS NULL ORDER BY id')
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  for (let done = 0; done < 25; done += 1) {
    await call(open, 'contacts.register', {
      heldOn: localToday(new Date()), minutes: 20 + done, carerIds: [pick(carers)], supportTypeCode: 'A2', contactFormCode: 'phone',
      conversationTypeCode: 'supportive', areaCode: 'AO', statusCode: 'held', note: `omgång ${round}, samtal ${done}`,
    })
  }
  for (const id of new Set(Array.from({ length: 12 }, () => pick(contacts)))) await call(open, 'contacts.remove', { id })
  for (const id of new Set(Array.from({ length: 12 }, () => pick(carers)))) {
    const version = open.register.sqlite.prepare('SELECT version FROM carers WHERE id = ?').pluck().get(id) as number
    await call(open, 'carers.update', { id, version, carer: {
      registrationForm: 'identified', firstName: `Ny${round}`, lastName: `Namnsson${Math.floor(random() * 50)}`, sexCode: 'woman', howContactCode: 'unknown', statusCode: 'active',
      firstContactOn: localToday(new Date()), informationGivenOn: localToday(new Date()), informationGivenCode: 'spoken', protectedIdentityCode: 'none-known',
    } })
  }
}

/** What every card shows, or `refused`. */
async function cards(open: OpenRegister, carerIds: readonly string[]): Promise<readonly string[]> {
  const shown: string[] = []
  for (const id of carerIds) {
    try {
      shown.push(JSON.stringify([await call(open, 'carers.open', { id }), await call(open, 'carers.timeline', { id, limit: 200 })]))
    } catch (error) {
      const { code } = asAppError(error)
      shown.push(code === 'register-damaged' ? 'refused' : `unexpected ${code}`)
    }
  }
  return shown
}

/** A fingerprint of every table that holds content, without what an opening adds. */
function contentOf({ register: { sqlite } }: OpenRegister): ReadonlyMap<string, string> {
  const names = sqlite.prepare("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT IN ('access_log', 'log_sessions', 'row_seals', 'settings') ORDER BY name").pluck().all() as string[]
  return new Map(names.map((name) => [name, createHash('sha256').update(JSON.stringify(sqlite.prepare(`SELECT * FROM main."${name}" NOT INDEXED`).raw().all())).digest('hex')]))
}

const unsealedTables: ReadonlySet<string> = new Set(['carer_tokens', 'user_defaults', 'drafts'])

interface Expected {
  readonly carerIds: readonly string[]
  readonly cards: readonly string[]
  readonly content: ReadonlyMap<string, string>
  readonly anchor: ReturnType<typeof logHeadOf>
}

interface Outcome {
  readonly moment: Moment
  readonly shownWrong: boolean
  readonly details: readonly string[]
}

/** A little of two texts from where they part. */
function firstDifference(a: string, b: string): string {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return `${a.slice(Math.max(0, at - 40), at + 40)} instead of ${b.slice(Math.max(0, at - 40), at + 40)}`
}

const noticed = (moment: Moment, details: readonly string[] = []): Outcome => ({ moment, shownWrong: details.length > 0, details })

async function outcomeOf(insider: Insider, folder: string, expected: Expected): Promise<Outcome> {
  let open: OpenRegister
  try {
    open = await insider.open(folder)
  } catch (error) {
    if (asAppError(error).code !== 'register-damaged') throw error
    return noticed('opening')
  }
  try {
    const shown = await cards(open, expected.carerIds)
    const wrong = shown.flatMap((card, n) => (card !== 'refused' && card !== expected.cards[n] ? [`shown of ${expected.carerIds[n]}: ${firstDifference(card, expected.cards[n] ?? '')}`] : []))
    if (shown.includes('refused')) return noticed('card', wrong)
    const differing = [...contentOf(open)].filter(([name, hash]) => expected.content.get(name) !== hash).map(([name]) => name)
    open.close()
    if (await insider.check(folder, [expected.anchor]) !== undefined) return noticed('check', wrong)
    if (differing.length === 0) return noticed('harmless', wrong)
    return { ...noticed(differing.every((name) => unsealedTables.has(name)) ? 'unsealed' : 'missed', wrong), details: [...wrong, ...differing] }
  } catch (error) {
    if (asAppError(error).code === 'register-damaged') return noticed('check')
    throw error
  } finally {
    if (open.register.sqlite.open) open.close()
  }
}

/** What a computer remembers that has seen the newest: the last entry. */
async function anchorOf(insider: Insider): Promise<Expected['anchor']> {
  let anchor: Expected['anchor'] | undefined
  await insider.tamper(insider.copy(), (sqlite) => { anchor = logHeadOf(sqlite) })
  if (anchor === undefined) throw new Error('no log')
  return anchor
}

/** The pages that are others now than they were. Encrypted: whoever exchanges them need know no key. */
const changedPages = (old: Buffer, now: Buffer): readonly number[] =>
  Array.from({ length: Math.min(old.length, now.length) / pageSize }, (_, page) => page).filter((page) => !old.subarray(page * pageSize, (page + 1) * pageSize).equals(now.subarray(page * pageSize, (page + 1) * pageSize)))

/**
 * Puts one page of an earlier copy of register.db into the newer file, `splices` times, each time another page of data, index, seals or log,
 * opens the register as the app does, looks at every card and then checks all. `home` is emptied by the caller.
 */
export async function replayPages({ splices, seed, home }: { readonly splices: number; readonly seed: number; readonly home: string }): Promise<ReplayReport> {
  const random = seededRandom(seed)
  const register = await makeSyntheticRegister(join(home, 'whole'))
  const path = registerFolder(register.folder).register
  const copies: Buffer[] = []
  for (let round = 0; round < 4; round += 1) {
    const open = await register.open()
    if (round === 0) await fill(open)
    else await work(open, random, round)
    open.close()
    copies.push(readFileSync(path))
  }
  const now = copies.pop() ?? Buffer.alloc(0)
  const insider = await insiderOf(register.folder, home)
  const anchor = await anchorOf(insider)
  const open = await insider.open(insider.copy())
  const carerIds = idsOf(open, 'SELECT id FROM carers ORDER BY id')
  const expected: Expected = { carerIds, cards: await cards(open, carerIds), content: contentOf(open), anchor }
  open.close()
  const counts = Object.fromEntries(moments.map((moment) => [moment, 0])) as Record<Moment, number>
  const details: string[] = []
  let shownWrong = 0
  for (let done = 0; done < splices; done += 1) {
    const old = copies[Math.floor(random() * copies.length)] ?? now
    const pages = changedPages(old, now)
    const page = pages[Math.floor(random() * pages.length)] ?? 1
    const folder = insider.copy()
    const spliced = Buffer.from(now)
    old.copy(spliced, page * pageSize, page * pageSize, (page + 1) * pageSize)
    writeFileSync(registerFolder(folder).register, spliced)
    const outcome = await outcomeOf(insider, folder, expected)
    counts[outcome.moment] += 1
    if (outcome.shownWrong) shownWrong += 1
    details.push(...outcome.details)
  }
  return { splices, ...counts, shownWrong, details }
}

export const isAllNoticed = ({ splices, missed, shownWrong }: ReplayReport, asked: number): boolean => splices === asked && missed + shownWrong === 0

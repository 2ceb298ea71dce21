import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { contract, type CommandName, type RouteName, type UpkeepName } from '#shared/contract/index.ts'
import type { Route } from '#shared/contract/define.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { handlers } from '../../../src/main/store/handlers.ts'
import { upkeepHandlers } from '../../../src/main/store/upkeep/upkeep-handlers.ts'
import { changedTables, contentOf } from '../../support/content-of.ts'
import { keysCalls, prepareKeys, type KeysStanding } from '../../support/keeping/keys-calls.ts'
import { staffedRegister, type StaffedRegister } from '../../support/keeping/staffed-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { testPassphrase } from '../../support/register-setup.ts'

const asking = ['users.add', 'users.change', 'users.givePassphrase', 'users.remove', 'keys.replaceRecovery', 'keys.rotate', 'backups.setSecondFolder', 'exit.exportAll'] as const
type AskingRoute = (typeof asking)[number] & (CommandName | UpkeepName)

const routes = (Object.keys(contract) as RouteName[]).map((name) => ({ name, route: contract[name] as Route }))

/** Every object that the input may be. */
function variants(schema: z.ZodType): readonly z.ZodObject[] {
  const { options } = schema as unknown as { readonly options?: readonly z.ZodType[] }
  return options === undefined ? [schema as z.ZodObject] : options.flatMap(variants)
}

const wrong = 'inte alls den rätta frasen'
const atField = (reason: string) => ({ fields: [{ path: 'ownPassphrase', reason }] })

/** A clock that goes a minute on at each look: no wait is left when the next question comes. */
function unhurried() {
  let at = Date.parse('2026-11-22T08:00:00Z')
  return { now: () => new Date((at += 60_000)) }
}

const entriesAfter = (register: StaffedRegister, seq: number) => register.open().logged.sqlite.prepare('SELECT event, route, object_id FROM access_log WHERE seq > ? ORDER BY seq').raw().all(seq)
const head = (register: StaffedRegister) => register.open().logged.sqlite.prepare('SELECT max(seq) FROM access_log').pluck().get() as number

describe('who asks', () => {
  test('exactly what can open the whole register to somebody, or send it elsewhere', () => {
    expect(routes.filter(({ route }) => route.asksForPassphrase).map(({ name }) => name).toSorted()).toEqual(asking.toSorted())
  })

  test.each(routes)('$name: asking and having the passphrase in every form of its input go together, in the store and in the log', ({ route }) => {
    const having = variants(route.input).map(({ shape }) => Object.hasOwn(shape, 'ownPassphrase'))
    expect(having).toEqual(having.map(() => route.asksForPassphrase === true))
    if (route.asksForPassphrase !== true) return
    expect(['command', 'upkeep']).toContain(route.kind)
    expect(route.log).not.toHaveProperty('because')
  })
})

describe('in the store', () => {
  let register: StaffedRegister
  let standing: KeysStanding
  const valid = (route: AskingRoute): object => keysCalls[route](standing)
  const call = (route: AskingRoute, input: object) => register.call(route, input)
  const keyFile = () => readFileSync(registerFolder(register.folder).keys, 'utf8')

  beforeAll(async () => {
    register = await staffedRegister(unhurried())
    standing = await prepareKeys((route, input) => register.call(route as 'users.add', input as never))
  })
  afterAll(() => register[Symbol.asyncDispose]())

  test.each(asking)('%s: a wrong passphrase is said at its field and stands in the log, and nothing else has happened', async (route) => {
    const [rows, counts, keys, seq] = [contentOf(register.open().logged), contentOf(register.open().statistics), keyFile(), head(register)]
    const refused = await refusalOf(call(route, { ...valid(route), ownPassphrase: wrong }))
    expect(refused).toEqual({ code: 'wrong-passphrase', ...atField('wrong-passphrase') })
    expect(entriesAfter(register, seq)).toEqual([['unlock-failed', route, null]])
    expect(changedTables(rows, contentOf(register.open().logged)).filter((table) => table !== 'access_log')).toEqual([])
    expect(changedTables(counts, contentOf(register.open().statistics))).toEqual([])
    expect(keyFile()).toBe(keys)
  })

  test('the passphrase of a colleague is a wrong one', async () => {
    const { passphrase } = await register.add('Ulla Utan')
    expect(await refusalOf(call('users.add', { ...valid('users.add'), ownPassphrase: passphrase }))).toMatchObject({ code: 'wrong-passphrase' })
  })

  test.each(asking)('%s: the right one is taken out before the handler, which never sees it', async (route) => {
    const spied = Object.hasOwn(handlers, route) ? vi.spyOn(handlers as never, route as never) : vi.spyOn(upkeepHandlers as never, route as never)
    await call(route, valid(route)).catch(() => undefined)
    const { ownPassphrase, ...rest } = contract[route].input.parse(valid(route))
    expect(ownPassphrase).toBe(testPassphrase)
    expect((spied as unknown as { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }).mock.calls.map((args) => args[1])).toEqual([rest])
    vi.restoreAllMocks()
  })

  test('no passphrase, right or wrong, stands in any row of either file', () => {
    const tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    const rows = [register.open().logged, register.open().statistics].flatMap(({ sqlite }) => (sqlite.prepare(tables).pluck().all() as string[]).map((table) => JSON.stringify(sqlite.prepare(`SELECT * FROM "${table}"`).raw().all())))
    expect(rows.some((row) => row.includes('unlock-failed'))).toBe(true)
    for (const typed of [wrong, testPassphrase]) expect(rows.filter((row) => row.includes(typed))).toEqual([])
  })
})

test('after two wrong tries none is tried for a while, whichever dialog asks, and the right one ends the row', async () => {
  const at = { ms: Date.parse('2026-11-22T08:00:00Z') }
  await using register = await staffedRegister({ now: () => new Date(at.ms) })
  const withFolder = (ownPassphrase: string) => refusalOf(register.call('backups.setSecondFolder', { use: false, ownPassphrase }))
  const waits = { code: 'refused', reason: 'wait-after-wrong', ...atField('wait-after-wrong') }
  expect(await withFolder(wrong)).toMatchObject({ code: 'wrong-passphrase' })
  expect(await withFolder(wrong)).toMatchObject({ code: 'wrong-passphrase' })
  const seq = head(register)
  expect(await withFolder(testPassphrase)).toEqual(waits)
  expect(await refusalOf(register.call('keys.rotate', { ownPassphrase: testPassphrase }))).toEqual(waits)
  expect(entriesAfter(register, seq)).toEqual([])
  at.ms += 1_999
  expect(await withFolder(testPassphrase)).toEqual(waits)
  at.ms += 1
  await register.call('backups.setSecondFolder', { use: false, ownPassphrase: testPassphrase })
  expect(await withFolder(wrong)).toMatchObject({ code: 'wrong-passphrase' })
  await register.call('backups.setSecondFolder', { use: false, ownPassphrase: testPassphrase })
})

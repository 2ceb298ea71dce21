import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract, type RouteName } from '#shared/contract/index.ts'
import type { Route } from '#shared/contract/define.ts'
import { isStoreRoute, type StoreRoute } from '../../../src/main/store/call-handler.ts'
import { changedTables, contentOf } from '../../support/content-of.ts'
import { heldContact } from '../../support/carer-inputs.ts'
import { loggedRegister, type LoggedRegister } from '../../support/logged-register.ts'
import { callableInTurn, validCalls } from '../../support/valid-calls.ts'
import { promisedEntries } from './promised-entries.ts'

const storeRoutes = callableInTurn((Object.keys(contract) as RouteName[]).filter(isStoreRoute))
const logged = storeRoutes.filter((route) => promisedEntries[route] !== undefined)
const silent = storeRoutes.filter((route) => promisedEntries[route] === undefined)

let register: LoggedRegister
beforeAll(async () => {
  register = await loggedRegister()
})
afterAll(() => register[Symbol.asyncDispose]())

const callValid = (route: StoreRoute): Promise<unknown> => register.call(route, validCalls[route](register.standing))

/** Runs `work` with a trigger on some tables that refuses what it is told to; only this connection sees it. */
async function refusing(tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const { sqlite } = register.open.register
  const events = ['INSERT', 'UPDATE', 'DELETE']
  const names = tables.flatMap((table) => events.map((event) => ({ table, event, name: `refuse_${table}_${event}` })))
  for (const { table, event, name } of names) sqlite.exec(`CREATE TEMP TRIGGER "${name}" BEFORE ${event} ON main."${table}" BEGIN SELECT RAISE(ABORT, 'refused by the test'); END`)
  try {
    await work()
  } finally {
    for (const { name } of names) sqlite.exec(`DROP TRIGGER temp."${name}"`)
  }
}

describe('if the log cannot be written, nothing is done and nothing is shown', () => {
  test.each(logged)('%s', async (route) => {
    const before = contentOf(register.open.register)
    const published = contentOf(register.open.statistics)
    await refusing(['access_log'], async () => {
      await expect(callValid(route)).rejects.toThrow()
    })
    expect(changedTables(before, contentOf(register.open.register))).toEqual([])
    expect(changedTables(published, contentOf(register.open.statistics))).toEqual([])
  })
})

const writesNoRow: ReadonlySet<StoreRoute> = new Set(['contacts.restore', 'users.givePassphrase', 'keys.changePassphrase', 'keys.replaceRecovery', 'backups.setSecondFolder'])

describe('if the change cannot be made, the log does not say that it was', () => {
  // Those whose valid call writes a row: setting a time that is set already does not, and keys are in the key file.
  const writing = logged.filter((route) => contract[route].changes.length > 0 && !writesNoRow.has(route))
  test.each(writing)('%s', async (route) => {
    const before = contentOf(register.open.register)
    const tables = Object.keys(before).filter((table) => table !== 'access_log')
    await refusing(tables, async () => {
      await expect(callValid(route)).rejects.toThrow()
    })
    expect(changedTables(before, contentOf(register.open.register))).toEqual([])
  })
})

describe('every call of a person leaves exactly its entries, in the user\'s name', () => {
  test.each(logged)('%s', async (route) => {
    const promised = promisedEntries[route]
    if (promised === undefined) throw new Error('not promised')
    const from = register.lastSeq()
    const output = (await callValid(route)) as never
    const all = register.entriesAfter(from)
    const entries = promised.done === undefined ? all : all.slice(0, -1)
    const objects: readonly (string | null)[] = promised.objects?.(register.standing, output) ?? [null]
    if (promised.done !== undefined) expect(all.at(-1)).toMatchObject({ seq: from + all.length, event: promised.done, purpose: promised.purpose, route, object_id: objects[0] })
    expect(entries.map(({ object_id }) => object_id)).toEqual(objects)
    for (const [index, entry] of entries.entries()) {
      expect(entry).toMatchObject({
        seq: from + 1 + index, event: promised.event, purpose: promised.purpose, route,
        user_id: register.open.session.userId, session_id: register.open.session.sessionId,
        hits: promised.hits?.(output) ?? null,
        term_hash: promised.isSearch ? expect.stringMatching(/^[0-9a-f]{32}$/) : null,
      })
    }
  })
})

test('a carer named twice in one conversation has one entry of it', async () => {
  const { carerId, otherCarerId } = register.standing
  const from = register.lastSeq()
  const { id } = await register.call('contacts.register', heldContact([carerId, otherCarerId, carerId]))
  expect(register.entriesAfter(from).map(({ object_id }) => object_id)).toEqual([id, carerId, otherCarerId])
})

describe('a route that leaves no entry says why', () => {
  test.each(silent)('%s', async (route) => {
    const { log }: Route = contract[route]
    if (!('because' in log)) throw new Error(`${route} has a log rule that nobody promised`)
    expect(log.because.length).toBeGreaterThan(10)
    const from = register.lastSeq()
    await callValid(route)
    expect(register.entriesAfter(from)).toEqual([])
  })

  test('and so does every route of the vault', () => {
    for (const route of (Object.keys(contract) as RouteName[]).filter((name) => contract[name].kind === 'vault')) {
      const { log }: Route = contract[route]
      expect('because' in log && log.because.length > 10, route).toBe(true)
    }
  })
})

describe('the log cannot be rewritten', () => {
  test.each([
    ["UPDATE access_log SET user_id = 'annan'"],
    ['UPDATE access_log SET at = at WHERE seq = 1'],
    ['DELETE FROM access_log WHERE seq = 1'],
    ['DELETE FROM access_log'],
    ["INSERT OR REPLACE INTO access_log SELECT * FROM access_log WHERE seq = 1"],
    ["UPDATE release_ledger SET threshold = 1"],
    ['DELETE FROM release_ledger'],
  ])('%s', (sql) => {
    const before = contentOf(register.open.register)
    expect(() => register.open.register.sqlite.exec(sql)).toThrow(/append-only/)
    expect(changedTables(before, contentOf(register.open.register))).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contract, type InputOf, type OutputOf } from '#shared/contract/index.ts'
import { callHandler, type StoreRoute } from '../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { runInWriteTransaction } from '../../../src/main/store/database/transaction.ts'
import { continueSession } from '../../../src/main/store/session/log-writer-for.ts'
import { appendAccessEntries } from '../../../src/main/register/audit-log/append-access-entries.ts'
import { namedCarer } from '../../support/carer-inputs.ts'
import { loggedRegister, type LoggedRegister } from '../../support/logged-register.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { unzip } from '../../support/unzip.ts'

type Entry = OutputOf<'log.list'>['entries'][number]
const numbered = ({ file, seq }: Entry): string => `${file} ${seq}`

/** As a manager's sessions would: entries of her own in statistik.db. */
async function logOfManager({ open, call }: LoggedRegister): Promise<void> {
  const { keys, signing } = open.keyring
  continueSession(open.statistics, { keys, signing }, { file: 'statistics', registerId: open.registerId, epoch: 1 })
  for (let n = 0; n < 5; n += 1) {
    await runInWriteTransaction(open.statistics, (tx) => appendAccessEntries(tx, [{ at: new Date().toISOString(), userId: open.session.userId, sessionId: open.session.sessionId, event: 'counted', purpose: 'statistics', route: 'statistics.preview' }]))
    for (let others = 0; others < n; others += 1) await call('carers.search', { text: 'stå' })
  }
}

test('both logs are one list, latest first, and its pages miss and repeat nothing', async () => {
  await using register = await loggedRegister()
  await logOfManager(register)
  const all = await register.call('log.list', { limit: 200 })
  expect(all.hasMore).toBe(false)
  expect(all.entries.filter(({ file }) => file === 'statistics')).toHaveLength(5)
  expect(all.entries.map(({ at }) => at)).toEqual(all.entries.map(({ at }) => at).toSorted().toReversed())
  const paged: Entry[] = []
  let before: InputOf<'log.list'>['before']
  // Every page leaves an entry itself, above the first.
  for (let hasMore = true; hasMore;) {
    const page = await register.call('log.list', { ...(before && { before }), limit: 7 })
    paged.push(...page.entries)
    hasMore = page.hasMore
    const last = page.entries.at(-1)
    if (last !== undefined) before = { at: last.at, seq: last.seq }
  }
  expect(paged.slice(1).map(numbered)).toEqual(all.entries.map(numbered))
})

test('the list is narrowed by day, colleague and event', async () => {
  await using register = await loggedRegister()
  const { userId } = register.open.session
  const created = await register.call('log.list', { event: 'created', userId, limit: 200 })
  expect(created.entries.length).toBeGreaterThan(5)
  expect(new Set(created.entries.map(({ event }) => event))).toEqual(new Set(['created']))
  expect((await register.call('log.list', { userId: 'ingen' })).entries).toEqual([])
  expect((await register.call('log.list', { to: '2020-01-01' as never })).entries).toEqual([])
  expect((await register.call('log.list', { from: '2020-01-01' as never })).entries.length).toBeGreaterThan(5)
})

test('who has looked at a person: every entry that names her, and each colleague once; carers by number, colleagues by name', async () => {
  await using register = await loggedRegister()
  const { carerId, enrolledCarerId } = register.standing
  for (let n = 0; n < 3; n += 1) await register.call('carers.open', { id: carerId })
  const log = await register.call('log.ofPerson', { carerId, limit: 200 })
  const stored = register.open.register.sqlite.prepare('SELECT seq FROM access_log WHERE object_id = ? ORDER BY seq DESC').pluck().all(carerId) as number[]
  // Its own entry comes after it.
  expect(log.entries.map(({ seq }) => seq)).toEqual(stored.slice(1))
  expect(log.readers).toEqual([{ userId: register.open.session.userId, userName: register.open.session.userName, entries: stored.length - 1, lastAt: log.entries[0]?.at }])
  expect(log.entries[0]?.object).toEqual({ id: carerId, kind: 'carer', label: log.carerNumber })
  const kinds = new Set((await register.call('log.list', { limit: 200 })).entries.map(({ object }) => object?.kind))
  expect(kinds).toEqual(new Set([undefined, 'user', 'carer', 'contact', 'group', 'respite', 'release', 'other']))
  expect(JSON.stringify(await register.call('log.ofPerson', { carerId: enrolledCarerId, limit: 200 }))).not.toContain('Gunnel')
})

test('a person is found by name and by number; one with protected identity by number only, without her name', async () => {
  await using register = await loggedRegister()
  const find = async (text: string) => (await register.call('log.findPerson', { text })).rows
  const [found] = await find('stina stå')
  expect(found).toMatchObject({ id: register.standing.carerId, name: 'Stående, Stina' })
  expect((await find(found?.carerNumber ?? '')).map(({ id }) => id)).toEqual([register.standing.carerId])
  await register.call('carers.create', namedCarer('Hemlig', 'Skyddadsson', { protectedIdentityCode: 'confidentiality-mark' }))
  for (const row of await find('skyddadsson')) expect(row.name).toBe(row.carerNumber)
  expect(await find('')).toEqual([])
  expect(await find('%')).toEqual([])
})

test('the extract is a workbook with the same entries in plain words, and no name of anybody in the register', async () => {
  await using register = await loggedRegister()
  await using home = await tempFolder()
  const { carerId } = register.standing
  const input: InputOf<'log.exportPerson'> = { carerId, suggestedName: 'logg.xlsx' }
  const file = `${home.path}/logg.xlsx`
  const name: StoreRoute = 'log.exportPerson'
  const { entries } = await register.call('log.ofPerson', { carerId, limit: 200 })
  expect(await callHandler(register.open, name, contract[name].input.parse(input), file, systemClock)).toEqual({ fileName: 'logg.xlsx', entries: entries.length + 1 })
  const text = unzip(readFileSync(file)).map(({ bytes }) => bytes.toString()).join('\n')
  expect(text).toContain('Öppnade anhörigkortet A-')
  expect(text).toContain('Registrerade en kontakt på anhörigkortet')
  expect(text).toContain(register.open.session.userName)
  expect(text).not.toMatch(/Stina|Stående|<f>/u)
})

import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Quarter } from '#shared/domain/quarter.ts'
import { reconcilePublished } from '../../../src/main/exports/reconcile-published.ts'
import { releasesOfQuarter } from '../../../src/main/register/releases/find-releases.ts'
import { releaseQuarterlyCounts } from '../../../src/main/statistics/release-quarterly-counts.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { testPassphrase } from '../../support/register-setup.ts'
import { refusalOf } from '../../support/refusal.ts'
import { addCarer, addContact, call, clockAt, fill, fillFixtureG, newRegister } from '../../support/statistics-register.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const q1 = '2026-Q1' as Quarter
const day = '2026-07-01'

const filesOf = (open: OpenRegister): unknown => open.statistics.sqlite.prepare('SELECT * FROM release_files ORDER BY kind').all()
const emptyStatistics = (open: OpenRegister): void => void open.statistics.sqlite.exec('DELETE FROM release_files; DELETE FROM releases')

test('what statistik.db has lost comes back at the next opening, byte for byte', async () => {
  await using home = await tempFolder()
  const open = await newRegister(home.path)
  await fillFixtureG(open)
  const { id } = await call(open, day, 'statistics.release', { quarter: q1 })
  const before = filesOf(open)
  emptyStatistics(open)
  open.close()

  const again = await openRegister(join(home.path, 'register'), testPassphrase, clockAt('2027-02-03'))
  expect(filesOf(again)).toEqual(before)
  expect(await reconcilePublished(again.register.drizzle, again.statistics)).toBe(0)
  emptyStatistics(again)
  await call(again, day, 'exports.releaseFile', { releaseId: id, kind: 'csv', suggestedName: 'x' }, join(home.path, 'a.csv'))
  expect(filesOf(again)).toEqual(before)
  again.close()
})

test('a release is in the ledger with its proof, and can neither be changed nor made twice', async () => {
  await using home = await tempFolder()
  const open = await newRegister(home.path)
  await fillFixtureG(open)
  const view = await call(open, day, 'statistics.release', { quarter: q1 })
  const { sqlite } = open.register
  const [row, ...others] = sqlite.prepare('SELECT * FROM release_ledger').all() as { certificate: string; sha256: string; seq: number }[]
  expect(others).toEqual([])
  expect(row).toMatchObject({ seq: 1, sha256: view.sha256 })
  expect((JSON.parse(row?.certificate ?? '') as { witnesses: unknown[] }).witnesses.length).toBeGreaterThan(0)
  expect(() => sqlite.exec("UPDATE release_ledger SET sha256 = ''")).toThrow('append-only')
  expect(() => sqlite.exec('DELETE FROM release_ledger')).toThrow('append-only')
  expect(() => sqlite.exec("INSERT INTO release_ledger SELECT 'b', 2, pack, definition_version, period, threshold, released, certificate, sha256, released_at, released_by FROM release_ledger")).toThrow('UNIQUE')
  open.close()
})

test('a ledger row whose numbers are not those it was signed with is announced, not shown', async () => {
  await using home = await tempFolder()
  const open = await newRegister(home.path)
  await fillFixtureG(open)
  await call(open, day, 'statistics.release', { quarter: q1 })
  open.register.sqlite.exec(`DROP TRIGGER release_ledger_no_update; UPDATE release_ledger SET released = replace(released, '"value":14', '"value":15')`)
  expect(await refusalOf(() => call(open, day, 'statistics.releases', {}))).toBe('register-damaged')
  open.close()
})

test('an unknown release is not found, and a file that cannot be written leaves nothing behind', async () => {
  await using home = await tempFolder()
  const open = await newRegister(home.path)
  await fillFixtureG(open)
  const { id } = await call(open, day, 'statistics.release', { quarter: q1 })
  const unknown = { releaseId: '01890000-0000-7000-8000-000000000000', kind: 'csv', suggestedName: 'x' } as const
  expect(await refusalOf(() => call(open, day, 'exports.releaseFile', unknown, join(home.path, 'a.csv')))).toBe('not-found')
  const known = { ...unknown, releaseId: id }
  expect(await refusalOf(() => call(open, day, 'exports.releaseFile', known, join(home.path, 'no such folder', 'a.csv')))).toBe('folder-missing')
  const output = await call(open, day, 'exports.releaseFile', known, join(home.path, 'a.csv'))
  expect(output.fileName).toBe('a.csv')
  expect((await readFile(join(home.path, 'a.csv'))).length).toBeGreaterThan(100)
  expect((await readdir(home.path)).toSorted()).toEqual(['a.csv', 'register'])
  // A folder in the way stands for a file that another program holds open, which Windows alone refuses to replace.
  await mkdir(join(home.path, 'taken.csv'))
  await expect(call(open, day, 'exports.releaseFile', known, join(home.path, 'taken.csv'))).rejects.toMatchObject({ code: 'refused', reason: 'file-cannot-be-replaced' })
  expect((await readdir(home.path)).toSorted()).toEqual(['a.csv', 'register', 'taken.csv'])
  open.close()
})

test('what has left for a quarter binds every later release of it: the same numbers or none', async () => {
  await using home = await tempFolder()
  const open = await newRegister(home.path)
  await fillFixtureG(open)
  await call(open, day, 'statistics.release', { quarter: q1 })
  const db = open.register.drizzle
  const [first] = await releasesOfQuarter(db, q1)
  const earlier = first === undefined ? [] : [first.data]
  expect(earlier).toHaveLength(1)
  const facts = { quarter: q1, municipalityCode: '0581', unitAreas: ['AO', 'FH', 'IFO'], threshold: 5 }
  const again = await releaseQuarterlyCounts(db, facts, { earlier })
  expect(again.ok && again.release.quarter.tables).toEqual(first?.data.tables)
  await fill(open, async (tx) => {
    const late = await addCarer(tx, open.session.userId, { areas: ['AO'] })
    await addContact(tx, { on: '2026-03-30', carerIds: [late] })
  })
  expect(await releaseQuarterlyCounts(db, facts, { earlier })).toEqual({ ok: false, reason: 'unusable-table' })
  open.close()
})

test('C2 with a key a cell may be hidden that could be shown: the same each time, a total never', async () => {
  await using home = await tempFolder()
  const open = await newRegister(home.path)
  await fillFixtureG(open)
  const facts = { quarter: '2026-Q2' as Quarter, municipalityCode: '0581', unitAreas: ['AO', 'FH', 'IFO'], threshold: 5 }
  const withKey = async (at: number) => {
    const result = await releaseQuarterlyCounts(open.register.drizzle, facts, { decoyKey: Buffer.alloc(32, at) })
    if (!result.ok) throw new Error(result.reason)
    return result.release
  }
  const patterns: string[] = []
  for (let at = 0; at < 60; at += 1) {
    const area = (await withKey(at)).quarter.tables.find(({ id }) => id === 'S01-area')
    expect(area?.total).toEqual({ status: 'shown', value: 10 })
    patterns.push(area?.rows[0]?.cell.status ?? '')
  }
  // Three in a hundred: with these keys elderly care is a decoy at least once, and not always.
  expect(new Set(patterns)).toEqual(new Set(['shown', 'hidden']))
  const decoyed = patterns.indexOf('hidden')
  expect((await withKey(decoyed)).quarter.tables).toEqual((await withKey(decoyed)).quarter.tables)
  open.close()
})

import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import type Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { applicationIds, migrate } from '../../../src/main/store/database/migrate.ts'
import { openConnection } from '../../../src/main/store/database/open-connection.ts'
import { registerMigrations } from '../../../src/main/store/migrations/register-migrations.ts'
import { statisticsMigrations } from '../../../src/main/store/migrations/statistics-migrations.ts'
import { fillAtVersion, lostBetween, rowsOf } from '../../support/filled-at-version.ts'
import { killAfter } from '../../support/kill-after.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const files = [
  ['register.db', registerMigrations, applicationIds.register],
  ['statistik.db', statisticsMigrations, applicationIds.statistics],
] as const
const everyVersion = files.flatMap(([name, steps, id]) => steps.map((_step, index) => ({ name, steps, id, version: index + 1 })))

const key = randomBytes(32)
/** The filling keeps to no CHECK, so they are left out of what is asked. */
function integrityOf(sqlite: Database.Database): unknown {
  sqlite.pragma('ignore_check_constraints=ON')
  const answer = sqlite.pragma('integrity_check', { simple: true })
  sqlite.pragma('ignore_check_constraints=OFF')
  return answer
}
const versionOf = (sqlite: Database.Database): unknown => sqlite.pragma('user_version', { simple: true })

test.each(everyVersion)('$name of version $version opens in this version of the app with every row that it had', async ({ steps, id, version }) => {
  await using home = await tempFolder()
  const path = join(home.path, 'prov.db')
  const { sqlite } = openConnection(path, key, 'create')
  fillAtVersion(sqlite, steps, version, id, 20)
  const before = rowsOf(sqlite)
  // A table that the filling left empty would prove nothing.
  expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([])
  migrate(sqlite, steps, id, (from) => `${path}.fore-${from}`)
  expect(versionOf(sqlite)).toBe(steps.length)
  expect(lostBetween(before, rowsOf(sqlite))).toEqual([])
  expect(integrityOf(sqlite)).toBe('ok')
  sqlite.close()
})

test.each(everyVersion)('$name of version $version is refused by a version of the app that does not know it, byte for byte as it was', async ({ steps, id, version }) => {
  await using home = await tempFolder()
  const path = join(home.path, 'prov.db')
  const made = openConnection(path, key, 'create').sqlite
  fillAtVersion(made, steps, version, id, 3)
  made.close()
  const before = readFileSync(path)
  for (let known = 0; known < version; known += 1) {
    const { sqlite } = openConnection(path, key, 'open')
    expect(() => migrate(sqlite, steps.slice(0, known), id, (from) => `${path}.fore-${from}`)).toThrow(expect.objectContaining({ code: 'register-newer' }) as Error)
    sqlite.close()
  }
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(home.path).filter((name) => name.includes('.fore-'))).toEqual([])
})

test('a lost row, and one with another value, are noticed', () => {
  const before = { t: [{ a: 1, b: '2' }, { a: 2, b: '3' }] }
  expect(lostBetween(before, { t: [{ a: 1, b: '2', c: null }, { a: 2, b: '3', c: 4 }], u: [] })).toEqual([])
  expect(lostBetween(before, { t: [{ a: 1, b: '2' }] })).toEqual(['t'])
  expect(lostBetween(before, { t: [{ a: 1, b: '2' }, { a: 2, b: '4' }] })).toEqual(['t'])
})

/** The whole of it: MIGRATION_KILLS=100. */
const kills = Number(process.env['MIGRATION_KILLS'] ?? 3)
const child = resolve(import.meta.dirname, '../../support/migrate-real-in-child.ts')
const olderVersions = everyVersion.filter(({ steps, version }) => version < steps.length)

test.each(olderVersions)(`$name of version $version, killed at ${kills} moments while it is brought up to date, is of one version, whole, and goes on`, async ({ name, steps, id, version }) => {
  await using home = await tempFolder()
  const [path, original] = [join(home.path, 'prov.db'), join(home.path, 'original.db')]
  const made = openConnection(original, key, 'create').sqlite
  fillAtVersion(made, steps, version, id, 300)
  const before = rowsOf(made)
  made.close()
  const run = async (afterMs: number) => {
    for (const left of [`${path}-journal`, `${path}.fore-${version}`, `${path}.fore-${version}.halv`]) rmSync(left, { force: true })
    copyFileSync(original, path)
    return killAfter(child, [path, key.toString('hex'), name], afterMs)
  }
  const { ms } = await run(60_000)
  let unfinished = 0
  for (let n = 0; n < kills; n += 1) {
    await run((ms * n) / kills)
    const { sqlite } = openConnection(path, key, 'open')
    const found = versionOf(sqlite) as number
    if (found < steps.length) unfinished += 1
    expect(found).toBeGreaterThanOrEqual(version)
    expect(integrityOf(sqlite)).toBe('ok')
    expect(lostBetween(before, rowsOf(sqlite))).toEqual([])
    migrate(sqlite, steps, id, (from) => `${path}.fore-${from}`)
    expect([versionOf(sqlite), lostBetween(before, rowsOf(sqlite))]).toEqual([steps.length, []])
    sqlite.close()
  }
  expect(unfinished).toBeGreaterThan(0)
}, 120_000 + kills * 30_000)

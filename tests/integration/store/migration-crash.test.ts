import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { migrate } from '../../../src/main/store/database/migrate.ts'
import { openConnection } from '../../../src/main/store/database/open-connection.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { slowId, slowMigrations, slowRows } from '../../support/slow-migration.ts'

const kills = 10
const script = resolve(import.meta.dirname, '../../support/migrate-in-child.ts')
const key = randomBytes(32)
const open = (path: string, mode: 'open' | 'create' = 'open') => openConnection(path, key, mode).sqlite
const backupOf = (path: string) => (version: number) => `${path}.fore-${version}`

/** Starts the step in a process and kills it `afterMs` into it; answers how long it ran. */
async function migrateAndKill(path: string, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, ['--no-warnings', script, path, key.toString('hex')], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = new Promise((settle) => { child.once('exit', settle) })
  await new Promise((settle) => { child.stdout.once('data', settle) })
  const started = performance.now()
  await Promise.race([exit, sleep(afterMs)])
  child.kill('SIGKILL')
  await exit
  return performance.now() - started
}

test(`a migration killed in the middle (${kills} times) leaves the old version or the new one, never something between`, async () => {
  await using home = await tempFolder()
  const path = join(home.path, 'prov.db')
  const fresh = (): void => {
    for (const name of [path, `${path}-journal`, `${path}.fore-1`, `${path}.fore-1.halv`]) rmSync(name, { force: true })
    const sqlite = open(path, 'create')
    migrate(sqlite, slowMigrations.slice(0, 1), slowId, backupOf(path))
    sqlite.close()
  }
  fresh()
  const whole = await migrateAndKill(path, 60_000)
  const found = { old: 0, new: 0 }
  for (let n = 0; n < kills; n += 1) {
    fresh()
    await migrateAndKill(path, (whole * n) / kills)
    const sqlite = open(path)
    const version = sqlite.pragma('user_version', { simple: true })
    const columns = sqlite.prepare("SELECT count(*) FROM pragma_table_info('parent')").pluck().get()
    expect([[1, 2], [2, 3]]).toContainEqual([version, columns])
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    for (const table of ['parent', 'child']) expect(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(slowRows)
    found[version === 1 ? 'old' : 'new'] += 1
    // Whatever stands there can go on; and a backup that bears its name is whole.
    migrate(sqlite, slowMigrations, slowId, backupOf(path))
    expect(sqlite.pragma('user_version', { simple: true })).toBe(2)
    sqlite.close()
    if (existsSync(backupOf(path)(1))) {
      const backup = open(backupOf(path)(1))
      expect([backup.pragma('user_version', { simple: true }), backup.prepare('SELECT count(*) FROM child').pluck().get()]).toEqual([1, slowRows])
      backup.close()
    }
  }
  expect(found.old).toBeGreaterThan(0)
})

import { existsSync, renameSync, rmSync } from 'node:fs'
import { AppError } from '#shared/contract/errors.ts'
import type Database from 'better-sqlite3'
import { asAppError } from './sqlite-error.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
}

/** Which file this is, in the SQLite header: `AnhR` for register.db, `AnhS` for statistik.db. */
export const applicationIds = { register: 0x416e6852, statistics: 0x416e6853 } as const

const userTables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"

function countRows(sqlite: Database.Database): ReadonlyMap<string, number> {
  const names = sqlite.prepare(userTables).pluck().all() as string[]
  return new Map(names.map((name) => [name, sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]))
}

/** A step may add tables and rebuild them; it may never lose a row without saying so in its name. */
function assertNothingLost(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): void {
  for (const [table, rows] of before) {
    if ((after.get(table) ?? 0) < rows) throw new AppError('migration-failed', { reason: 'rows-lost' })
  }
}

function applyStep(sqlite: Database.Database, step: Migration, version: number): void {
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    const before = countRows(sqlite)
    sqlite.exec(step.sql)
    if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0) throw new AppError('migration-failed', { reason: 'foreign-keys' })
    assertNothingLost(before, countRows(sqlite))
    sqlite.pragma(`user_version=${version}`)
    sqlite.exec('COMMIT')
  } finally {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
  }
}

function backUp(sqlite: Database.Database, path: string): void {
  // A backup that is already there is of the same version, and whole: it got its name last.
  if (existsSync(path)) return
  const unfinished = `${path}.halv`
  rmSync(unfinished, { force: true })
  try {
    sqlite.prepare('VACUUM INTO ?').run(unfinished)
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

function identify(sqlite: Database.Database, applicationId: number, version: number): void {
  const found = sqlite.pragma('application_id', { simple: true })
  if (found === applicationId) return
  if (version === 0 && found === 0 && countRows(sqlite).size === 0) sqlite.pragma(`application_id=${applicationId}`)
  else throw new AppError('register-foreign')
}

/**
 * Brings the file to the newest version. Each step is one transaction including its version number,
 * so a crash leaves the old or the new, never between. `foreign_keys` is switched off outside the
 * transaction (inside it the pragma does nothing, and rebuilding a table would delete its children).
 * Errors: register-newer (nothing is written), register-foreign, migration-failed, disk-full.
 */
export function migrate(sqlite: Database.Database, migrations: readonly Migration[], applicationId: number, backupPath: (version: number) => string): void {
  const version = sqlite.pragma('user_version', { simple: true }) as number
  if (version > migrations.length) throw new AppError('register-newer')
  identify(sqlite, applicationId, version)
  if (version === migrations.length) return
  try {
    if (version > 0) backUp(sqlite, backupPath(version))
    sqlite.pragma('foreign_keys=OFF')
    migrations.slice(version).forEach((step, index) => applyStep(sqlite, step, version + index + 1))
  } catch (error) {
    const known = asAppError(error)
    throw known.code === 'unexpected' ? new AppError('migration-failed', { cause: error }) : known
  } finally {
    sqlite.pragma('foreign_keys=ON')
  }
}

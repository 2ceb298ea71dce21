import type Database from 'better-sqlite3'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'

/** Writes in an open register so that nothing notes it: as a page from another time would. */
export function writePastTheApp({ register: { sqlite } }: OpenRegister, work: (sqlite: Database.Database) => void): void {
  const notes = sqlite.prepare("SELECT name, sql FROM temp.sqlite_master WHERE type = 'trigger'").all() as readonly { readonly name: string; readonly sql: string }[]
  const guards = sqlite.prepare("SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger'").all() as readonly { readonly name: string; readonly sql: string }[]
  for (const { name } of notes) sqlite.exec(`DROP TRIGGER temp."${name}"`)
  for (const { name } of guards) sqlite.exec(`DROP TRIGGER main."${name}"`)
  try {
    work(sqlite)
  } finally {
    for (const { sql } of notes) sqlite.exec(sql.replace(/^CREATE TRIGGER/u, 'CREATE TEMP TRIGGER'))
    for (const { sql } of guards) sqlite.exec(sql)
  }
}

import type { Connection } from '../../src/main/store/database/connection.ts'
import { createHash } from 'node:crypto'

const namesOf = ({ sqlite }: Connection): readonly string[] =>
  sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[]

/** Every row of a file as one fingerprint per table: equal before and after means that nothing happened. */
export const contentOf = (connection: Connection): Readonly<Record<string, string>> =>
  Object.fromEntries(namesOf(connection).map((name) => {
    const rows = connection.sqlite.prepare(`SELECT * FROM "${name}"`).raw().all()
    return [name, `${rows.length} ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`]
  }))

/** The tables whose content differs. */
export const changedTables = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(after).filter((name) => before[name] !== after[name])

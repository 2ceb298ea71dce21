import { createHash } from 'node:crypto'
import type { Connection } from '../../src/main/store/database/connection.ts'
import type { OpenRegister } from '../../src/main/store/open-register.ts'

type Table = { readonly name: string; readonly sql: string }

const tablesOf = ({ sqlite }: Connection): readonly Table[] =>
  sqlite.prepare("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name").all() as Table[]

const isTable = ({ sql }: Table): boolean => sql.startsWith('CREATE TABLE')

function hashOf(connection: Connection, isOfInterest: (table: string, row: unknown) => boolean): string {
  const hash = createHash('sha256')
  const schema = tablesOf(connection)
  hash.update(JSON.stringify(schema))
  for (const { name } of schema.filter(isTable)) {
    // From the rows themselves; that the indexes agree with them is what isWhole asks.
    const rows = connection.sqlite.prepare(`SELECT * FROM "${name}" NOT INDEXED`).raw().all()
    hash.update(JSON.stringify(rows.filter((row) => isOfInterest(name, row))))
  }
  return hash.digest('hex')
}

/** A fingerprint of all that the register can show, log entries after `lastSeq` aside. Reads every row of both files. */
export function readEverything(open: OpenRegister, lastSeq: number): string {
  const isOld = (table: string, row: unknown): boolean => table !== 'access_log' || (row as readonly [number])[0] <= lastSeq
  return `${hashOf(open.register, isOld)} ${hashOf(open.statistics, () => true)}`
}

/** Asks both files whether they are whole: every page, every index against its table. */
export const isWhole = ({ register, statistics }: OpenRegister): boolean =>
  [register, statistics].every(({ sqlite }) => sqlite.pragma('integrity_check', { simple: true }) === 'ok')

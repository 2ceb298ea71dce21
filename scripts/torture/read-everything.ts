import { createHash } from 'node:crypto'
import type { Connection } from '../../src/main/store/database/connection.ts'
import type { OpenRegister } from '../../src/main/store/open-vault.ts'

type Table = { readonly name: string; readonly sql: string }

const tablesOf = ({ sqlite }: Connection): readonly Table[] =>
  sqlite.prepare("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name").all() as Table[]

const isTable = ({ sql }: Table): boolean => sql.startsWith('CREATE TABLE')

/** Opening writes to the log itself: what came after the entry of interest is left out. */
const upTo: Readonly<Record<string, (lastSeq: number) => string>> = {
  access_log: (lastSeq) => `WHERE seq <= ${lastSeq}`,
  row_seals: (lastSeq) => `WHERE seq <= ${lastSeq}`,
  log_sessions: (lastSeq) => `WHERE session_id IN (SELECT session_id FROM access_log WHERE seq <= ${lastSeq})`,
}

function hashOf(connection: Connection, lastSeq: number | undefined): string {
  const hash = createHash('sha256')
  const schema = tablesOf(connection)
  hash.update(JSON.stringify(schema))
  for (const { name } of schema.filter(isTable)) {
    const only = lastSeq === undefined ? '' : upTo[name]?.(lastSeq) ?? ''
    // From the rows themselves; that the indexes agree with them is what isWhole asks.
    hash.update(JSON.stringify(connection.sqlite.prepare(`SELECT * FROM "${name}" NOT INDEXED ${only}`).raw().all()))
  }
  return hash.digest('hex')
}

/** A fingerprint of all that the register can show, log entries after `lastSeq` aside. Reads every row of both files. */
export const readEverything = (open: OpenRegister, lastSeq: number): string => `${hashOf(open.register, lastSeq)} ${hashOf(open.statistics, undefined)}`

/** Asks both files whether they are whole: every page, every index against its table. */
export const isWhole = ({ register, statistics }: OpenRegister): boolean =>
  [register, statistics].every(({ sqlite }) => sqlite.pragma('integrity_check', { simple: true }) === 'ok')

import { AppError } from '#shared/contract/errors.ts'
import type { Connection } from './connection.ts'
import { breathe, type AssertWanted } from './copy-in-pieces.ts'
import { piecesOf, quoted, tablesOf } from './table-pieces.ts'

/** Pages that `quick_check` reads in about half a second, also encrypted (measured: 4.7 s per 200 MB). */
const pagesAtOnce = 5000

const sizeInPages = ({ sqlite }: Connection): number => sqlite.pragma('page_count', { simple: true }) as number

function assertWhole({ sqlite }: Connection, table?: string): void {
  const answer = sqlite.pragma(table === undefined ? 'quick_check(1)' : `quick_check("${table}")`, { simple: true })
  if (answer !== 'ok') throw new AppError('register-damaged')
}

/** Whether every row can be read and every index holds as many: a piece at a time, where SQLite's own check of a large table would take seconds. */
async function walk({ sqlite }: Connection, table: string, assertWanted: AssertWanted): Promise<void> {
  let rows = 0
  for (const { where, bounds } of piecesOf(sqlite, table)) {
    rows += sqlite.prepare(`SELECT * FROM main.${quoted(table)} WHERE ${where}`).raw().all(...bounds).length
    await breathe(assertWanted)
  }
  for (const index of sqlite.prepare('SELECT name FROM pragma_index_list(?) WHERE partial = 0').pluck().all(table) as string[]) {
    // The key of a table without row numbers is no index of its own.
    const found = index.startsWith('sqlite_autoindex') ? rows : sqlite.prepare(`SELECT count(*) FROM main.${quoted(table)} INDEXED BY ${quoted(index)}`).pluck().get()
    if (found !== rows) throw new AppError('register-damaged')
    await breathe(assertWanted)
  }
}

/** A copy that has just been written, before it takes its name: small ones by SQLite's whole check, large ones in pieces between which a lock is heard. Errors: register-damaged, and what `assertWanted` throws. */
export async function checkCopy(connection: Connection, assertWanted: AssertWanted): Promise<void> {
  if (sizeInPages(connection) > pagesAtOnce) {
    for (const table of tablesOf(connection.sqlite)) await walk(connection, table, assertWanted)
  } else if (connection.sqlite.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new AppError('register-damaged')
}

/** Checks a small file whole. A large one is left to {@link checkTable}, so that unlocking never waits for it. */
export function checkAtOpen(connection: Connection): void {
  if (sizeInPages(connection) <= pagesAtOnce) assertWhole(connection)
}

/** The tables of a file too large to be checked at once; none for a small file. */
export function tablesToCheck(connection: Connection): readonly string[] {
  if (sizeInPages(connection) <= pagesAtOnce) return []
  return tablesOf(connection.sqlite)
}

/** Errors: register-damaged. */
export const checkTable = (connection: Connection, table: string): void => assertWhole(connection, table)

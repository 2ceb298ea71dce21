import { AppError } from '#shared/contract/errors.ts'
import type { Connection } from './connection.ts'

/** Pages that `quick_check` reads in about half a second, also encrypted (measured: 4.7 s per 200 MB). */
const pagesAtOnce = 5000

const sizeInPages = ({ sqlite }: Connection): number => sqlite.pragma('page_count', { simple: true }) as number

function assertWhole({ sqlite }: Connection, table?: string): void {
  const answer = sqlite.pragma(table === undefined ? 'quick_check(1)' : `quick_check("${table}")`, { simple: true })
  if (answer !== 'ok') throw new AppError('register-damaged')
}

/** Checks a small file whole. A large one is left to {@link checkTable}, so that unlocking never waits for it. */
export function checkAtOpen(connection: Connection): void {
  if (sizeInPages(connection) <= pagesAtOnce) assertWhole(connection)
}

/** The tables of a file too large to be checked at once; none for a small file. */
export function tablesToCheck(connection: Connection): readonly string[] {
  if (sizeInPages(connection) <= pagesAtOnce) return []
  return connection.sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[]
}

/** Errors: register-damaged. */
export const checkTable = (connection: Connection, table: string): void => assertWhole(connection, table)

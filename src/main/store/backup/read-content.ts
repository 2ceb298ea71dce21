import type { Connection } from '../database/connection.ts'

/** The last entry of a file's access log. */
export interface LogHead {
  readonly seq: number
  /** Hex; undefined in a file from before the log had hashes. */
  readonly head: string | undefined
}

/** Rows of every table of the app. */
export function countRows({ sqlite }: Connection): Readonly<Record<string, number>> {
  const names = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[]
  return Object.fromEntries(names.map((name) => [name, sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]))
}

/** Asked of files of every version, so the columns are looked for first. Undefined where there is no log; 0 for an empty one. */
export function readLogHead({ sqlite }: Connection): LogHead | undefined {
  const columns = sqlite.prepare("SELECT name FROM pragma_table_info('access_log')").pluck().all() as string[]
  if (!columns.includes('seq')) return undefined
  const hash = columns.includes('hash') ? 'CASE WHEN hash IS NOT NULL THEN lower(hex(hash)) END' : 'NULL'
  const row = sqlite.prepare(`SELECT seq, ${hash} AS head FROM access_log ORDER BY seq DESC LIMIT 1`).get() as { readonly seq: number; readonly head: string | null } | undefined
  return { seq: row?.seq ?? 0, head: row?.head ?? undefined }
}

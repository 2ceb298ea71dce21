import { AppError } from '#shared/contract/errors.ts'
import type { Connection, WriteTx } from '../../database/connection.ts'
import { openConnection } from '../../database/open-connection.ts'
import { asAppError } from '../../database/sqlite-error.ts'
import { runInWriteTransaction } from '../../database/transaction.ts'

/** The whole content in numbers: rows of every table, and where the log ends. */
function contentOf({ sqlite }: Connection): string {
  const tables = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all() as string[]
  const rows = tables.map((table) => [table, sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()])
  const head = sqlite.prepare('SELECT seq, at, hex(hash) AS hash FROM access_log ORDER BY seq DESC LIMIT 1').get()
  return JSON.stringify([rows, head, sqlite.pragma('user_version', { simple: true }), sqlite.pragma('application_id', { simple: true })])
}

function assertWhole({ sqlite }: Connection): void {
  if (sqlite.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new AppError('register-damaged')
}

/** Every page encrypted anew under a raw key, in one transaction of the copy's own. */
function rekey({ sqlite }: Connection, key: Buffer): void {
  const raw = Buffer.concat([Buffer.from('raw:'), key])
  try {
    ;(sqlite as unknown as { rekey(raw: Buffer): number }).rekey(raw)
  } finally {
    raw.fill(0)
  }
}

/**
 * Writes the file behind `source` to `path` under another key, lets `reseal` renew what inside it was encrypted or sealed
 * under keys of the old epoch, and reopens it to compare: what this returns from is whole and on the disk. No page is
 * ever written in clear. `source` must be locked by the caller. Errors: disk-full, register-damaged.
 */
export async function copyUnderNewKey(source: Connection, path: string, keys: { readonly old: Buffer; readonly next: Buffer }, reseal: (tx: WriteTx) => Promise<void>): Promise<void> {
  try {
    source.sqlite.prepare('VACUUM INTO ?').run(path)
    const copy = openConnection(path, keys.old, 'open')
    try {
      rekey(copy, keys.next)
    } finally {
      copy.sqlite.close()
    }
    const renewed = openConnection(path, keys.next, 'open')
    try {
      if (contentOf(renewed) !== contentOf(source)) throw new AppError('register-damaged', { reason: 'copy-differs' })
      await runInWriteTransaction(renewed, reseal)
      assertWhole(renewed)
    } finally {
      renewed.sqlite.close()
    }
  } catch (error) {
    throw asAppError(error)
  }
}

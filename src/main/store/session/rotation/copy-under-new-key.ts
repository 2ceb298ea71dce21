import { AppError } from '#shared/contract/errors.ts'
import type { Connection, WriteTx } from '../../database/connection.ts'
import { checkCopy } from '../../database/check-integrity.ts'
import { copyInPieces, type AssertWanted } from '../../database/copy-in-pieces.ts'
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

const rawKey = (key: Buffer): Buffer => Buffer.concat([Buffer.from('raw:'), key])

/**
 * Writes the file behind `source` to `path` under another key, lets `reseal` renew what inside it was encrypted or sealed
 * under keys of the old epoch, and reopens it to compare: what this returns from is whole and on the disk. No page is
 * ever written in clear. `source` must be locked by the caller. A lock that is asked for ends it between pieces, and nothing of it is left.
 * Errors: disk-full, register-damaged, and what `assertWanted` throws.
 */
export async function copyUnderNewKey(source: Connection, path: string, key: Buffer, reseal: (tx: WriteTx) => Promise<void>, assertWanted: AssertWanted): Promise<void> {
  const raw = rawKey(key)
  try {
    await copyInPieces(source, path, assertWanted, raw)
    const renewed = openConnection(path, key, 'open')
    try {
      if (contentOf(renewed) !== contentOf(source)) throw new AppError('register-damaged', { reason: 'copy-differs' })
      await runInWriteTransaction(renewed, reseal)
      await checkCopy(renewed, assertWanted)
    } finally {
      renewed.sqlite.close()
    }
  } catch (error) {
    throw asAppError(error)
  } finally {
    raw.fill(0)
  }
}

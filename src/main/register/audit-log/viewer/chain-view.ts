import type { OutputOf } from '#shared/contract/index.ts'
import type Database from 'better-sqlite3'
import { driverOf } from '../chain/log-writer.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { readLastCheck } from './last-check.ts'

export interface LogHead {
  /** 0 in an empty log. */
  readonly seq: number
  /** SHA-256 of the entry, hexadecimal; empty for one from before there was a chain. */
  readonly head: string
}

export function logHeadOf(sqlite: Database.Database): LogHead {
  const last = sqlite.prepare('SELECT seq, hash FROM main.access_log ORDER BY seq DESC LIMIT 1').get() as { readonly seq: number; readonly hash: Buffer | null } | undefined
  return { seq: last?.seq ?? 0, head: last?.hash?.toString('hex') ?? '' }
}

/** The log in numbers, and what the last check of it found. */
export async function chainView(db: ReadDb): Promise<OutputOf<'log.chain'>> {
  const sqlite = driverOf(db)
  const { seq, head } = logHeadOf(sqlite)
  const [firstAt, lastAt] = ['ASC', 'DESC'].map((order) => sqlite.prepare(`SELECT at FROM main.access_log ORDER BY seq ${order} LIMIT 1`).pluck().get() as string | undefined)
  const check = await readLastCheck(db)
  return {
    state: check === undefined ? 'not-checked' : check.broken === undefined ? 'whole' : 'broken',
    ...(check?.brokenAt !== undefined && { brokenAt: check.brokenAt }),
    ...(check?.broken !== undefined && { broken: check.broken }),
    ...(check !== undefined && { checkedAt: check.checkedAt }),
    // The numbers have no gaps; that they have none is what a check finds out.
    entries: seq,
    ...(firstAt !== undefined && { firstAt }),
    ...(lastAt !== undefined && { lastAt }),
    head,
  }
}

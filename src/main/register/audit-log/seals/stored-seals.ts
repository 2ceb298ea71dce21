import type Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { macLength } from './row-mac.ts'

/**
 * What stands in `row_seals` besides the seals of single rows. A *baseline* seals the whole file at once, at far less than a seal a row:
 * - `*baseline`: under which keys and version it was made
 * - `*`: all rows of one carer in the tables that are found by carer, as one sum
 * - `contacts*` and so on: some sixteen rows that follow each other, as one sum, named by the group that the first of them belongs to;
 *   the last of a table is empty, and everything that came later lies in it
 *
 * A row that changes afterwards gets a seal of its own. Its first one also keeps what the row counted for in its sum.
 */
export const baselineMark = '*baseline'
export const carerSum = '*'
export const rangeSum = (table: string): string => `${table}*`

export interface Seal {
  /** Undefined: the row was removed. */
  readonly after: Buffer | undefined
  /** The inner half of what the row was when the baseline was made; undefined for a row that came later, and in every seal but its first. */
  readonly before: Buffer | undefined
}

/** 16 bytes: as the row stands; 32: and as it stood in the baseline; null or sixteen zeros first: removed. */
export function sealBytes({ after, before }: Seal): Buffer | null {
  if (before === undefined) return after ?? null
  return Buffer.concat([after ?? Buffer.alloc(macLength), before])
}

export function readSeal(bytes: Buffer | null): Seal {
  const after = bytes?.subarray(0, macLength)
  return {
    after: after?.some((byte) => byte !== 0) === true ? after : undefined,
    before: bytes !== null && bytes.length > macLength ? bytes.subarray(macLength) : undefined,
  }
}

export interface SealRow {
  readonly table_name: string
  readonly row_id: string
  readonly seq: number
  readonly owner_id: string | null
  readonly mac: Buffer | null
}

export function sealWriter(sqlite: Database.Database): (seal: SealRow) => void {
  const insert = sqlite.prepare('INSERT INTO main.row_seals (table_name, row_id, seq, owner_id, mac) VALUES (?, ?, ?, ?, ?)')
  return ({ table_name, row_id, seq, owner_id, mac }) => void insert.run(table_name, row_id, seq, owner_id, mac)
}

export interface Baseline {
  readonly seq: number
  /** Epoch of the data key and version of the file. */
  readonly madeWith: string
}

export const newestBaseline = (sqlite: Database.Database): Baseline | undefined =>
  sqlite.prepare('SELECT seq, row_id AS madeWith FROM main.row_seals WHERE table_name = ? ORDER BY seq DESC LIMIT 1').get(baselineMark) as Baseline | undefined

/** SHA-256 over seals in order of table and row, hexadecimal; undefined when there are none. */
export function digestOfSeals(seals: Iterable<SealRow>): string | undefined {
  const digest = createHash('sha256')
  let count = 0
  for (const { table_name, row_id, owner_id, mac } of seals) {
    digest.update(`${JSON.stringify([table_name, row_id, owner_id, mac?.toString('hex') ?? null])}\n`)
    count += 1
  }
  return count === 0 ? undefined : digest.digest('hex')
}

/** The seals that the entries from `from` to `to` cover, in the order of the digest. */
export const sealsOfEntries = (sqlite: Database.Database, from: number, to: number): IterableIterator<SealRow> =>
  sqlite.prepare('SELECT table_name, row_id, seq, owner_id, mac FROM main.row_seals WHERE seq BETWEEN ? AND ? ORDER BY seq, table_name, row_id').iterate(from, to) as IterableIterator<SealRow>

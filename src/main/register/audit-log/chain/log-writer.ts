import type Database from 'better-sqlite3'
import { AppError } from '#shared/contract/errors.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { SigningKey } from '../../../store/key-file/signing-key.ts'
import type { Sealing } from '../seals/sealing.ts'
import type { Mark } from './clock-jump.ts'

/** What the entries of an open session are written with. */
export interface LogWriter {
  readonly sqlite: Database.Database
  readonly signing: SigningKey
  /** Undefined for statistik.db: what is released stands in the register's ledger as well, under its own checksum. */
  readonly sealing: Sealing | undefined
  /** Milliseconds by a clock that nobody sets, to tell one that somebody has. */
  readonly passedMs: () => number
}

/**
 * One writer to a connection, from the start of its session until it is closed. Kept beside the connection rather than handed through every
 * use-case: whoever may write may write the log, and nobody else needs to know that it is a chain.
 */
const writers = new WeakMap<Database.Database, LogWriter>()

/** The driver under a view of the database: chain and seals go row by row, where a query builder is too slow. */
export const driverOf = (db: ReadDb): Database.Database => (db as unknown as { readonly $client: Database.Database }).$client

export const keepWriter = (writer: LogWriter): void => void writers.set(writer.sqlite, writer)

/** Errors: unexpected where nobody has unlocked this file. */
export function writerOf(sqlite: Database.Database): LogWriter {
  const writer = writers.get(sqlite)
  if (writer === undefined) throw new AppError('unexpected', { reason: 'no-session' })
  return writer
}

const marks = new WeakMap<LogWriter, readonly Mark[]>()

/** The newest entries of this writer, oldest first. */
export const marksOf = (writer: LogWriter): readonly Mark[] => marks.get(writer) ?? []

export const keepMarks = (writer: LogWriter, kept: readonly Mark[]): void => void marks.set(writer, kept)

/** Zeroes the key of the seals; call before closing the file. */
export function dropWriter(sqlite: Database.Database): void {
  writers.get(sqlite)?.sealing?.close()
  writers.delete(sqlite)
}

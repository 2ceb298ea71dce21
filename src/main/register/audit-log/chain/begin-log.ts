import type Database from 'better-sqlite3'
import { appendWith, type AccessEntry } from '../append-access-entries.ts'
import { noteChanges, noteEverything } from '../seals/note-changes.ts'
import { isSealPending } from '../seals/seal-bulk.ts'
import { newestBaseline } from '../seals/stored-seals.ts'
import type { Sealing } from '../seals/sealing.ts'
import type { StoredSession } from './entry-hash.ts'
import { keepWriter, type LogWriter } from './log-writer.ts'
import { digestOfOlder } from './older-entries.ts'

const isChained = (sqlite: Database.Database): boolean => sqlite.prepare('SELECT 1 FROM main.access_log WHERE hash IS NOT NULL ORDER BY seq DESC LIMIT 1').get() !== undefined

/** The numbers of an epoch and a version, to tell a later from an earlier. */
const parts = (madeWith: string): readonly [number, number] => {
  const [epoch = 0, version = 0] = madeWith.split('.').map(Number)
  return [epoch, version]
}

function isLater(now: string, before: string): boolean {
  const [[epoch, version], [epochBefore, versionBefore]] = [parts(now), parts(before)]
  return epoch > epochBefore || (epoch === epochBefore && version > versionBefore)
}

/**
 * All rows are sealed anew when the log begins its chain, under a later key, at a later version of the file, and when bulk writing said so.
 * Never because seals are missing: that is what somebody would wish who had taken them away.
 */
function mustSealAnew(sqlite: Database.Database, sealing: Sealing, chained: boolean): boolean {
  if (!chained) return sqlite.prepare('SELECT count(*) FROM main.log_sessions').pluck().get() === 1
  const baseline = newestBaseline(sqlite)
  if (baseline !== undefined && isLater(sealing.madeWith, baseline.madeWith)) return true
  return isSealPending(sqlite)
}

function noteFromHere({ sqlite, sealing }: LogWriter, chained: boolean): void {
  if (sealing === undefined) return
  noteChanges(sqlite, sealing.tables)
  if (mustSealAnew(sqlite, sealing, chained)) noteEverything(sqlite, sealing.tables)
}

/** Writes the first entries of a session, whose row stands already, and begins to note what is changed. In the caller's transaction. */
export function beginLog(writer: LogWriter, session: StoredSession, entry: AccessEntry): void {
  const { sqlite } = writer
  const chained = isChained(sqlite)
  keepWriter(writer)
  noteFromHere(writer, chained)
  const older = chained ? undefined : digestOfOlder(sqlite)
  const started: readonly AccessEntry[] = older === undefined ? [] : [{ ...entry, event: 'chain-started' }]
  appendWith(writer, [...started, entry], { session, older })
}

/** For a file that the same session goes on with, written anew under other keys: the next entry seals all of it. */
export function continueLog(writer: LogWriter): void {
  keepWriter(writer)
  noteFromHere(writer, true)
}

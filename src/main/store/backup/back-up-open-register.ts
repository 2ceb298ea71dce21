import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { erasedAnchor } from '../../register/erasure/erased-ids.ts'
import type { Connection } from '../database/connection.ts'
import { breathe, wantedUntil, type AssertWanted } from '../database/copy-in-pieces.ts'
import { runInReadSnapshot } from '../database/transaction.ts'
import { copyFileSynced, printOf, type FilePrint } from '../files/copy-file.ts'
import type { BackupFacts, BackupFile } from './backup-manifest.ts'
import { countRows, readLogHead } from './read-content.ts'
import { writeBackup } from './write-backup.ts'

/** What is known without looking into the files. */
export type AskedFacts = Pick<BackupFacts, 'registerId' | 'label' | 'madeAt' | 'appVersion' | 'reason' | 'keyFileRevision'>

async function copyOf({ sqlite }: Connection, to: string, assertWanted: AssertWanted): Promise<FilePrint> {
  await breathe(assertWanted)
  // Encrypted under the same key; the only copying that SQLite itself does so.
  sqlite.prepare('VACUUM INTO ?').run(to)
  const handle = await open(to, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  return printOf(to)
}

/**
 * Backs up a register that is open, with its keys: a packed copy that also knows its row counts and the
 * heads of its logs. The caller lets nobody write meanwhile (the store serves one request at a time).
 * Answers the backup's folder. A lock (`signal`) ends it between files; in the middle
 * of one it ends the process, and what was half copied goes with the next tidying. Errors: locked, as `writeBackup`.
 */
export async function backUpOpenRegister(files: { readonly register: Connection; readonly statistics: Connection }, folder: string, root: string, asked: AskedFacts, signal?: AbortSignal): Promise<string> {
  const assertWanted = wantedUntil(signal)
  const log = readLogHead(files.register)
  const statisticsLog = readLogHead(files.statistics)
  const erased = await runInReadSnapshot(files.register, erasedAnchor)
  const facts: BackupFacts = {
    ...asked,
    ...(erased && { erased }),
    ...(log && { logSeq: log.seq, ...(log.head !== undefined && { logHead: log.head }) }),
    ...(statisticsLog && { statisticsLogSeq: statisticsLog.seq, ...(statisticsLog.head !== undefined && { statisticsLogHead: statisticsLog.head }) }),
    counts: { register: countRows(files.register), statistics: countRows(files.statistics) },
  }
  const fill = (name: BackupFile, to: string): Promise<FilePrint> => {
    switch (name) {
      case 'register.db':
        return copyOf(files.register, to, assertWanted)
      case 'statistik.db':
        return copyOf(files.statistics, to, assertWanted)
      case 'nycklar.json':
        return copyFileSynced(join(folder, name), to)
    }
  }
  return writeBackup(root, facts, fill)
}

import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { erasedAnchor } from '../../register/erasure/erased-ids.ts'
import type { Connection } from '../database/connection.ts'
import { runInReadSnapshot } from '../database/transaction.ts'
import { copyFileSynced, printOf, type FilePrint } from '../files/copy-file.ts'
import type { BackupFacts, BackupFile } from './backup-manifest.ts'
import { countRows, readLogHead } from './read-content.ts'
import { writeBackup } from './write-backup.ts'

/** What is known without looking into the files. */
export type AskedFacts = Pick<BackupFacts, 'registerId' | 'label' | 'madeAt' | 'appVersion' | 'reason' | 'keyFileRevision'>

async function vacuumInto({ sqlite }: Connection, to: string): Promise<FilePrint> {
  // Encrypted under the same key; the only copying that the driver does so.
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
 * Answers the backup's folder. Errors: as `writeBackup`.
 */
export async function backUpOpenRegister(files: { readonly register: Connection; readonly statistics: Connection }, folder: string, root: string, asked: AskedFacts): Promise<string> {
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
        return vacuumInto(files.register, to)
      case 'statistik.db':
        return vacuumInto(files.statistics, to)
      case 'nycklar.json':
        return copyFileSynced(join(folder, name), to)
    }
  }
  return writeBackup(root, facts, fill)
}

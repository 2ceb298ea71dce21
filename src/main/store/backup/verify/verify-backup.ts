import { join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { Connection } from '../../database/connection.ts'
import { applicationIds } from '../../database/migrate.ts'
import { openConnection } from '../../database/open-connection.ts'
import { asAppError } from '../../database/sqlite-error.ts'
import { printOf } from '../../files/copy-file.ts'
import type { KeyFile } from '../../key-file/key-file-format.ts'
import { readKeyFile } from '../../key-file/read-key-file.ts'
import { registerMigrations } from '../../migrations/register-migrations.ts'
import { statisticsMigrations } from '../../migrations/statistics-migrations.ts'
import { backupFiles, readManifest, writeVerification, type BackupManifest } from '../backup-manifest.ts'
import { epochOf, type FileKeys } from './file-keys.ts'
import { countRows, readLogHead, type LogHead } from '../read-content.ts'

const damaged = (reason: string): AppError => new AppError('backup-damaged', { reason })

export interface SeenOutside {
  readonly manifest: BackupManifest
  readonly keyFile: KeyFile
}

/** Without any secret: manifest, key file and every byte of every file. Errors: backup-missing, -damaged, -newer. */
export async function checkOutside(folder: string): Promise<SeenOutside> {
  const manifest = await readManifest(folder)
  for (const name of backupFiles) {
    const { sha256, size } = manifest.files[name]
    const found = await printOf(join(folder, name)).catch((error: unknown) => { throw new AppError('backup-damaged', { reason: name, cause: error }) })
    if (found.sha256 !== sha256 || found.size !== size) throw damaged(name)
  }
  const keyFile = await readKeyFile(join(folder, 'nycklar.json')).catch((error: unknown) => {
    throw asAppError(error).code === 'key-file-newer' ? new AppError('backup-newer', { cause: error }) : new AppError('backup-damaged', { reason: 'nycklar.json', cause: error })
  })
  if (keyFile.registerId !== manifest.registerId) throw damaged('nycklar.json')
  return { manifest, keyFile }
}

interface Expected {
  readonly name: 'register.db' | 'statistik.db'
  readonly applicationId: number
  readonly newest: number
  readonly counts: Readonly<Record<string, number>> | undefined
  readonly logSeq: number | undefined
  readonly logHead: string | undefined
}

const sameCounts = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([table, rows]) => b[table] === rows)

function isSameLog(found: LogHead | undefined, { logSeq, logHead }: Expected): boolean {
  if (logSeq !== undefined && found?.seq !== logSeq) return false
  return logHead === undefined || found?.head === logHead
}

function checkContent(connection: Connection, expected: Expected): void {
  const pragma = (name: string): unknown => connection.sqlite.pragma(name, { simple: true })
  if (pragma('application_id') !== expected.applicationId) throw damaged(expected.name)
  if ((pragma('user_version') as number) > expected.newest) throw new AppError('backup-newer')
  if (pragma('integrity_check') !== 'ok') throw damaged(expected.name)
  if ((connection.sqlite.pragma('foreign_key_check') as unknown[]).length > 0) throw damaged(expected.name)
  if (expected.counts !== undefined && !sameCounts(countRows(connection), expected.counts)) throw damaged('counts')
  if (!isSameLog(readLogHead(connection), expected)) throw damaged('log-head')
}

const isAnswer = ({ code }: AppError): boolean => code === 'backup-newer' || code === 'backup-damaged'

function checkInside(folder: string, key: Uint8Array, expected: Expected): void {
  try {
    const connection = openConnection(join(folder, expected.name), Buffer.from(key.buffer, key.byteOffset, key.byteLength), 'read-only')
    try {
      checkContent(connection, expected)
    } finally {
      connection.sqlite.close()
    }
  } catch (error) {
    const known = asAppError(error)
    throw isAnswer(known) ? known : new AppError('backup-damaged', { reason: expected.name, cause: error })
  }
}

/** Everything that `verifyBackup` checks, with nothing written anywhere. Answers what the manifest says. */
export async function checkBackup(folder: string, keys: FileKeys): Promise<BackupManifest> {
  const { manifest, keyFile } = await checkOutside(folder)
  if (epochOf(keyFile) !== keys.epoch) throw new AppError('refused', { reason: 'other-epoch' })
  const { counts } = manifest
  checkInside(folder, keys.register, { name: 'register.db', applicationId: applicationIds.register, newest: registerMigrations.length, counts: counts?.register, logSeq: manifest.logSeq, logHead: manifest.logHead })
  checkInside(folder, keys.statistics, { name: 'statistik.db', applicationId: applicationIds.statistics, newest: statisticsMigrations.length, counts: counts?.statistics, logSeq: manifest.statisticsLogSeq, logHead: manifest.statisticsLogHead })
  return manifest
}

/**
 * Reopens a backup with its keys, read-only: every byte against the manifest, every page against its MAC,
 * integrity_check and foreign_key_check, application_id and version, row counts and the heads of the logs
 * where the manifest knows them. Then notes beside the manifest that it was done (`at`: UTC ISO 8601); where that cannot be
 * written the backup is good all the same, and stays unmarked. Blocks its thread for as long as the files
 * are large: see `verifyInBackground`. Errors: backup-missing, backup-damaged, backup-newer,
 * refused (`other-epoch`: whole as far as can be seen without its older keys).
 */
export async function verifyBackup(folder: string, keys: FileKeys, at: string): Promise<{ readonly manifest: BackupManifest; readonly noted: boolean }> {
  const manifest = await checkBackup(folder, keys)
  const noted = await writeVerification(folder, manifest, at).then(() => true, () => false)
  return { manifest, noted }
}

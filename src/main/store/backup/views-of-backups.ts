import { basename } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import type { BackupRoot } from '#shared/contract/store-messages.ts'
import type { BackupView } from '#shared/contract/vault.ts'
import { listBackups, type ListedBackup } from './list-backups.ts'

export const viewOf = ({ folder, manifest, verifiedAt }: ListedBackup, place: BackupView['place']): BackupView => ({
  id: basename(folder),
  place,
  label: manifest.label,
  madeAt: manifest.madeAt,
  reason: manifest.reason,
  ...(verifiedAt !== undefined && { verifiedAt }),
  bytes: Object.values(manifest.files).reduce((sum, { size }) => sum + size, 0),
})

/** The backups in these places, newest first. A place that cannot be reached has none. */
export async function viewsOfBackups(roots: readonly BackupRoot[], registerId?: string): Promise<readonly BackupView[]> {
  const found = await Promise.all(roots.map(async ({ place, folder }) => {
    const { backups } = await listBackups(folder, registerId).catch(() => ({ backups: [] }))
    return backups.map((backup) => viewOf(backup, place))
  }))
  return found.flat().toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

/** The folder of one of them. Errors: backup-missing. */
export async function folderOfBackup({ folder }: BackupRoot, id: string, registerId?: string): Promise<string> {
  const { backups } = await listBackups(folder, registerId)
  const found = backups.find((backup) => basename(backup.folder) === id)
  if (found === undefined) throw new AppError('backup-missing')
  return found.folder
}

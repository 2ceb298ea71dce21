import type { ComputerFiles } from '#shared/contract/store-messages.ts'
import { listBackups } from './list-backups.ts'

/** When the newest backup on this computer that was reopened and found whole was made; undefined for none. */
export async function newestVerifiedBackup({ computer, registerId }: { readonly computer: ComputerFiles | undefined; readonly registerId: string }): Promise<string | undefined> {
  if (computer === undefined) return undefined
  const { backups } = await listBackups(computer.backups, registerId).catch(() => ({ backups: [] }))
  return backups.find(({ verifiedAt }) => verifiedAt !== undefined)?.manifest.madeAt
}

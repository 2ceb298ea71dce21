import { eq } from 'drizzle-orm'
import type { ReadDb, WriteTx } from '../../store/database/connection.ts'
import { settings } from './settings.schema.ts'

/**
 * Every setting of the register.
 * - `second-backup-folder`: absolute path; `backup-max-age-days`: whole days
 * - `second-backup-problem`: why the last copy to it failed
 * - `recovery-tested-at`: instant; `log-checked`: JSON of the last check of the log
 * - `seals-pending`: the number of the log's last entry when rows were written past the use-cases; all is sealed with the next
 * - `failed-unlocks`: how many since the last that succeeded, whole number
 * - `export-under-way`: JSON of the folder that an export of everything is being written to
 * - `erased`: JSON of how many the log says were erased, and a hash of who
 * - `tombstone-keys`: JSON of the keys that vouch for the list of the erased, by epoch
 */
export type SettingName = 'second-backup-folder' | 'backup-max-age-days' | 'recovery-tested-at' | 'log-checked' | 'second-backup-problem' | 'seals-pending' | 'failed-unlocks' | 'export-under-way' | 'erased' | 'tombstone-keys'

/** Keys and paths of this computer: of no use to whoever an export is for, and not for others' eyes. */
export const settingsForTheAppAlone: readonly SettingName[] = ['export-under-way', 'erased', 'tombstone-keys']

/** As it was written; undefined where nobody has set it. */
export async function readSetting(db: ReadDb, name: SettingName): Promise<string | undefined> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.name, name))
  return row?.value
}

/** Undefined takes the setting away. */
export async function writeSetting(tx: WriteTx, name: SettingName, value: string | undefined): Promise<void> {
  if (value === undefined) await tx.delete(settings).where(eq(settings.name, name))
  else await tx.insert(settings).values({ name, value }).onConflictDoUpdate({ target: settings.name, set: { value } })
}

import { join } from 'node:path'
import { registerFolder, type RegisterFolder } from './files/register-folder.ts'
import type { Connection } from './database/connection.ts'
import { checkAtOpen } from './database/check-integrity.ts'
import { applicationIds, migrate } from './database/migrate.ts'
import { openConnection } from './database/open-connection.ts'
import { derivedKey, type DataKeys } from './key-file/key-slots.ts'
import { registerMigrations } from './migrations/register-migrations.ts'
import { statisticsMigrations } from './migrations/statistics-migrations.ts'

/** Both files of a register, keyed, checked and at the newest version. */
export interface OpenFiles {
  readonly register: Connection
  readonly statistics: Connection
  close(): void
}

const backupPath = (folder: string, name: string) => (version: number) => join(folder, `${name}.fore-version-${version + 1}.db`)

/**
 * Opens (or creates) register.db and statistik.db. Each has its own key, derived from its own data
 * key: whoever holds only the statistics key cannot even open the register. Errors as `openConnection`
 * and `migrate`; if one file fails, the other is closed again.
 */
export function openFiles(folder: string, registerId: string, keys: DataKeys, mode: 'open' | 'create'): OpenFiles {
  const files: RegisterFolder = registerFolder(folder)
  using registerKey = derivedKey(keys.register, registerId, 'register.db')
  using statisticsKey = derivedKey(keys.statistics, registerId, 'statistik.db')
  const register = openConnection(files.register, registerKey.bytes, mode)
  try {
    migrate(register.sqlite, registerMigrations, applicationIds.register, backupPath(folder, 'register'))
    checkAtOpen(register)
    const statistics = openConnection(files.statistics, statisticsKey.bytes, mode)
    try {
      migrate(statistics.sqlite, statisticsMigrations, applicationIds.statistics, backupPath(folder, 'statistik'))
      checkAtOpen(statistics)
    } catch (error) {
      statistics.sqlite.close()
      throw error
    }
    return {
      register,
      statistics,
      close() {
        statistics.sqlite.close()
        register.sqlite.close()
      },
    }
  } catch (error) {
    register.sqlite.close()
    throw error
  }
}

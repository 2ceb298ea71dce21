import { join } from 'node:path'
import { registerFolder } from './files/register-folder.ts'
import type { Connection } from './database/connection.ts'
import { checkAtOpen } from './database/check-integrity.ts'
import { applicationIds, migrate, type Migration } from './database/migrate.ts'
import { openConnection, type OpenOptions } from './database/open-connection.ts'
import { derivedKey, type DataKeys, type RegisterKeys } from './key-file/data-keys.ts'
import type { SecretBytes } from './key-file/secret-bytes.ts'
import { registerMigrations } from './migrations/register-migrations.ts'
import { statisticsMigrations } from './migrations/statistics-migrations.ts'

/** Both files of a register, keyed, checked and at the newest version. */
export interface OpenFiles {
  readonly register: Connection
  readonly statistics: Connection
  close(): void
}

const backupPath = (folder: string, name: string) => (version: number) => join(folder, `${name}.fore-version-${version + 1}.db`)

interface OneFile {
  readonly path: string
  readonly dataKey: SecretBytes
  readonly registerId: string
  readonly use: 'register.db' | 'statistik.db'
  readonly migrations: readonly Migration[]
  readonly applicationId: number
  readonly before: (version: number) => string
}

function openOne(file: OneFile, mode: 'open' | 'create', options: OpenOptions): Connection {
  using key = derivedKey(file.dataKey, file.registerId, file.use)
  const connection = openConnection(file.path, key.bytes, mode, options)
  try {
    migrate(connection.sqlite, file.migrations, file.applicationId, file.before)
    checkAtOpen(connection)
    return connection
  } catch (error) {
    connection.sqlite.close()
    throw error
  }
}

/** Opens (or creates) statistik.db alone: all that a manager's key can. Errors as `openConnection` and `migrate`. */
export function openStatisticsFile(folder: string, registerId: string, keys: DataKeys, mode: 'open' | 'create', options: OpenOptions = {}): Connection {
  return openOne({
    path: registerFolder(folder).statistics, dataKey: keys.statistics, registerId, use: 'statistik.db',
    migrations: statisticsMigrations, applicationId: applicationIds.statistics, before: backupPath(folder, 'statistik'),
  }, mode, options)
}

/**
 * Opens (or creates) register.db and statistik.db. Each has its own key, derived from its own data
 * key: whoever holds only the statistics key cannot even open the register. Errors as `openConnection`
 * and `migrate`; if one file fails, the other is closed again.
 */
export function openFiles(folder: string, registerId: string, keys: RegisterKeys, mode: 'open' | 'create', options: OpenOptions = {}): OpenFiles {
  const register = openOne({
    path: registerFolder(folder).register, dataKey: keys.register, registerId, use: 'register.db',
    migrations: registerMigrations, applicationId: applicationIds.register, before: backupPath(folder, 'register'),
  }, mode, options)
  try {
    const statistics = openStatisticsFile(folder, registerId, keys, mode, options)
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

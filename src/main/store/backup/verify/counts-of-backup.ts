import { join } from 'node:path'
import { AppError } from '#shared/contract/errors.ts'
import { openConnection } from '../../database/open-connection.ts'
import { derivedKey, opensRegister } from '../../key-file/data-keys.ts'
import type { OpenRegister } from '../../open-vault.ts'
import { countRows } from '../read-content.ts'

/** How much is in a backup, for a person to recognise: carers, contacts (persons and anonymous apart are one event each) and log entries. */
export function countsOfBackup(folder: string, { keyring, registerId }: OpenRegister): { readonly carers: number; readonly contacts: number; readonly logEntries: number } {
  const { keys } = keyring
  if (!opensRegister(keys)) throw new AppError('not-allowed')
  using key = derivedKey(keys.register, registerId, 'register.db')
  const connection = openConnection(join(folder, 'register.db'), key.bytes, 'read-only')
  try {
    const rows = countRows(connection)
    return { carers: rows['carers'] ?? 0, contacts: (rows['contacts'] ?? 0) + (rows['anonymous_contacts'] ?? 0), logEntries: rows['access_log'] ?? 0 }
  } finally {
    connection.sqlite.close()
  }
}

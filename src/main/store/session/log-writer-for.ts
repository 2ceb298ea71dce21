import type Database from 'better-sqlite3'
import { continueLog } from '../../register/audit-log/chain/begin-log.ts'
import type { LogWriter } from '../../register/audit-log/chain/log-writer.ts'
import { openSealing } from '../../register/audit-log/seals/sealing.ts'
import type { Connection } from '../database/connection.ts'
import { derivedKey, type DataKeys } from '../key-file/data-keys.ts'
import type { SigningKey } from '../key-file/signing-key.ts'

/** Which file is opened: the rows of register.db are sealed, under a key of their own. */
export interface OpenedFile {
  readonly file: 'register' | 'statistics'
  readonly registerId: string
  /** Of the register's data key. */
  readonly epoch: number
}

interface Keys {
  readonly keys: DataKeys
  readonly signing: SigningKey
}

const passedMs = (): number => performance.now()

/** What the log of an opened file is written with. */
export function logWriterFor(sqlite: Database.Database, { keys, signing }: Keys, { file, registerId, epoch }: OpenedFile): LogWriter {
  if (file === 'statistics' || keys.register === undefined) return { sqlite, signing, sealing: undefined, passedMs }
  using key = derivedKey(keys.register, registerId, 'row seals')
  return { sqlite, signing, sealing: openSealing(sqlite, key.bytes, epoch), passedMs }
}

/** For a session that goes on with files that were written anew under other keys (rotation): without it nothing can be logged in them. */
export const continueSession = (connection: Connection, keys: Keys, opened: OpenedFile): void => continueLog(logWriterFor(connection.sqlite, keys, opened))

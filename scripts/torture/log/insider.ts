import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { openConnection } from '../../../src/main/store/database/open-connection.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { dataKeysOf, derivedKey, type RegisterKeys } from '../../../src/main/store/key-file/data-keys.ts'
import { readKeyFile } from '../../../src/main/store/key-file/read-key-file.ts'
import { SecretBytes } from '../../../src/main/store/key-file/secret-bytes.ts'
import { openSealing, type Sealing } from '../../../src/main/register/audit-log/seals/sealing.ts'
import { verifyLog } from '../../../src/main/register/audit-log/chain/verify-log.ts'
import type { Anchor, Break } from '../../../src/main/register/audit-log/chain/verify-chain.ts'
import { unlockWithPassphrase, type Unlocked } from '../../../src/main/store/session/unlock-slots.ts'
import { asOpenRegister, openWithKeys } from '../../../src/main/store/open-register.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import type { KeyFile } from '../../../src/main/store/key-file/key-file-format.ts'
import { torturePassphrase } from '../synthetic-register.ts'

/** Somebody who holds every key of a register, and writes in a copy of it past the app. */
export interface Insider {
  /** A fresh copy of the register, in one folder used again and again. */
  copy(): string
  /** The copy's register.db, its triggers gone, and what it takes to seal its rows. */
  tamper(folder: string, work: (sqlite: Database.Database, sealing: Sealing) => void): Promise<void>
  /** What a whole check of the copy finds, with what is remembered outside of it. */
  check(folder: string, anchors: readonly Anchor[]): Promise<Break | undefined>
  /** The app, from the point where the keys are known. */
  open(folder: string): Promise<OpenRegister>
}

const keep = (key: SecretBytes): SecretBytes => new SecretBytes(Uint8Array.from(key.bytes))

interface Known {
  readonly file: KeyFile
  readonly unlocked: Unlocked
  readonly keys: RegisterKeys
}

async function known(folder: string): Promise<Known> {
  const file = await readKeyFile(registerFolder(folder).keys)
  const unlocked = await unlockWithPassphrase(file, torturePassphrase)
  const { register, statistics } = unlocked.keys
  if (register === undefined) throw new Error('no key of the register')
  return { file, unlocked, keys: { ...dataKeysOf({ register, statistics, protected: unlocked.keys.protected }), register } }
}

/** `folder` holds a register that is closed, made by `makeSyntheticRegister`; the copies lie in `home`. */
export async function insiderOf(folder: string, home: string): Promise<Insider> {
  const { file, unlocked, keys } = await known(folder)
  const inCopy = async <T>(at: string, work: (sqlite: Database.Database, sealing: Sealing) => T | Promise<T>): Promise<T> => {
    using fileKey = derivedKey(keys.register, file.registerId, 'register.db')
    using sealKey = derivedKey(keys.register, file.registerId, 'row seals')
    const { sqlite } = openConnection(registerFolder(at).register, fileKey.bytes, 'open')
    try {
      sqlite.exec('CREATE TEMP TABLE changed_rows (table_name TEXT NOT NULL, row_id TEXT NOT NULL, before TEXT)')
      return await work(sqlite, openSealing(sqlite, sealKey.bytes, file.epochs.register))
    } finally {
      sqlite.close()
    }
  }
  return {
    copy() {
      const to = join(home, 'copy')
      rmSync(to, { recursive: true, force: true })
      mkdirSync(to, { recursive: true })
      const [from, into] = [registerFolder(folder), registerFolder(to)]
      for (const each of ['register', 'statistics', 'keys'] as const) copyFileSync(from[each], into[each])
      return to
    },
    tamper: (at, work) => inCopy(at, (sqlite, sealing) => {
      const triggers = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all() as string[]
      for (const name of triggers) sqlite.exec(`DROP TRIGGER "${name}"`)
      sqlite.pragma('foreign_keys=OFF')
      sqlite.transaction(() => work(sqlite, sealing))()
    }),
    check: (at, anchors) => inCopy(at, (sqlite, sealing) => verifyLog({ sqlite, sealing }, anchors)),
    open: async (at) => {
      const copies = dataKeysOf({ register: keep(keys.register), statistics: keep(keys.statistics), protected: keys.protected && keep(keys.protected) })
      return asOpenRegister(await openWithKeys(at, { file, copyUsed: false }, { ...unlocked, keys: copies }, 'unlocked', systemClock))
    },
  }
}

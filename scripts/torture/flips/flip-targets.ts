import { cpSync } from 'node:fs'
import { systemClock } from '../../../src/main/store/clock.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { torturePassphrase, type SyntheticRegister } from '../synthetic-register.ts'
import { copyMidSave } from './copy-mid-save.ts'

/** A file whose bits are turned. To put another one to the test (a backup, a witness), add it to {@link flipTargets}. */
export interface FlipTarget {
  readonly name: string
  /** Of 4 000 flips; scaled when fewer or more are asked for. */
  readonly share: number
  /** Only within so many bytes from the start, where SQLite keeps what it needs to know first: each bit once before any twice. */
  readonly head?: number
  /** The file that is flipped, from the register's folder. */
  readonly file: string
  /** Leaves in `at` a copy of the register as it is before a bit turns; runs once. */
  readonly prepare: (register: SyntheticRegister, at: string) => Promise<void>
  /** As the app opens it; throws what the app throws. */
  readonly open: (register: SyntheticRegister, at: string) => Promise<OpenRegister>
  /** True where the damage must not cost the register: a refusal counts as wrong. */
  readonly mustOpen: boolean
}

const atRest = async (register: SyntheticRegister, at: string): Promise<void> => cpSync(register.folder, at, { recursive: true })
const withKeys = (register: SyntheticRegister, at: string): Promise<OpenRegister> => register.open(at)
const withPassphrase = (_register: SyntheticRegister, at: string): Promise<OpenRegister> => openRegister(at, torturePassphrase, systemClock)

const database = { prepare: atRest, open: withKeys, mustOpen: false } as const

export const flipTargets: readonly FlipTarget[] = [
  { name: 'registerHeader', share: 800, head: 100, file: 'register.db', ...database },
  { name: 'statisticsHeader', share: 800, head: 100, file: 'statistik.db', ...database },
  { name: 'register', share: 900, file: 'register.db', ...database },
  { name: 'statistics', share: 500, file: 'statistik.db', ...database },
  { name: 'keys', share: 500, file: 'nycklar.json', prepare: atRest, open: withPassphrase, mustOpen: true },
  { name: 'journalHeader', share: 224, head: 28, file: 'register.db-journal', prepare: copyMidSave, open: withKeys, mustOpen: false },
  { name: 'journal', share: 276, file: 'register.db-journal', prepare: copyMidSave, open: withKeys, mustOpen: false },
]

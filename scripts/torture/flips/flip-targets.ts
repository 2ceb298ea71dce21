import { cpSync } from 'node:fs'
import { systemClock } from '../../../src/main/store/clock.ts'
import { openRegister, type OpenRegister } from '../../../src/main/store/open-register.ts'
import { torturePassphrase, type SyntheticRegister } from '../synthetic-register.ts'
import { copyMidSave } from './copy-mid-save.ts'

/** A file whose bits are turned. To put another one to the test (a backup, a witness), add it to {@link flipTargets}. */
export interface FlipTarget {
  readonly name: string
  /** Of 4 000 flips; scaled when fewer or more are asked for. */
  readonly share: number
  /** `header`: each bit of the first hundred bytes once, where SQLite keeps what it needs to know first. */
  readonly where: 'header' | 'anywhere'
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
  { name: 'registerHeader', share: 800, where: 'header', file: 'register.db', ...database },
  { name: 'statisticsHeader', share: 800, where: 'header', file: 'statistik.db', ...database },
  { name: 'register', share: 900, where: 'anywhere', file: 'register.db', ...database },
  { name: 'statistics', share: 500, where: 'anywhere', file: 'statistik.db', ...database },
  { name: 'keys', share: 500, where: 'anywhere', file: 'nycklar.json', prepare: atRest, open: withPassphrase, mustOpen: true },
  { name: 'journalHeader', share: 100, where: 'header', file: 'register.db-journal', prepare: copyMidSave, open: withKeys, mustOpen: false },
  { name: 'journal', share: 400, where: 'anywhere', file: 'register.db-journal', prepare: copyMidSave, open: withKeys, mustOpen: false },
]

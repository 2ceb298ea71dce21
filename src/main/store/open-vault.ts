import type { Session } from '#shared/contract/roles.ts'
import type { ComputerFiles } from '#shared/contract/store-messages.ts'
import type { VaultStatus } from '#shared/contract/vault.ts'
import type { Connection } from './database/connection.ts'
import type { SecretBytes } from './key-file/secret-bytes.ts'
import type { Keyring } from './session/keyring.ts'
import type { WrongTries } from './session/wrong-tries.ts'

interface OpenBase {
  readonly registerId: string
  readonly folder: string
  readonly statistics: Connection
  readonly session: Session
  readonly idleMinutes: number
  readonly notices: VaultStatus['notices']
  /** What is kept on this computer outside the register; undefined for the practice register and in tools. */
  readonly computer: ComputerFiles | undefined
  readonly keyring: Keyring
  readonly wrongTries: WrongTries
  /** Keys the hashes of searched names in the log. */
  readonly termKey: SecretBytes
  /** The file whose log this session writes. */
  readonly logged: Connection
  /** Closes the files and zeroes the keys. */
  close(): void
}

/** An unlocked register: the only thing in the program that can read it. */
export interface OpenRegister extends OpenBase {
  readonly access: 'register'
  readonly register: Connection
}

/** What a manager's key opens: released counts, and nothing else. */
export interface OpenStatistics extends OpenBase {
  readonly access: 'statistics'
  readonly register: undefined
}

export type OpenVault = OpenRegister | OpenStatistics

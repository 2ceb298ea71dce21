import type { AppEvent } from '#shared/contract/events.ts'
import type { Result } from '#shared/contract/errors.ts'
import type { ParsedInputOf, VaultName } from '#shared/contract/index.ts'
import type { Look } from '#shared/contract/last-place.ts'
import type { Session } from '#shared/contract/roles.ts'
import type { ComputerFiles } from '#shared/contract/store-messages.ts'
import type { VaultStatus } from '#shared/contract/vault.ts'
import type { RegisterFolders } from './known-registers.ts'
import type { StoreProcess } from './store-process.ts'

/** What the lock is given: places, and hands that differ between Electron and a terminal. */
export interface VaultDeps {
  /** The usual places. */
  readonly folders: RegisterFolders
  /** What is kept on this computer outside the register; undefined where nothing is (tools). */
  readonly computer?: ComputerFiles | undefined
  /** Where the register's place is remembered. */
  readonly place?: string | undefined
  readonly startStore: () => StoreProcess
  readonly broadcast: (event: AppEvent) => void
  /** Replaces the window of a session that has ended; the lock waits for it, but not for long. */
  readonly rebuildWindow?: (reason: string) => Promise<void>
  readonly appVersion: string
}

/** The lock, as the gate and the shell see it. */
export interface VaultController {
  status(): Promise<VaultStatus>
  /** Who is working, or undefined while locked. */
  session(): Session | undefined
  /** When the session began, milliseconds since 1970; undefined while locked. */
  unlockedAt(): number | undefined
  /** How a window shall look from its first picture on. */
  look(): Promise<Look>
  /** Minutes without input after which the register locks. */
  idleMinutes(): number
  /** `file`: what the user chose, for routes that ask. */
  handle<N extends VaultName>(route: N, input: ParsedInputOf<N>, file?: string): Promise<Result<unknown>>
  call(route: string, input: unknown, file: string | undefined): Promise<Result<unknown>>
  /** Resolves when the process that held the keys is gone. `reason` goes to nobody but the log. */
  lock(reason: string): Promise<void>
  /** Resolves when the copy that follows a lock is made. */
  settled(): Promise<void>
}

import type { AppEvent } from '#shared/contract/events.ts'
import type { Result } from '#shared/contract/errors.ts'
import type { Sealed } from '#shared/contract/channel/sealed.ts'
import type { VaultName } from '#shared/contract/index.ts'
import type { Look } from '#shared/contract/last-place.ts'
import type { Session } from '#shared/contract/roles.ts'
import type { Called, ComputerFiles, RefusedCall } from '#shared/contract/store-messages.ts'
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

/** A question about the lock itself, as it has passed the gate. */
export interface VaultAsked {
  readonly route: VaultName
  /** Held against the contract, without its secrets. */
  readonly clear: unknown
  /** The secrets, where the route has some. */
  readonly sealed?: Sealed | undefined
  /** What the user chose, for routes that ask. */
  readonly file?: string | undefined
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
  handle(asked: VaultAsked): Promise<Result<unknown>>
  /** The answer is {@link Called}. Errors: locked, channel-gone, and the store's. */
  call(route: string, sealed: Sealed, file: string | undefined): Promise<Result<Called>>
  /** What the gate has refused stands in the log of the register, where one is open. */
  noteRefusal(refused: RefusedCall): void
  /** Resolves when the process that held the keys is gone. `reason` goes to nobody but the log. */
  lock(reason: string): Promise<void>
  /** Resolves when the copy that follows a lock is made. */
  settled(): Promise<void>
}

import type { Title } from '#shared/domain/code-lists/organisation/titles.ts'
import type { Topic } from './define.ts'
import type { Result } from './errors.ts'
import type { Session } from './roles.ts'
import type { UnitSetup } from './unit.ts'

/**
 * What the shell and the store process say to each other. The store trusts the gate: it is reachable
 * from nowhere else. A secret travels once, over a pipe between two of our own processes.
 */
export type StoreRequest =
  | { readonly kind: 'open'; readonly folder: string; readonly passphrase: string }
  | { readonly kind: 'create'; readonly folder: string; readonly unit: UnitSetup; readonly user: { readonly name: string; readonly titleCode: Title }; readonly passphrase: string; readonly recoveryKey: string }
  | { readonly kind: 'recover'; readonly folder: string; readonly recoveryKey: string; readonly newPassphrase: string }
  /** Opens the practice register, made first where there is none. */
  | { readonly kind: 'practice'; readonly folder: string }
  | { readonly kind: 'call'; readonly route: string; readonly input: unknown; readonly file?: string | undefined }
  | { readonly kind: 'close'; readonly reason: string }

export interface Opened {
  readonly session: Session
  readonly idleMinutes: number
}

export type ToStore = { readonly id: number; readonly request: StoreRequest }

export type FromStore =
  | { readonly kind: 'reply'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  /** A check in the background found damage: nothing more should be written to this file. */
  | { readonly kind: 'damaged' }

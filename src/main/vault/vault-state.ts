import type { Opened } from '#shared/contract/store-messages.ts'
import type { StoreClient } from './store-client.ts'

/** A register at work. `unlockedAt`: milliseconds since 1970. */
export type Open = Opened & { readonly client: StoreClient; readonly folder: string; readonly unlockedAt: number }

/** Where the lock stands; only an open register has a store that knows keys. */
export type State =
  | { readonly kind: 'locked'; readonly open?: undefined }
  | { readonly kind: 'unlocking'; readonly client: StoreClient; readonly open?: undefined }
  | { readonly kind: 'unlocked' | 'locking'; readonly open: Open }

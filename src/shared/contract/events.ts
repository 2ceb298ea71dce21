import type { Topic } from './define.ts'
import type { VaultStatus } from './vault.ts'

/** What the menu (or its shortcut) asks the window to do. */
export const appCommands = ['new-contact', 'new-carer', 'search', 'lock', 'go-today', 'go-carers', 'go-groups', 'go-respite', 'go-calendar', 'go-statistics', 'shortcuts', 'print'] as const
export type AppCommand = (typeof appCommands)[number]

/**
 * What the app tells a window without being asked. `about-to-lock` comes some time before a lock and
 * cannot be vetoed; at a `vault` event whose state is not `unlocked` a window drops all content at once.
 */
export type AppEvent =
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  | { readonly kind: 'vault'; readonly status: VaultStatus }
  | { readonly kind: 'about-to-lock' }
  | { readonly kind: 'command'; readonly command: AppCommand }

import type { Topic } from './define.ts'
import type { VaultStatus } from './vault.ts'

/** What the menu (or its shortcut) asks the window to do. */
export const appCommands = ['new-contact', 'new-carer', 'search', 'lock', 'go-today', 'go-carers', 'go-groups', 'go-respite', 'go-calendar', 'go-statistics', 'go-log', 'go-settings', 'shortcuts', 'print'] as const
export type AppCommand = (typeof appCommands)[number]

/**
 * What the app tells a window without being asked. `about-to-lock` comes some time before a lock and
 * cannot be vetoed; at a `vault` event whose state is not `unlocked` a window drops all content at once.
 */
export type AppEvent =
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  | { readonly kind: 'vault'; readonly status: VaultStatus }
  /** The register locks by itself in so many seconds unless somebody touches the computer; 0 takes the warning back. */
  | { readonly kind: 'locks-soon'; readonly seconds: number }
  | { readonly kind: 'about-to-lock' }
  | { readonly kind: 'command'; readonly command: AppCommand }

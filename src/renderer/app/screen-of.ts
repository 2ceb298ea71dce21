import type { VaultStatus } from '#shared/contract/vault.ts'

export type GateScreen = 'starting' | 'setup' | 'unlock' | 'open' | 'locking'

/**
 * Which of the gate's screens stands for a status. While a key is being tried the screen before
 * stays, so that a wrong passphrase costs nothing that was typed.
 */
export function screenOf(status: VaultStatus | undefined, before: GateScreen | undefined): GateScreen {
  switch (status?.state) {
    case undefined: return 'starting'
    case 'no-register': return 'setup'
    case 'locked': return 'unlock'
    case 'unlocked': return 'open'
    case 'locking': return 'locking'
    case 'unlocking': return before === 'setup' || before === 'unlock' ? before : 'starting'
  }
}

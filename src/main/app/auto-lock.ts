import { powerMonitor } from 'electron'
import type { VaultController } from '../vault/vault-controller.ts'

const pollMs = 5000

/**
 * Locks when the computer is locked, goes to sleep or is left alone. Idle time is the computer's, not
 * the app's. After sleep the wall clock decides too: timers stand still while a laptop is closed.
 */
export function lockAutomatically(vault: VaultController): void {
  let lastSeen = Date.now()
  const lock = (reason: string) => void vault.lock(reason)

  function check(): void {
    const now = Date.now()
    const away = Math.max(powerMonitor.getSystemIdleTime(), (now - lastSeen - pollMs) / 1000)
    lastSeen = now
    if (away >= vault.idleMinutes() * 60 || powerMonitor.getSystemIdleState(60) === 'locked') lock('idle')
  }

  powerMonitor.on('lock-screen', () => lock('lock-screen'))
  powerMonitor.on('suspend', () => lock('suspend'))
  powerMonitor.on('resume', check)
  setInterval(check, pollMs).unref()
}

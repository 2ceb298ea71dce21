import { powerMonitor } from 'electron'
import type { AppEvent } from '#shared/contract/events.ts'
import type { VaultController } from '../vault/vault.ts'

const pollMs = 5000
/** How long before the lock its user is told. */
const warnSeconds = 60
/** A whole working day: after it the passphrase is asked for again, however busy the day was. */
const longestSessionMs = 10 * 3600 * 1000

/**
 * Locks when the computer is locked, goes to sleep, changes user, shuts down or is left alone, and after ten hours. Idle time is the
 * computer's, not the app's. After sleep the wall clock decides too: timers stand still while a laptop is closed.
 */
export function lockAutomatically(vault: VaultController, broadcast: (event: AppEvent) => void): void {
  let lastSeen = Date.now()
  let warned = false
  const lock = (reason: string) => void vault.lock(reason)

  function warn(secondsLeft: number): void {
    const isNear = secondsLeft <= warnSeconds && vault.session() !== undefined
    if (isNear || warned) broadcast({ kind: 'locks-soon', seconds: isNear ? Math.max(1, Math.round(secondsLeft)) : 0 })
    warned = isNear
  }

  function check(): void {
    const now = Date.now()
    const away = Math.max(powerMonitor.getSystemIdleTime(), (now - lastSeen - pollMs) / 1000)
    lastSeen = now
    const left = vault.idleMinutes() * 60 - away
    const since = vault.unlockedAt()
    warn(left)
    if (left <= 0 || powerMonitor.getSystemIdleState(60) === 'locked') lock('idle')
    else if (since !== undefined && now - since >= longestSessionMs) lock('session-too-long')
  }

  powerMonitor.on('lock-screen', () => lock('lock-screen'))
  powerMonitor.on('suspend', () => lock('suspend'))
  powerMonitor.on('shutdown', () => lock('shutdown'))
  // macOS alone tells that another user has come to the front.
  powerMonitor.on('user-did-resign-active', () => lock('user-switch'))
  powerMonitor.on('resume', check)
  setInterval(check, pollMs).unref()
}

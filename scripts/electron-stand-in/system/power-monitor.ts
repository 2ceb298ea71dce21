import { strictEmitter } from '../strict.ts'

const events = ['suspend', 'resume', 'lock-screen', 'unlock-screen', 'shutdown', 'user-did-become-active', 'user-did-resign-active', 'on-ac', 'on-battery']

/** Knows nothing of the machine: events and idle times come from tests (`emit`, or the method replaced). */
class PowerMonitor extends strictEmitter('powerMonitor', events) {
  getSystemIdleTime(): number { return 0 }
  getSystemIdleState(_idleThreshold: number): 'active' | 'idle' | 'locked' | 'unknown' { return 'active' }
  isOnBatteryPower(): boolean { return false }
}

export const powerMonitor = new PowerMonitor()

import { readFileSync } from 'node:fs'

/** Whether a process of this computer (Linux) still runs; one that has ended and waits for its parent does not. */
export function processIsAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

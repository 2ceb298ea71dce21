import { readdirSync, readlinkSync } from 'node:fs'

/** Paths of every file that this process holds open, also deleted ones; none where the system does not tell. */
export function openFiles(): readonly string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      return [readlinkSync(`/proc/self/fd/${name}`)]
    } catch {
      // Closed since it was listed.
      return []
    }
  })
}

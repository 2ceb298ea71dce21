import { readMemory } from '../memory/read-memory.ts'
import { hasPerson } from './person-canaries.ts'

export type MemorySearch =
  | { readonly searched: true; readonly mib: number; readonly hits: number }
  | { readonly searched: false; readonly because: string }

/** Counts the pieces of a running process's memory in which a person's data stands. */
export function searchMemory(pid: number): MemorySearch {
  let hits = 0
  const reading = readMemory(pid, (bytes) => {
    if (hasPerson(bytes)) hits += 1
  })
  return reading.read ? { searched: true, mib: reading.mib, hits } : { searched: false, because: reading.because }
}

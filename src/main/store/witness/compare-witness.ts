import type { WitnessEntry } from './witness-file.ts'

/** What the register says of itself. */
export interface LogAtHand {
  readonly seq: number
  /** The hash of one entry, hex; undefined where there is no such entry or it has none. */
  readonly headAt: (seq: number) => Promise<string | undefined>
}

/**
 * Is this the register that was seen here last, or a later state of it? `older`: its log ends before what
 * was seen (a copy put back). `other-history`: it is as long, but what was seen is not in it (rebuilt, or
 * an older copy that has been worked in since). `no-memory`: this computer has not seen it. A log whose
 * beginning has been removed after five years counts as another history where that is all that was seen.
 */
export async function compareWitness(entry: WitnessEntry | undefined, log: LogAtHand): Promise<'same-or-newer' | 'older' | 'other-history' | 'no-memory'> {
  if (entry?.seq === undefined) return 'no-memory'
  if (log.seq < entry.seq) return 'older'
  if (entry.head === undefined) return 'same-or-newer'
  return (await log.headAt(entry.seq)) === entry.head ? 'same-or-newer' : 'other-history'
}

import { anchorOfErased, coversSeen, type ErasedAnchor } from '../../../register/erasure/erased-anchor.ts'
import { erasedAnchor, erasedInLog } from '../../../register/erasure/erased-ids.ts'
import type { ReadDb } from '../../database/connection.ts'
import { readTombstones, type Tombstone, type TombstoneReading } from './tombstones.ts'
import { tombstoneKeysOf, type KeyedRegister } from './tombstone-keys.ts'

export interface KnownErased {
  /** By every list and the register's own log together, each once. */
  readonly all: readonly Tombstone[]
  readonly anchor: ErasedAnchor
  /** What all lists together lack of that: they are gone, or older than they were. */
  readonly isListShort: boolean
  /** The places whose list must be written: gone, damaged, or without somebody; none where nobody was erased. */
  readonly behind: readonly string[]
  readonly reading: TombstoneReading
}

const idsOf = (all: readonly Tombstone[]): readonly string[] => all.map(({ id }) => id)

/** `log`: always read the log itself, where no number of it can be trusted yet (a backup). */
export async function knownErased(db: ReadDb, paths: readonly string[], register: KeyedRegister, { log }: { readonly log: boolean }): Promise<KnownErased> {
  using keys = await tombstoneKeysOf(db, register)
  const reading = await readTombstones(paths, keys)
  const listed = new Set(idsOf(reading.erased))
  const agrees = coversSeen(anchorOfErased([...listed]), await erasedAnchor(db)) && reading.damaged.length === 0
  const own = log || !agrees ? await erasedInLog(db) : []
  const missing = own.filter(({ id }) => !listed.has(id))
  const all = [...reading.erased, ...missing]
  return {
    all,
    anchor: anchorOfErased(idsOf(all)),
    isListShort: missing.length > 0,
    behind: missing.length > 0 ? paths : all.length === 0 ? reading.damaged : [...reading.missing, ...reading.short, ...reading.damaged],
    reading,
  }
}

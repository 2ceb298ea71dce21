import { rename } from 'node:fs/promises'
import { moreOf, type ErasedAnchor } from '../../register/erasure/erased-anchor.ts'
import { readChecked, writeChecked, type Reading } from '../files/checked-file.ts'
import { witnessFormat, type WitnessEntry, type WitnessMemory } from './witness-file.ts'

/** Where this computer keeps what it has seen, one file for all registers, outside all of them. */
export type WitnessPath = string

/** `missing` and `damaged` both mean no memory; the latter is told, for somebody may have wanted it so. Never throws. */
export const readWitness = (path: WitnessPath): Promise<Reading<WitnessMemory>> => readChecked(witnessFormat, path)

/** What became of the memory: `lost` when the file could not be read and has been set aside as `….skadad-<stamp>`: to be told. */
export type WitnessWritten = { readonly memory: 'kept' | 'begun' | 'lost'; readonly entry: WitnessEntry }

const nothing: WitnessEntry = { failedUnlocks: 0 }

/** Errors: those of the file system; the caller tells them, and goes on. */
async function change(path: WitnessPath, registerId: string, now: Date, next: (entry: WitnessEntry) => WitnessEntry): Promise<WitnessWritten> {
  const reading = await readWitness(path)
  const registers = reading.kind === 'read' ? reading.value.registers : {}
  const entry = next(Object.hasOwn(registers, registerId) ? registers[registerId] ?? nothing : nothing)
  if (reading.kind === 'damaged' || reading.kind === 'newer') await rename(path, `${path}.skadad-${now.toISOString().replaceAll(/[-:.]/gu, '')}`)
  await writeChecked(witnessFormat, path, { registers: { ...registers, [registerId]: entry } })
  return { memory: reading.kind === 'read' ? 'kept' : reading.kind === 'missing' ? 'begun' : 'lost', entry }
}

export interface Seen {
  readonly seq: number
  /** Hex; undefined where the log has no hashes. */
  readonly head: string | undefined
  readonly keyFileRevision: number
  readonly lastUserId: string | undefined
  /** Undefined where nobody could tell (a manager). */
  readonly erased?: ErasedAnchor | undefined
}

/** What has been seen is never forgotten for something older; another history at the same place is not taken either. */
function isOlder(seen: Seen, entry: WitnessEntry): boolean {
  if (entry.seq === undefined) return false
  return seen.seq < entry.seq || (seen.seq === entry.seq && entry.head !== undefined && seen.head !== entry.head)
}

/**
 * Remembers the register's newest state. Never goes back, unless `reset` says that somebody has chosen an
 * older one (a restore, which is logged). Sequence and key-file revision are each kept at their highest.
 */
export const rememberSeen = (path: WitnessPath, registerId: string, seen: Seen, now: Date, { reset = false }: { readonly reset?: boolean } = {}): Promise<WitnessWritten> =>
  change(path, registerId, now, (entry) => {
    const log = !reset && isOlder(seen, entry) ? entry : seen
    const revision = reset ? seen.keyFileRevision : Math.max(seen.keyFileRevision, entry.keyFileRevision ?? 0)
    const erased = reset ? seen.erased : moreOf(seen.erased, entry.erased)
    const lastUserId = seen.lastUserId ?? entry.lastUserId
    return {
      ...(log.seq !== undefined && { seq: log.seq }),
      ...(log.head !== undefined && { head: log.head }),
      keyFileRevision: revision,
      ...(erased !== undefined && { erased }),
      ...(lastUserId !== undefined && { lastUserId }),
      failedUnlocks: entry.failedUnlocks,
      ...(entry.lastFailedAt !== undefined && { lastFailedAt: entry.lastFailedAt }),
      seenAt: now.toISOString(),
    }
  })

/** One more wrong passphrase at this computer; nobody can write that to the log before somebody unlocks. */
export const noteFailedUnlock = (path: WitnessPath, registerId: string, now: Date): Promise<WitnessWritten> =>
  change(path, registerId, now, (entry) => ({ ...entry, failedUnlocks: entry.failedUnlocks + 1, lastFailedAt: now.toISOString() }))

/** Once they stand in the log. */
export const forgetFailedUnlocks = (path: WitnessPath, registerId: string, now: Date): Promise<WitnessWritten> =>
  change(path, registerId, now, ({ lastFailedAt: _at, ...entry }) => ({ ...entry, failedUnlocks: 0 }))

import { z } from 'zod'
import type { CheckedFormat } from '../files/checked-file.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/u)

/** What this computer has seen of one register. Never content, never a name. */
const entry = z.strictObject({
  /** The last log entry seen, and its hash (hex; undefined before the log had hashes). Undefined: never opened here. */
  seq: z.int().min(0).optional(),
  head: hash.optional(),
  keyFileRevision: z.int().min(0).optional(),
  /** How many were known to be erased, and a hash of who. */
  erased: z.strictObject({ count: z.int().min(0), head: hash }).optional(),
  lastUserId: z.uuid().optional(),
  /** Unlocks that have failed here since they were last written to the log. */
  failedUnlocks: z.int().min(0),
  /** UTC ISO 8601. */
  lastFailedAt: z.iso.datetime().optional(),
  seenAt: z.iso.datetime().optional(),
})
export type WitnessEntry = z.output<typeof entry>

const members = z.strictObject({ registers: z.record(z.string().max(100), entry) })
export const witnessFormat: CheckedFormat<z.output<typeof members>> = { format: 'anhorigparmen-witness', version: 1, members }
export type WitnessMemory = z.output<typeof members>

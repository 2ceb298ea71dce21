import { join } from 'node:path'
import { z } from 'zod'

/** Who holds the register, as `las.json` tells it to everybody who can read the folder. */
const leaseRecord = z.strictObject({
  format: z.literal('anhorigparmen-lease'),
  version: z.literal(1),
  host: z.string().max(200),
  user: z.string().max(200),
  pid: z.int(),
  /** Random; whoever finds another one here has lost the register. */
  nonce: z.string().regex(/^[0-9a-f]{32}$/u),
  /** When it was taken, UTC ISO 8601 by the holder's clock. */
  at: z.iso.datetime(),
  /** The last sign of life, by the same clock. For people to read: silence is measured by the file's own time. */
  heartbeat: z.iso.datetime(),
})
export type LeaseRecord = z.output<typeof leaseRecord>

export const leasePath = (folder: string): string => join(folder, 'las.json')

const recordBytes = 2048
/** More than any lease is. */
export const maxLeaseBytes = 4096

/** Always of the same length, so that a heartbeat is one write over the old one and never leaves a longer tail. */
export function leaseBytes(record: LeaseRecord): Buffer {
  const text = Buffer.from(JSON.stringify(record))
  return Buffer.concat([text, Buffer.alloc(Math.max(0, recordBytes - text.length - 1), ' '), Buffer.from('\n')])
}

/** Undefined for a file that is half written or not ours. */
export function parseLease(bytes: Buffer): LeaseRecord | undefined {
  try {
    return leaseRecord.safeParse(JSON.parse(bytes.toString())).data
  } catch {
    // Not JSON: half written.
    return undefined
  }
}

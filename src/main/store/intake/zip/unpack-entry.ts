import { crc32, inflateRawSync } from 'node:zlib'
import { IntakeError } from '../intake-error.ts'
import type { ZipEntry } from './zip-entry.ts'

interface Inflated {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}

function inflate(packed: Buffer, size: number): Buffer {
  try {
    // Stops at the first byte too many, whatever the archive said.
    const { buffer, engine } = inflateRawSync(packed, { maxOutputLength: Math.max(1, size), info: true }) as unknown as Inflated
    if (engine.bytesWritten === packed.length) return buffer
  } catch {
    // Not what deflate writes, or longer than it said: both below.
  }
  throw new IntakeError('damaged')
}

/** The bytes of one entry. @throws IntakeError `damaged` when they are not exactly those that the archive promises */
export function unpackEntry(file: Buffer, { from, to, method, size, crc }: ZipEntry): Buffer {
  const packed = file.subarray(from, to)
  const bytes = method === 'stored' ? packed : inflate(packed, size)
  if (bytes.length !== size || crc32(bytes) !== crc) throw new IntakeError('damaged')
  return bytes
}

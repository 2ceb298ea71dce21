import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readSmallFile } from '../../disk/read-small-file.ts'
import { canonicalJson } from '../key-file/key-file-format.ts'
import { writeFileAtomically } from './write-file-atomically.ts'

/** What stands in a small file of ours. Only `missing` may be taken for empty. */
export type Reading<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer' }

/** One kind of small JSON file: its name in the file, its version, and its members besides those two. */
export interface CheckedFormat<T> {
  readonly format: string
  readonly version: number
  readonly members: z.ZodType<T>
}

const maxBytes = 4 * 1024 * 1024
const envelope = z.looseObject({ format: z.string(), version: z.int(), checksum: z.string() })

const checksumOf = (content: object): string => createHash('sha256').update(canonicalJson(content)).digest('hex')

/** The file's bytes, always the same for the same value; its SHA-256 stands in it. */
export function checkedBytes<T extends object>(kind: CheckedFormat<T>, value: T): Buffer {
  const content = { ...value, format: kind.format, version: kind.version }
  const whole: unknown = JSON.parse(canonicalJson({ ...content, checksum: checksumOf(content) }))
  return Buffer.from(`${JSON.stringify(whole, undefined, 2)}\n`)
}

/** The checksum in the file that {@link checkedBytes} makes of `value`: names the content. */
export const checksumIn = <T extends object>(kind: CheckedFormat<T>, value: T): string => checksumOf({ ...value, format: kind.format, version: kind.version })

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    // Not JSON: the answer is the same as for any other damage.
    return undefined
  }
}

/** Reads bytes back. Every single changed bit is damage, also in blanks: the file must be spelt as we spell it. */
export function parseChecked<T extends object>(kind: CheckedFormat<T>, bytes: Buffer): Reading<T> {
  const outer = envelope.safeParse(jsonOf(bytes))
  if (!outer.success || outer.data.format !== kind.format) return { kind: 'damaged' }
  const { format: _format, version, checksum, ...members } = outer.data
  // A newer version may have members unknown here, but its checksum is made the same way.
  if (version > kind.version) return checksumOf({ ...members, format: kind.format, version }) === checksum ? { kind: 'newer' } : { kind: 'damaged' }
  const parsed = kind.members.safeParse(members)
  if (!parsed.success || !checkedBytes(kind, parsed.data).equals(bytes)) return { kind: 'damaged' }
  return { kind: 'read', value: parsed.data }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** Never throws: what cannot be read is damaged. The file is not touched. */
export async function readChecked<T extends object>(kind: CheckedFormat<T>, path: string): Promise<Reading<T>> {
  try {
    return parseChecked(kind, await readSmallFile(path, maxBytes))
  } catch (error) {
    return isMissing(error) ? { kind: 'missing' } : { kind: 'damaged' }
  }
}

/** Whole or not at all. Errors: those of the file system. */
export const writeChecked = <T extends object>(kind: CheckedFormat<T>, path: string, value: T): Promise<void> => writeFileAtomically(path, checkedBytes(kind, value))

import { intakeLimits } from '#shared/contract/intake.ts'
import { IntakeError } from '../intake-error.ts'
import { isSafeName } from './is-safe-name.ts'
import { localDataOf } from './local-data-of.ts'
import type { ZipEntry } from './zip-entry.ts'

const endLength = 22
const headerLength = 46
const signatures = { end: 0x06054b50, central: 0x02014b50 }
/** Says "see the 64-bit field": no file that we take is that large. */
const elsewhere = { short: 0xffff, long: 0xffffffff }
const encryptedFlags = 0x2041
/** Below this nothing can be a bomb, and a few bytes of XML may well pack to a hundredth. */
const smallBytes = 100 * 1024

interface Listed extends Omit<ZipEntry, 'from' | 'to'> {
  readonly packed: number
  readonly offset: number
  readonly flags: number
  readonly next: number
}

function checkedName(bytes: Buffer): string {
  try {
    const name = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (isSafeName(name)) return name
  } catch {
    // Not UTF-8: no spreadsheet has names of that kind.
  }
  throw new IntakeError('unsafe-name')
}

function readHeader(file: Buffer, at: number, end: number): Listed {
  if (at + headerLength > end || file.readUInt32LE(at) !== signatures.central) throw new IntakeError('damaged')
  const flags = file.readUInt16LE(at + 8)
  if ((flags & encryptedFlags) !== 0) throw new IntakeError('encrypted')
  const method = file.readUInt16LE(at + 10)
  const [crc, packed, size] = [file.readUInt32LE(at + 16), file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)]
  const [nameLength, extraLength, commentLength] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)]
  const offset = file.readUInt32LE(at + 42)
  const next = at + headerLength + nameLength + extraLength + commentLength
  const isWhole = next <= end && (method === 0 || method === 8) && [packed, size, offset].every((value) => value !== elsewhere.long)
  if (!isWhole || (method === 0 && packed !== size)) throw new IntakeError('damaged')
  const name = checkedName(file.subarray(at + headerLength, at + headerLength + nameLength))
  return { name, method: method === 0 ? 'stored' : 'deflated', crc, packed, size, offset, flags, next }
}

/** The end record stands last, without a comment, and the directory lies right before it. */
function findDirectory(file: Buffer): { readonly from: number; readonly to: number; readonly count: number } {
  const to = file.length - endLength
  if (to < 0 || file.readUInt32LE(to) !== signatures.end) throw new IntakeError('damaged')
  const [disk, firstDisk, here, count] = [4, 6, 8, 10].map((at) => file.readUInt16LE(to + at)) as [number, number, number, number]
  const [size, from] = [file.readUInt32LE(to + 12), file.readUInt32LE(to + 16)]
  if (count > intakeLimits.entries) throw new IntakeError('too-many-entries')
  if (disk !== 0 || firstDisk !== 0 || here !== count || file.readUInt16LE(to + 20) !== 0 || from + size !== to) throw new IntakeError('damaged')
  return { from, to, count }
}

function listEntries(file: Buffer): readonly Listed[] {
  const { from, to, count } = findDirectory(file)
  const entries: Listed[] = []
  let at = from
  while (entries.length < count) {
    const entry = readHeader(file, at, to)
    entries.push(entry)
    at = entry.next
  }
  if (at !== to) throw new IntakeError('damaged')
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  if (names.size !== entries.length) throw new IntakeError('unsafe-name')
  return entries
}

function checkSizes(entries: readonly Listed[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const isBomb = entries.some(({ packed, size }) => size > smallBytes && size > packed * intakeLimits.ratio)
  if (isBomb || total > intakeLimits.unpackedBytes) throw new IntakeError('unpacks-too-large')
}

/**
 * The files in a zip archive, read so strictly that any two programs see the same: one directory at the very end,
 * each entry where the directory says, side by side from the first byte to the last, with names that stay inside a
 * folder and sizes within {@link intakeLimits}. Nothing is unpacked here.
 *
 * @throws IntakeError for anything else
 */
export function readZipDirectory(file: Buffer): readonly ZipEntry[] {
  const listed = listEntries(file)
  checkSizes(listed)
  const { from: directory } = findDirectory(file)
  let at = 0
  const entries = new Map<Listed, ZipEntry>()
  for (const entry of listed.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset !== at) throw new IntakeError('damaged')
    const { from, to, end } = localDataOf(file, entry, directory)
    const { name, method, crc, size } = entry
    entries.set(entry, { name, method, crc, size, from, to })
    at = end
  }
  if (at !== directory) throw new IntakeError('damaged')
  return listed.map((entry) => entries.get(entry)).filter((entry) => entry !== undefined)
}

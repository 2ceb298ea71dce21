import { IntakeError } from '../intake-error.ts'

const headerLength = 30
const signatures = { local: 0x04034b50, descriptor: 0x08074b50 }
const describedAfter = 0x0008

interface Listed {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  readonly flags: number
}

/** Where the record after the data ends; it repeats what the directory says, with or without a mark before it. */
function endOfDescriptor(file: Buffer, at: number, { crc, packed, size }: Listed): number {
  const start = at + 4 <= file.length && file.readUInt32LE(at) === signatures.descriptor ? at + 4 : at
  if (start + 12 > file.length || file.readUInt32LE(start) !== crc) throw new IntakeError('damaged')
  const [given, unpacked] = [file.readUInt32LE(start + 4), file.readUInt32LE(start + 8)]
  if (given === packed && unpacked === size) return start + 12
  // Some programs write the two sizes with 64 bits whether they need them or not.
  const isLong = start + 20 <= file.length && given === packed && unpacked === 0 && file.readUInt32LE(start + 12) === size && file.readUInt32LE(start + 16) === 0
  if (!isLong) throw new IntakeError('damaged')
  return start + 20
}

/**
 * The bytes of one entry, when the header in front of them says the same as the directory.
 *
 * @param limit where the directory begins: no data reaches into it
 * @throws IntakeError `damaged` when the two differ
 */
export function localDataOf(file: Buffer, entry: Listed, limit: number): { readonly from: number; readonly to: number; readonly end: number } {
  const { offset } = entry
  if (offset + headerLength > limit || file.readUInt32LE(offset) !== signatures.local) throw new IntakeError('damaged')
  const [flags, method, nameLength, extraLength] = [6, 8, 26, 28].map((at) => file.readUInt16LE(offset + at)) as [number, number, number, number]
  const [crc, packed, size] = [14, 18, 22].map((at) => file.readUInt32LE(offset + at)) as [number, number, number]
  const from = offset + headerLength + nameLength + extraLength
  const to = from + entry.packed
  const isLater = (flags & describedAfter) !== 0
  const saysTheSame = flags === entry.flags && (method === 0) === (entry.method === 'stored') && (method === 0 || method === 8)
    && file.subarray(offset + headerLength, offset + headerLength + nameLength).toString() === entry.name
    && (isLater || (crc === entry.crc && packed === entry.packed && size === entry.size))
  if (!saysTheSame || to > limit) throw new IntakeError('damaged')
  const end = isLater ? endOfDescriptor(file, to, entry) : to
  if (end > limit) throw new IntakeError('damaged')
  return { from, to, end }
}

import { crc32 } from 'node:zlib'

/** One file to pack: a name already checked, and its bytes. */
export interface PlainFile {
  readonly name: string
  readonly bytes: Buffer
}

const header = (length: number, values: readonly (readonly [at: number, value: number, bytes: 2 | 4])[]): Buffer => {
  const bytes = Buffer.alloc(length)
  for (const [at, value, width] of values) bytes.writeUIntLE(value, at, width)
  return bytes
}

/**
 * A zip archive of the files, none of them compressed: a reader of spreadsheets gets bytes that have been checked
 * already, and has nothing left to unpack.
 */
export function packStored(files: readonly PlainFile[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes } of files) {
    const label = Buffer.from(name)
    const [crc, size] = [crc32(bytes), bytes.length]
    const local = header(30, [[0, 0x04034b50, 4], [4, 20, 2], [6, 0x0800, 2], [14, crc, 4], [18, size, 4], [22, size, 4], [26, label.length, 2]])
    directory.push(header(46, [[0, 0x02014b50, 4], [4, 20, 2], [6, 20, 2], [8, 0x0800, 2], [16, crc, 4], [20, size, 4], [24, size, 4], [28, label.length, 2], [42, at, 4]]), label)
    parts.push(local, label, bytes)
    at += local.length + label.length + size
  }
  const listed = Buffer.concat(directory)
  const end = header(22, [[0, 0x06054b50, 4], [8, files.length, 2], [10, files.length, 2], [12, listed.length, 4], [16, at, 4]])
  return new Uint8Array(Buffer.concat([...parts, listed, end]))
}

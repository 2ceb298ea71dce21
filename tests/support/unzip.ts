import { inflateRawSync } from 'node:zlib'

/** The parts of a zip archive (an .xlsx is one), unpacked, in the order of its directory. */
export function unzip(archive: Buffer): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const parts: { name: string; bytes: Buffer }[] = []
  for (let at = archive.indexOf('PK\u0001\u0002'); at >= 0; at = archive.indexOf('PK\u0001\u0002', at + 46)) {
    const [method, size, nameLength, local] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)]
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const packed = archive.subarray(start, start + size)
    parts.push({ name: archive.toString('utf8', at + 46, at + 46 + nameLength), bytes: method === 0 ? packed : inflateRawSync(packed) })
  }
  return parts
}

import { crc32, deflateRawSync } from 'node:zlib'

/** One file for an archive, and what to lie about in it. */
export interface ZipPart {
  readonly name: string
  readonly bytes: Buffer | string
  readonly stored?: boolean
  /** What the directory says instead of the truth. */
  readonly says?: { readonly size?: number; readonly packed?: number; readonly crc?: number; readonly offset?: number; readonly flags?: number; readonly method?: number }
  /** What the header in front of the data says instead of the truth. */
  readonly front?: { readonly name?: string; readonly size?: number; readonly crc?: number }
  /** Packed bytes to use instead of packing `bytes`. */
  readonly packed?: Buffer
}

const fields = (length: number, values: readonly (readonly [at: number, value: number, bytes: number])[]): Buffer => {
  const bytes = Buffer.alloc(length)
  for (const [at, value, width] of values) bytes.writeUIntLE(value, at, width)
  return bytes
}

/** A zip archive, true or lying: for proving what a strict reader refuses. */
export function buildZip(parts: readonly ZipPart[], { count = parts.length, between = Buffer.alloc(0), comment = '' } = {}): Buffer {
  const out: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, stored = false, says = {}, front = {}, packed: given } of parts) {
    const plain = Buffer.from(bytes as Buffer)
    const packed = given ?? (stored ? plain : deflateRawSync(plain))
    const method = says.method ?? (stored ? 0 : 8)
    const [crc, size] = [says.crc ?? crc32(plain), says.size ?? plain.length]
    const [label, frontLabel] = [Buffer.from(name, 'latin1').toString('latin1') === name ? Buffer.from(name, 'latin1') : Buffer.from(name), Buffer.from(front.name ?? name)]
    const local = fields(30, [[0, 0x04034b50, 4], [4, 20, 2], [6, says.flags ?? 0, 2], [8, method, 2], [14, front.crc ?? crc, 4], [18, says.packed ?? packed.length, 4], [22, front.size ?? size, 4], [26, frontLabel.length, 2]])
    directory.push(fields(46, [[0, 0x02014b50, 4], [4, 20, 2], [6, 20, 2], [8, says.flags ?? 0, 2], [10, method, 2], [16, crc, 4], [20, says.packed ?? packed.length, 4], [24, size, 4], [28, label.length, 2], [42, says.offset ?? at, 4]]), label)
    out.push(local, frontLabel, packed, between)
    at += local.length + frontLabel.length + packed.length + between.length
  }
  const listed = Buffer.concat(directory)
  const end = fields(22, [[0, 0x06054b50, 4], [8, count, 2], [10, count, 2], [12, listed.length, 4], [16, at, 4], [20, comment.length, 2]])
  return Buffer.concat([...out, listed, end, Buffer.from(comment)])
}

const relations = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`

/** The parts of a workbook with one sheet whose rows are the XML given. */
export const workbookParts = (rows: string, { strings = '', head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' } = {}): readonly ZipPart[] => [
  { name: '[Content_Types].xml', bytes: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>` },
  { name: '_rels/.rels', bytes: relations([['officeDocument', 'xl/workbook.xml']]) },
  { name: 'xl/workbook.xml', bytes: `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>` },
  { name: 'xl/_rels/workbook.xml.rels', bytes: relations([['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']]) },
  { name: 'xl/sharedStrings.xml', bytes: `${head}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings}</sst>` },
  { name: 'xl/worksheets/sheet1.xml', bytes: `${head}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>` },
]

/** A row of cells that hold their own text. */
export const textRow = (number: number, cells: readonly string[]): string =>
  `<row r="${number}">${cells.map((text, column) => `<c r="${String.fromCodePoint(65 + column)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`

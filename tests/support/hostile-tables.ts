import { deflateRawSync } from 'node:zlib'
import type { IntakeCode } from '../../src/shared/contract/intake.ts'
import { buildZip, textRow, workbookParts, type ZipPart } from './build-zip.ts'

export interface HostileTable {
  readonly name: string
  readonly bytes: () => Buffer
  readonly code: IntakeCode | readonly IntakeCode[]
}

const honest = workbookParts(textRow(1, ['a', 'b']))
const withSheet = (sheet: Partial<ZipPart>): readonly ZipPart[] => honest.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, ...sheet } : part))
const withPart = (part: ZipPart): readonly ZipPart[] => [...honest, part]
const sheetOf = (xml: string) => buildZip(withSheet({ bytes: xml }))

const megabytes = (count: number, text = ' '): Buffer => Buffer.alloc(count * 1024 * 1024, text)
const laughs = (): string => `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level === 0 ? '' : level};`.repeat(10)}">`).join('')}]><worksheet>&lol9;</worksheet>`
const overlapping = (): Buffer => {
  const [first, ...rest] = honest
  return buildZip([...(first === undefined ? [] : [first]), ...rest, { name: 'xl/twice.xml', bytes: first?.bytes ?? '', says: { offset: 0 } }])
}
const whole = (): Buffer => buildZip(honest)
const bomb = (name: string, size: number): ZipPart => ({ name, bytes: megabytes(size) })
const nested = (): Buffer => buildZip([{ name: 'inner.zip', bytes: buildZip([{ name: 'inner.zip', bytes: buildZip([bomb('x.xml', 50)]) }]) }])

/** A megabyte that packs to about a fiftieth. */
const slack = Buffer.concat(Array.from({ length: 1024 }, (_, index) => Buffer.from(`${(index * 7919).toString(36)}${(index * 104_729).toString(36)}`.padEnd(1024))))

const names = [
  '../outside.xml', '..\\outside.xml', '/etc/passwd', '\\\\host\\share\\x.xml', 'C:\\x.xml', 'C:x.xml', 'a/../../b.xml', 'a/./b.xml', 'a//b.xml', 'x.xml\u0000.png', 'x\u0001.xml', '', 'x. ', 'x.', 'a/.. /b.xml', '~/x.xml\u007f',
  'con:', 'x|y.xml', 'x?.xml', `${'x'.repeat(300)}.xml`,
]

const csv = (text: string) => () => Buffer.from(text)

/** Files made to harm whoever reads them, and the word that each is refused with. */
export const hostileTables: readonly HostileTable[] = [
  // bombs
  { name: 'a bomb: a sheet of 60 MB of blanks', bytes: () => buildZip(withSheet({ bytes: megabytes(60) })), code: 'unpacks-too-large' },
  { name: 'a bomb beside the sheet, in a file that nobody reads', bytes: () => buildZip(withPart(bomb('xl/media/bild.png', 60))), code: 'unpacks-too-large' },
  { name: 'many small bombs: 70 files of a megabyte, each within its ratio', bytes: () => buildZip([...honest, ...Array.from({ length: 70 }, (_, index) => ({ name: `xl/x${index}.xml`, bytes: slack }))]), code: 'unpacks-too-large' },
  { name: 'a bomb that says it is small', bytes: () => buildZip(withSheet({ bytes: megabytes(60), says: { size: 1000 }, front: { size: 1000 } })), code: 'damaged' },
  { name: 'a bomb in an archive in an archive', bytes: nested, code: 'not-a-table' },
  { name: 'an archive where a sheet should be', bytes: () => buildZip(withSheet({ bytes: buildZip([bomb('x.xml', 50)]), stored: true })), code: 'unsafe-content' },
  { name: 'entries that share their data', bytes: overlapping, code: 'damaged' },
  { name: '1 001 entries', bytes: () => buildZip([...honest, ...Array.from({ length: 995 }, (_, index) => ({ name: `x${index}.xml`, bytes: '' }))]), code: 'too-many-entries' },
  { name: 'more entries than the directory counts', bytes: () => buildZip(honest, { count: 3 }), code: 'damaged' },
  { name: 'fewer entries than the directory counts', bytes: () => buildZip(honest, { count: 9 }), code: 'damaged' },
  { name: '21 MB of rows', bytes: () => Buffer.alloc(21 * 1024 * 1024, 'a;b\n'), code: 'too-large' },
  // lies
  { name: 'a size that is too large', bytes: () => buildZip(withSheet({ says: { size: 5000 }, front: { size: 5000 } })), code: 'damaged' },
  { name: 'a packed size that reaches into the next entry', bytes: () => buildZip(withSheet({ says: { packed: 4000 } })), code: 'damaged' },
  { name: 'a size with 64 bits elsewhere', bytes: () => buildZip(withSheet({ says: { size: 0xffffffff } })), code: 'damaged' },
  { name: 'a wrong checksum', bytes: () => buildZip(withSheet({ says: { crc: 1 }, front: { crc: 1 } })), code: 'damaged' },
  { name: 'a front that has another name than the directory', bytes: () => buildZip(withSheet({ front: { name: 'xl/worksheets/sheet2.xml' } })), code: 'damaged' },
  { name: 'a front that has another size than the directory', bytes: () => buildZip(withSheet({ front: { size: 12 } })), code: 'damaged' },
  { name: 'a way of packing that nobody uses', bytes: () => buildZip(withSheet({ says: { method: 93 } })), code: 'damaged' },
  { name: 'a packed stream with something after its end', bytes: () => buildZip(withSheet({ bytes: 'x', packed: Buffer.concat([deflateRawSync('x'), Buffer.from('hidden')]) })), code: 'damaged' },
  { name: 'something between the entries', bytes: () => buildZip(honest, { between: Buffer.from('hidden') }), code: 'damaged' },
  { name: 'something before the archive', bytes: () => Buffer.concat([Buffer.from('PK\u0003\u0004xxxx'), whole()]), code: 'damaged' },
  { name: 'something after the archive', bytes: () => Buffer.concat([whole(), Buffer.from('x')]), code: 'damaged' },
  { name: 'a comment that could hold a second directory', bytes: () => buildZip(honest, { comment: 'PK' }), code: 'damaged' },
  { name: 'the same name twice, in another case', bytes: () => buildZip(withPart({ name: 'XL/WORKBOOK.XML', bytes: '' })), code: 'unsafe-name' },
  { name: 'an entry under a password', bytes: () => buildZip(withSheet({ says: { flags: 1 } })), code: 'encrypted' },
  { name: 'a workbook under a password, or of the nineties', bytes: () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512)]), code: 'old-format' },
  { name: 'an archive that is no workbook', bytes: () => buildZip([{ name: 'x.xml', bytes: '<x/>' }]), code: 'not-a-table' },
  ...names.map((name): HostileTable => ({ name: `an entry called ${JSON.stringify(name.slice(0, 20))}`, bytes: () => buildZip(withPart({ name, bytes: 'x' })), code: 'unsafe-name' })),
  // markup
  { name: 'an entity that reads a file', bytes: () => sheetOf('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&y;</t></is></c></row></sheetData></worksheet>'), code: 'unsafe-content' },
  { name: 'an entity that asks the network', bytes: () => sheetOf('<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><worksheet/>'), code: 'unsafe-content' },
  { name: 'a thousand million laughs', bytes: () => sheetOf(laughs()), code: 'unsafe-content' },
  { name: 'a document type in small letters', bytes: () => sheetOf('<!doctype x><worksheet/>'), code: 'unsafe-content' },
  { name: 'a document type that hides in UTF-16', bytes: () => buildZip(withSheet({ bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<!DOCTYPE x><worksheet/>', 'utf16le')]) })), code: 'unsafe-content' },
  { name: 'another encoding in the first line', bytes: () => sheetOf('<?xml version="1.0" encoding="UTF-7"?><worksheet/>'), code: 'unsafe-content' },
  { name: 'an instruction to a style sheet', bytes: () => sheetOf('<?xml version="1.0"?><?xml-stylesheet href="http://example.org/x.xsl"?><worksheet/>'), code: 'unsafe-content' },
  { name: 'markup that never ends', bytes: () => sheetOf('<worksheet><sheetData><row r="1"><c r="A1"'), code: ['damaged', 'not-a-table'] },
  { name: 'a million elements inside each other', bytes: () => buildZip(withSheet({ bytes: `<worksheet><sheetData>${'<x>'.repeat(1_000_000)}`, stored: true })), code: ['damaged', 'not-a-table'] },
  { name: 'a row that says it is the thousand millionth', bytes: () => buildZip(workbookParts(textRow(1_000_000_000, ['x']))), code: 'too-many-rows' },
  { name: 'a cell that says it stands in column AAAAAAA', bytes: () => buildZip(workbookParts('<row r="1"><c r="AAAAAAA1" t="inlineStr"><is><t>x</t></is></c></row>')), code: 'too-many-rows' },
  { name: 'a row that hides that number behind a reference', bytes: () => buildZip(workbookParts('<row r="&#49;000000000"><c r="A1"><v>1</v></c></row>')), code: 'too-many-rows' },
  { name: 'a cell of 40 000 characters', bytes: () => buildZip(workbookParts(textRow(1, ['x'.repeat(40_000)]))), code: 'cell-too-long' },
  { name: 'a number that is none', bytes: () => buildZip(workbookParts('<row r="1"><c r="A1"><v>constructor</v></c></row>')), code: 'damaged' },
  { name: 'a shared text that is not there', bytes: () => buildZip(workbookParts('<row r="1"><c r="A1" t="s"><v>__proto__</v></c></row>')), code: 'damaged' },
  { name: '100 001 rows', bytes: () => buildZip(workbookParts(Array.from({ length: 100_001 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`).join(''))), code: 'too-many-rows' },
  // separated values
  { name: 'CSV: 100 001 rows', bytes: csv('a;b\n'.repeat(100_001)), code: 'too-many-rows' },
  { name: 'CSV: a row of five million columns', bytes: csv(';'.repeat(5_000_000)), code: 'too-many-rows' },
  { name: 'CSV: one cell of 15 MB', bytes: () => megabytes(15, 'x'), code: 'cell-too-long' },
  { name: 'CSV: a quotation that never ends', bytes: csv(`a;"b\n${'c;d\n'.repeat(50_000)}`), code: 'damaged' },
  { name: 'CSV: nothing but quotation marks', bytes: () => megabytes(19, '"'), code: ['damaged', 'cell-too-long'] },
  { name: 'CSV: broken quotations all the way', bytes: csv('"a"b'.repeat(500_000)), code: ['damaged', 'cell-too-long'] },
  { name: 'CSV: a quotation and separators all the way', bytes: csv('a;"'.repeat(500_000)), code: ['damaged', 'too-many-rows', 'cell-too-long'] },
  { name: 'a picture', bytes: () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), code: 'not-a-table' },
  { name: 'a program', bytes: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(1000)]), code: 'not-a-table' },
  { name: 'UTF-16 with half a sign', bytes: () => Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x3b, 0x00, 0x00, 0xd8]), code: 'damaged' },
  { name: 'an empty file', bytes: () => Buffer.alloc(0), code: 'not-a-table' },
]

/** An honest workbook, for changing one byte at a time. */
export const honestWorkbook = whole

import * as fc from 'fast-check'

/** Any text a keyboard, a paste or a fault can give: plain signs, Swedish and accents, and raw UTF-16 units with broken emoji. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const plain = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code))
  const nordic = fc.constantFrom('å', 'ä', 'ö', 'Å', 'É', 'ü', 'A\u030A', '\u0301', '\u00A0', '\u2212', '😀', '\uD83D', '\uDE00', '\u0000', 'ß', 'İ', '\u200B')
  const raw = fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))
  return fc.array(fc.oneof(plain, nordic, raw), { maxLength }).map((pieces) => pieces.join(''))
}

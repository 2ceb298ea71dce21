import { IntakeError } from '../intake-error.ts'

const marks = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const

/** Where windows-1252 has other signs than Latin-1, from 0x80; what it leaves empty stays as it is. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Written out, because engines do not agree on it: some read these bytes as Latin-1. */
const decodeWindows = (bytes: Buffer): string => bytes.toString('latin1').replace(/[\u0080-\u009f]/gu, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80))

function decode(bytes: Buffer): string {
  const marked = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  try {
    return new TextDecoder(marked?.encoding ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    if (marked !== undefined) throw new IntakeError('damaged')
    return decodeWindows(bytes)
  }
}

/**
 * The text of a file: UTF-8 or UTF-16 when it says so, UTF-8 when it is that, otherwise Windows-1252, which is what
 * Swedish Excel writes as CSV.
 *
 * @throws IntakeError `not-a-table` when it holds what no text holds
 */
export function decodeText(bytes: Buffer): string {
  const text = decode(bytes)
  // oxlint-disable-next-line no-control-regex -- a picture or a program has them, a table never
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u.test(text)) throw new IntakeError('not-a-table')
  return text
}

const mostOctets = 75

/**
 * One content line of RFC 5545 §3.1, ended by CRLF and cut so that no line is over 75 octets of UTF-8. A
 * line that goes on begins with a space, which counts. A character is never cut in two; half a
 * surrogate pair, which UTF-8 cannot write, becomes U+FFFD.
 */
export function foldLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line.toWellFormed()) {
    const size = octetsOf(character)
    if (octets + size > mostOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return `${folded}\r\n`
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

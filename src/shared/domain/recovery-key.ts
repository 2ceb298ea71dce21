/**
 * The printed recovery key: 16 bytes as 28 signs in seven groups of four. Crockford's base 32 leaves out
 * I, L, O and U, so a key read aloud or by eye has no twins. The last two signs are checks of a
 * Reed–Solomon code over GF(32): any one or two wrong signs, and any two that changed places, are found
 * with certainty, not with luck.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const keyBytes = 16
const dataSigns = 26
const allSigns = 28

/** What is wrong with a typed key; which sign is wrong is not said. */
export type RecoveryKeyError = 'length' | 'character' | 'check'

export type RecoveryKey = { readonly key: Uint8Array } | { readonly error: RecoveryKeyError }

/** A whole key, or which half of a split one: told by the two bits that 26 signs hold beside the 128 of the key. */
export type RecoveryPart = 'whole' | 'first-half' | 'second-half'
const parts: readonly RecoveryPart[] = ['whole', 'first-half', 'second-half']

export type RecoveryPaper = { readonly part: RecoveryPart; readonly bytes: Uint8Array } | { readonly error: RecoveryKeyError }

/** `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX` for 16 bytes; RangeError for another length. */
export function formatRecoveryKey(key: Uint8Array, part: RecoveryPart = 'whole'): string {
  if (key.length !== keyBytes) throw new RangeError('a recovery key is 16 bytes')
  const [first = 0, ...rest] = toSigns(key)
  const signs = withChecks([first + 8 * parts.indexOf(part), ...rest])
  const text = signs.map((sign) => alphabet.charAt(sign)).join('')
  return (text.match(/.{4}/g) ?? []).join('-')
}

/** Reads a whole key as typed (a half of a split one is none): any case, any spaces, hyphens or dots; O is read as 0, I and L as 1. */
export function parseRecoveryKey(text: string): RecoveryKey {
  const paper = parseRecoveryPaper(text)
  if ('error' in paper) return paper
  return paper.part === 'whole' ? { key: paper.bytes } : { error: 'check' }
}

/** As {@link parseRecoveryKey}, also of one half. */
export function parseRecoveryPaper(text: string): RecoveryPaper {
  const typed = text.toUpperCase().replaceAll(/[\s.\-\u2010-\u2013]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const signs = Array.from(typed, (character) => alphabet.indexOf(character))
  if (signs.includes(-1)) return { error: 'character' }
  if (signs.length !== allSigns) return { error: 'length' }
  const data = signs.slice(0, dataSigns)
  const expected = withChecks(data)
  const [first = 0, ...rest] = data
  const part = parts[first >> 3]
  if (part === undefined || signs.some((sign, i) => sign !== expected[i])) return { error: 'check' }
  return { part, bytes: toBytes([first & 7, ...rest]) }
}

function toSigns(key: Uint8Array): readonly number[] {
  let value = key.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const signs: number[] = []
  for (let i = 0; i < dataSigns; i += 1) {
    signs.unshift(Number(value % 32n))
    value /= 32n
  }
  return signs
}

function toBytes(signs: readonly number[]): Uint8Array {
  let value = signs.reduce((sum, sign) => sum * 32n + BigInt(sign), 0n)
  const bytes = new Uint8Array(keyBytes)
  for (let i = keyBytes - 1; i >= 0; i -= 1) {
    bytes[i] = Number(value % 256n)
    value /= 256n
  }
  return bytes
}

/** Appends the remainder of data·x² by (x − a)(x − a²), a = 2: every whole key is then a multiple of it. */
function withChecks(data: readonly number[]): readonly number[] {
  let [high, low] = [0, 0]
  for (const sign of data) {
    const feedback = sign ^ high
    ;[high, low] = [low ^ multiply(feedback, 2 ^ 4), multiply(feedback, 8)]
  }
  return [...data, high, low]
}

/** The product in GF(32) with the polynomial x⁵ + x² + 1. */
function multiply(a: number, b: number): number {
  let [product, shifted] = [0, a]
  for (let bit = 1; bit < 32; bit <<= 1) {
    if ((b & bit) !== 0) product ^= shifted
    shifted = shifted & 16 ? (shifted << 1) ^ 0b100101 : shifted << 1
  }
  return product
}

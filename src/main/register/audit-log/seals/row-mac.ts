import { hash } from 'node:crypto'

export const macLength = 16

/** The inner half of a row, its bytes as the characters of a string: making a Buffer for each of two million rows takes longer than the hash. */
export type InnerMac = string

export const innerBytes = (inner: InnerMac): Buffer => Buffer.from(inner, 'latin1')
export const innerFrom = (bytes: Buffer): InnerMac => bytes.toString('latin1')

const block = 64

/**
 * HMAC-SHA256 (RFC 2104), cut to 16 bytes, in its two halves, so that rows can be sealed one by one and many at a time: a row is
 * `outer(inner(row))`, a set of rows `outer` of the sum of their inner halves, from which one row can be taken out again when it changes.
 * One hash a row is half the time, and a large register has two million rows.
 */
export interface RowMac {
  readonly inner: (table: string, rowText: string) => InnerMac
  readonly outer: (inner: InnerMac | Buffer) => Buffer
}

/** `key` is 32 bytes; it is copied, and cleared by `clear`. Written out over the one-shot hash, since setting up `createHmac` costs several times as much. */
export function rowMac(key: Buffer): RowMac & { readonly clear: () => void } {
  let inside: Buffer = Buffer.alloc(8192)
  const outside = Buffer.alloc(block + macLength)
  for (let at = 0; at < block; at += 1) {
    inside[at] = (key[at] ?? 0) ^ 0x36
    outside[at] = (key[at] ?? 0) ^ 0x5c
  }
  return {
    inner(table, rowText) {
      const text = `${table}\n${rowText}`
      // At most three bytes of UTF-8 to a code unit.
      if (inside.length < block + text.length * 3) {
        const larger = Buffer.alloc(block + text.length * 3)
        inside.copy(larger, 0, 0, block)
        inside.fill(0)
        inside = larger
      }
      const length = inside.write(text, block, 'utf8')
      return hash('sha256', inside.subarray(0, block + length), 'binary').slice(0, macLength)
    },
    outer(inner) {
      const bytes = typeof inner === 'string' ? innerBytes(inner) : inner
      bytes.copy(outside, block, 0, macLength)
      return hash('sha256', outside, 'buffer').subarray(0, macLength)
    },
    clear() {
      inside.fill(0)
      outside.fill(0)
    },
  }
}

/** Adds the inner half of a row to a sum, or takes it out again: a sum does not depend on the order of its rows. */
export function addRow(sum: Buffer, inner: InnerMac): void {
  for (let at = 0; at < macLength; at += 1) sum[at] = (sum[at] ?? 0) ^ inner.charCodeAt(at)
}

export const noRows = (): Buffer => Buffer.alloc(macLength)

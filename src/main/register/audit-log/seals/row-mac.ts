import { hash } from 'node:crypto'

export const macLength = 16

const block = 64
const digestLength = 32

/** HMAC-SHA256 of a row of a table, cut to 16 bytes. */
export type RowMac = (table: string, rowText: string) => Buffer

/**
 * HMAC (RFC 2104) written out over the one-shot hash: setting up `createHmac` costs several times the hash itself, and a large
 * register has two million rows. The key is 32 bytes; it is copied, and cleared by `clear`.
 */
export function rowMac(key: Buffer): { readonly mac: RowMac; readonly clear: () => void } {
  let inner: Buffer = Buffer.alloc(8192)
  const outer = Buffer.alloc(block + digestLength)
  for (let at = 0; at < block; at += 1) {
    inner[at] = (key[at] ?? 0) ^ 0x36
    outer[at] = (key[at] ?? 0) ^ 0x5c
  }
  return {
    mac(table, rowText) {
      const text = `${table}\n${rowText}`
      // At most three bytes of UTF-8 to a code unit.
      if (inner.length < block + text.length * 3) {
        const larger = Buffer.alloc(block + text.length * 3)
        inner.copy(larger, 0, 0, block)
        inner.fill(0)
        inner = larger
      }
      const length = inner.write(text, block, 'utf8')
      hash('sha256', inner.subarray(0, block + length), 'buffer').copy(outer, block)
      return hash('sha256', outer, 'buffer').subarray(0, macLength)
    },
    clear() {
      inner.fill(0)
      outer.fill(0)
    },
  }
}

/** Adds a MAC to a sum, or takes it away again: the sum of a set of rows does not depend on their order. */
export function addMac(sum: Buffer, mac: Buffer): void {
  for (let at = 0; at < macLength; at += 1) sum[at] = (sum[at] ?? 0) ^ (mac[at] ?? 0)
}

export const noRows = (): Buffer => Buffer.alloc(macLength)

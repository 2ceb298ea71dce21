import { createDecipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { AppError } from '#shared/contract/errors.ts'

/** How the cipher lays out a page: content, then 16 bytes of IV and 64 of MAC; page 1 begins with 16 bytes of salt. */
const pageSize = 4096
const contentEnd = pageSize - 80
const magic = 'd9d505f920a163d7'
const headBytes = 28

function readJournal(path: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path)
    return bytes.length < headBytes ? undefined : bytes
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** SQLite's own checksum of a record: of the page as it is under the encryption. */
function isRecordWhole(record: Buffer, nonce: number, key: Buffer): boolean {
  const page = record.subarray(4, 4 + pageSize)
  const begin = record.readUInt32BE(0) === 1 ? 16 : 0
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(contentEnd, contentEnd + 16)).setAutoPadding(false)
  const plain = Buffer.concat([Buffer.alloc(begin), decipher.update(page.subarray(begin, contentEnd)), decipher.final()])
  let sum = nonce
  for (let at = pageSize - 200; at > 0; at -= 200) sum = (sum + (plain[at] ?? 0)) >>> 0
  plain.fill(0)
  return sum === record.readUInt32BE(4 + pageSize)
}

/** One after the other, as they were synced; a head of zeros has not been, and nothing after it counts. */
function isWhole(journal: Buffer, key: Buffer): boolean {
  for (let at = 0; at + headBytes <= journal.length;) {
    const head = journal.subarray(at, at + headBytes)
    if (head.subarray(0, 12).every((byte) => byte === 0)) return true
    const [records, nonce, sector] = [head.readUInt32BE(8), head.readUInt32BE(12), head.readUInt32BE(20)]
    const isHead = head.subarray(0, 8).toString('hex') === magic && head.readUInt32BE(24) === pageSize && sector >= 32 && sector <= 65_536 && (sector & (sector - 1)) === 0
    const end = at + sector + records * (pageSize + 8)
    if (!isHead || end > journal.length) return false
    for (let record = at + sector; record < end; record += pageSize + 8) {
      if (!isRecordWhole(journal.subarray(record, record + pageSize + 8), nonce, key)) return false
    }
    at = Math.ceil(end / sector) * sector
  }
  return true
}

/**
 * Looks through a rollback journal that a dead process left, before SQLite does. The cipher vouches for
 * every page in it, but nobody for the heads between them: with one bit of a head turned, SQLite puts
 * back fewer pages or none, says nothing, and half a save stands. Another program's journal changes while
 * one looks; one that is damaged stays as it is. Errors: register-damaged.
 */
export function checkHotJournal(path: string, key: Buffer): void {
  for (let look = 0, before: Buffer | undefined; look < 5; look += 1) {
    const journal = readJournal(path)
    if (journal === undefined || isWhole(journal, key)) return
    if (before?.equals(journal) === true) throw new AppError('register-damaged', { reason: 'journal' })
    before = journal
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60)
  }
}

import { createDecipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'

const [pageSize, ivLength, macLength, saltLength] = [4096, 16, 64, 16]

/**
 * Every page of an SQLCipher 4 file in clear, free pages and all, by the raw key: what somebody finds who has the key and looks
 * past SQLite. The authentication of the pages is not looked at.
 */
export function decryptedPages(path: string, key: Buffer): Buffer {
  const file = readFileSync(path)
  const pages = Array.from({ length: file.length / pageSize }, (_, index) => {
    const page = file.subarray(index * pageSize, (index + 1) * pageSize)
    const end = pageSize - ivLength - macLength
    const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + ivLength)).setAutoPadding(false)
    return Buffer.concat([decipher.update(page.subarray(index === 0 ? saltLength : 0, end)), decipher.final()])
  })
  return Buffer.concat(pages)
}

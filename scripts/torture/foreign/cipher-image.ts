import { createCipheriv, createDecipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto'

const [pageSize, ivLength, macLength, saltLength] = [4096, 16, 64, 16]
const end = pageSize - ivLength - macLength

/** The cipher derives the key of its authentication from the other one and the salt, whose every byte is changed by this. */
const macSaltMask = 0x3a

/**
 * `image` as SQLCipher 4 would have written it with the raw key: whatever stands in it gets past the cipher, down to SQLite. What does not fill
 * a page is filled with zeros. The same image gives the same bytes.
 */
export function encryptImage(image: Buffer, key: Buffer): Buffer {
  const salt = createHash('sha256').update(image).digest().subarray(0, saltLength)
  const macKey = pbkdf2Sync(key, salt.map((byte) => byte ^ macSaltMask), 2, 32, 'sha512')
  const pages = Array.from({ length: Math.max(1, Math.ceil(image.length / pageSize)) }, (_, index) => {
    const page = Buffer.alloc(pageSize)
    image.copy(page, 0, index * pageSize, (index + 1) * pageSize)
    const from = index === 0 ? saltLength : 0
    const iv = createHash('sha256').update(salt).update(String(index)).digest().subarray(0, ivLength)
    const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
    const sealed = Buffer.concat([cipher.update(page.subarray(from, end)), cipher.final(), iv])
    const number = Buffer.alloc(4)
    number.writeUInt32LE(index + 1)
    const mac = createHmac('sha512', macKey).update(sealed).update(number).digest()
    return Buffer.concat([index === 0 ? salt : Buffer.alloc(0), sealed, mac])
  })
  return Buffer.concat(pages)
}

const magic = Buffer.from('SQLite format 3\0')

/** `file` as SQLite sees it, with zeros where the cipher keeps what is its own: {@link encryptImage} gives a file that opens again. */
export function decryptImage(file: Buffer, key: Buffer): Buffer {
  return Buffer.concat(Array.from({ length: file.length / pageSize }, (_, index) => {
    const page = file.subarray(index * pageSize, (index + 1) * pageSize)
    const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + ivLength)).setAutoPadding(false)
    const content = Buffer.concat([decipher.update(page.subarray(index === 0 ? saltLength : 0, end)), decipher.final()])
    return Buffer.concat([index === 0 ? magic : Buffer.alloc(0), content, Buffer.alloc(ivLength + macLength)])
  }))
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { SecretBytes } from './secret-bytes.ts'

const tagLength = 16

export interface Box {
  readonly nonce: string
  readonly data: string
}

/** AES-256-GCM with a fresh random nonce; `context` is authenticated, not encrypted. */
export function encryptBox(key: Buffer, plain: Buffer, context: string): Box {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(context))
  const data = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), data: data.toString('base64') }
}

/** `undefined` when the key or the context is another one, or a bit has changed. */
export function decryptBox(key: Buffer, box: Box, context: string): SecretBytes | undefined {
  const nonce = Buffer.from(box.nonce, 'base64')
  const data = Buffer.from(box.data, 'base64')
  if (nonce.length !== 12 || data.length < tagLength) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(data.subarray(-tagLength))
  const head = decipher.update(data.subarray(0, -tagLength))
  try {
    return new SecretBytes(Buffer.concat([head, decipher.final()]))
  } catch {
    // GCM says only that something is not as it was; there is no more to learn from the error.
    return undefined
  } finally {
    head.fill(0)
  }
}

import { createCipheriv, createDecipheriv, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, randomUUID, type KeyObject } from 'node:crypto'
import { AppError } from '#shared/contract/errors.ts'
import { aboutAnswer, aboutQuestion, channelTerms, nonceOf, type ChannelOffer, type Sealed } from '#shared/contract/channel/sealed.ts'

interface Channel {
  readonly fromPage: Buffer
  readonly toPage: Buffer
  answered: number
}

/** The store's ends of its agreements with pages. */
export interface StoreChannels {
  /** Agrees with a page that has sent its public key (X25519, raw, base64). Errors: invalid-input. */
  connect(publicKey: string): ChannelOffer
  /** What the page sealed for `route`. Errors: channel-gone (another store's, or altered on its way). */
  open(route: string, sealed: Sealed): unknown
  /** Seals the answer to `asked`, for the page that asked. */
  seal(route: string, asked: Sealed, value: unknown): Sealed
}

/** A window has one page, and for a moment two when it is rebuilt; a page that connects without end pushes out its own oldest. */
const mostAtATime = 8

function publicKeyOf(raw: string): KeyObject {
  try {
    return createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'X25519', x: Buffer.from(raw, 'base64').toString('base64url') } })
  } catch {
    throw new AppError('invalid-input')
  }
}

function agreed(own: KeyObject, ownRaw: Buffer, page: string): Channel {
  try {
    const shared = diffieHellman({ privateKey: own, publicKey: publicKeyOf(page) })
    const salt = Buffer.concat([Buffer.from(page, 'base64'), ownRaw])
    const key = (use: string): Buffer => Buffer.from(hkdfSync('sha256', shared, salt, use, 32))
    return { fromPage: key(channelTerms.toStore), toPage: key(channelTerms.toPage), answered: 0 }
  } catch (error) {
    // A point that yields nothing is refused by the library; no page of ours sends one.
    throw error instanceof AppError ? error : new AppError('invalid-input')
  }
}

function decrypt(key: Buffer, { n, bytes }: Sealed, about: string): Buffer {
  const box = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (box.length < channelTerms.tagBytes) throw new AppError('channel-gone')
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(n), { authTagLength: channelTerms.tagBytes })
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(box.subarray(-channelTerms.tagBytes))
  try {
    return Buffer.concat([decipher.update(box.subarray(0, -channelTerms.tagBytes)), decipher.final()])
  } catch {
    // GCM says only that something is not as it was.
    throw new AppError('channel-gone')
  }
}

function encrypt(key: Buffer, n: number, plain: string, about: string): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(n), { authTagLength: channelTerms.tagBytes })
  cipher.setAAD(Buffer.from(about))
  return Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/**
 * Between the page and the store lies the process that stays when the register locks. What passes through it is sealed, so that nothing
 * of it can be read there afterwards (security.md P10): the store's keys end with its process, the page's with the page.
 */
export function createStoreChannels(): StoreChannels {
  const channels = new Map<string, Channel>()

  function channelOf({ channel }: Sealed): Channel {
    const found = channels.get(channel)
    if (found === undefined) throw new AppError('channel-gone')
    return found
  }

  return {
    connect(publicKey) {
      const { privateKey } = generateKeyPairSync('x25519')
      const ownRaw = Buffer.from(String(privateKey.export({ format: 'jwk' }).x), 'base64url')
      const id = randomUUID()
      channels.set(id, agreed(privateKey, ownRaw, publicKey))
      for (const oldest of [...channels.keys()].slice(0, -mostAtATime)) channels.delete(oldest)
      return { channel: id, publicKey: ownRaw.toString('base64') }
    },
    open(route, sealed) {
      const plain = decrypt(channelOf(sealed).fromPage, sealed, aboutQuestion(route))
      const { value } = JSON.parse(plain.toString('utf8')) as { readonly value?: unknown }
      return value
    },
    seal(route, asked, value) {
      const channel = channelOf(asked)
      channel.answered += 1
      return { channel: asked.channel, n: channel.answered, bytes: encrypt(channel.toPage, channel.answered, JSON.stringify({ value }), aboutAnswer(route, asked.n)) }
    },
  }
}

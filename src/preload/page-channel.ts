import { aboutAnswer, aboutQuestion, channelTerms, nonceOf, type ChannelOffer, type Sealed } from '#shared/contract/channel/sealed.ts'

/** The page's end of an agreement with a store. */
export interface PageChannel {
  readonly id: string
  /** Rejects what cannot be written as JSON: no route takes it. */
  seal(route: string, input: unknown): Promise<Sealed>
  /** The answer to `asked`; rejects what was not sealed as that. */
  open(route: string, asked: Sealed, answer: Sealed): Promise<unknown>
}

/** The page's half before the store has answered. */
export interface OwnHalf {
  /** X25519, raw, base64. */
  readonly publicKey: string
  agree(offer: ChannelOffer): Promise<PageChannel>
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
const asBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

async function keyFrom(shared: CryptoKey, salt: Uint8Array<ArrayBuffer>, use: string, may: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info: asBytes(use) }, shared, { name: 'AES-GCM', length: 256 }, false, [may])
}

const options = (n: number, about: string) => ({ name: 'AES-GCM', iv: nonceOf(n), additionalData: asBytes(about), tagLength: channelTerms.tagBytes * 8 })

function channelOf(id: string, toStore: CryptoKey, fromStore: CryptoKey): PageChannel {
  let sent = 0
  return {
    id,
    async seal(route, value) {
      sent += 1
      const n = sent
      const plain = asBytes(JSON.stringify({ value }))
      return { channel: id, n, bytes: new Uint8Array(await crypto.subtle.encrypt(options(n, aboutQuestion(route)), toStore, plain)) }
    },
    async open(route, asked, { n, bytes }) {
      const plain = await crypto.subtle.decrypt(options(n, aboutAnswer(route, asked.n)), fromStore, new Uint8Array(bytes))
      const { value } = JSON.parse(new TextDecoder().decode(plain)) as { readonly value?: unknown }
      return value
    },
  }
}

/** A new key pair for one agreement. Its private half cannot leave the browser's own memory. */
export async function newOwnHalf(): Promise<OwnHalf> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey({ name: 'X25519' }, false, ['deriveBits'])
  const own = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
  return {
    publicKey: btoa(String.fromCharCode(...own)),
    async agree(offer) {
      const store = bytesOf(offer.publicKey)
      const other = await crypto.subtle.importKey('raw', store, { name: 'X25519' }, false, [])
      const bits = await crypto.subtle.deriveBits({ name: 'X25519', public: other }, privateKey, 256)
      const shared = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey'])
      const salt = new Uint8Array([...own, ...store])
      return channelOf(offer.channel, await keyFrom(shared, salt, channelTerms.toStore, 'encrypt'), await keyFrom(shared, salt, channelTerms.toPage, 'decrypt'))
    },
  }
}

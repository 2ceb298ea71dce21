/** What only the page and the store can read: AES-256-GCM under a key that the two have agreed on ({@link ChannelOffer}). */
export interface Sealed {
  /** Which agreement; a store knows its own only. */
  readonly channel: string
  /** Counts the messages of one side; the nonce is made from it, so it is never used twice. */
  readonly n: number
  readonly bytes: Uint8Array
}

/** The answer to `vault.connect`: the store's half of the agreement. */
export interface ChannelOffer {
  readonly channel: string
  /** X25519, raw, base64. */
  readonly publicKey: string
}

/** A message as it leaves the page. */
export interface Asked {
  /** What the shell may read; undefined where all is sealed. */
  readonly clear?: unknown
  readonly sealed?: Sealed | undefined
}

/** What both ends must say alike. */
export const channelTerms = {
  toStore: 'anhorigparmen channel v1 to store',
  toPage: 'anhorigparmen channel v1 to page',
  nonceBytes: 12,
  tagBytes: 16,
} as const

/** Twelve bytes, the count in the last eight: each side has a key of its own, so the same count on both sides is no repetition. */
export function nonceOf(n: number): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(channelTerms.nonceBytes)
  new DataView(nonce.buffer).setBigUint64(4, BigInt(n))
  return nonce
}

/** Bound to the bytes but not in them: a message is read as what it was sent as, an answer as the answer to what was asked. */
export const aboutQuestion = (route: string): string => `ask ${route}`
export const aboutAnswer = (route: string, asked: number): string => `answer ${asked} ${route}`

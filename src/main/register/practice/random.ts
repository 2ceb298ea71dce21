/** A stream of chance that is the same for the same seed on every computer; for synthetic people only, never for keys. */
export interface Random {
  /** 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  readonly pick: <T>(choices: readonly T[]) => T
  /** One of the choices, each as likely as its weight says. */
  readonly weighted: <T>(choices: readonly (readonly [choice: T, weight: number])[]) => T
  readonly chance: (share: number) => boolean
  readonly bytes: (length: number) => Uint8Array
}

/** sfc32 (small fast counter, public domain), whose state begins with the seed. */
export function randomFrom(seed: number): Random {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1]
  const word = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum | 0
    return sum >>> 0
  }
  // The first words still show the seed.
  for (let i = 0; i < 15; i += 1) word()
  const next = () => word() / 2 ** 32
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (choices) => {
      const choice = choices[below(choices.length)]
      if (choice === undefined) throw new RangeError('nothing to choose from')
      return choice
    },
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [choice, weight] of choices) {
        left -= weight
        if (left < 0) return choice
      }
      throw new RangeError('nothing to choose from')
    },
    chance: (share) => next() < share,
    bytes: (length) => Uint8Array.from({ length }, () => word() & 0xff),
  }
}

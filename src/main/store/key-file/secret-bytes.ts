/**
 * Key material that is zeroed when its owner leaves scope: `using key = …` clears it on every path,
 * also when something throws. A key is never a string: strings cannot be cleared.
 */
export class SecretBytes implements Disposable {
  readonly #bytes: Buffer

  /** Takes over `bytes`: the caller must not keep or reuse the array. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get bytes(): Buffer {
    return this.#bytes
  }

  [Symbol.dispose](): void {
    this.#bytes.fill(0)
  }
}

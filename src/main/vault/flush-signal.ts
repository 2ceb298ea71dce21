/** Lets the lock go on as soon as the window says that its draft is saved. */
export function flushSignal(): { next(): Promise<void>; signal(): void } {
  let waiting = Promise.withResolvers<void>()
  return {
    next() {
      waiting = Promise.withResolvers<void>()
      return waiting.promise
    },
    signal: () => waiting.resolve(),
  }
}

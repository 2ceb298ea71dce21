/** Calls that a window may make at once, and per second after that. The busiest screen makes under twenty at a time. */
const burst = 600
const perSecond = 150

/**
 * A bucket of calls for one window: full at first, refilled evenly. A person never sees the bottom of it; a page
 * that has gone mad cannot fill the store's queue and its memory.
 *
 * @param now milliseconds that never go backwards
 */
export function createRateLimit(now: () => number): { readonly mayCall: () => boolean } {
  let left = burst
  let last = now()
  return {
    mayCall() {
      const at = now()
      left = Math.min(burst, left + ((at - last) / 1000) * perSecond)
      last = at
      if (left < 1) return false
      left -= 1
      return true
    },
  }
}

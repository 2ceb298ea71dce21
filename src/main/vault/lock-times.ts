/** How long a lock waits for each of those it has to do with, in milliseconds; none of them can ask for more (security.md P10: two seconds). */
export const lockTimes = {
  /** A register that is just being opened. One that stands still is ended with its store: it may know the keys by now. */
  opening: 1500,
  /** A window, to flush a half-written form. */
  flush: 400,
  /** The store, to finish and close before it is ended regardless. */
  close: 1500,
  /** A window that does not come is not waited for: the old one shows the lock then. */
  rebuild: 1000,
} as const

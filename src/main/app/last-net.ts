import { within } from '../vault/within.ts'
import { lastNetText } from './last-net.text.ts'

export interface LastNetDeps {
  /** Undefined while the app is still starting: what fails then leaves nothing to go on with. */
  readonly vault: () => { lock(reason: string): Promise<void> } | undefined
  readonly tell: (sentence: string) => void
  /** Ends the app at once; the store process ends with it. */
  readonly end: () => void
  /** Milliseconds, only compared. */
  readonly now: () => number
}

/** Longer than a lock takes: flushing, closing, and a window in place of the old one. */
const longestLockMs = 8000
const severalMs = 60_000
const several = 3

/**
 * For errors that no call has caught. What the program is worth then nobody knows: the register locks, and its user is told in one
 * sentence. The program goes on behind the lock, and ends where it does not lock, has not begun, or fails again and again.
 * The error itself is looked at by nobody: its text may hold content (ASVS 16.5.4).
 */
export function lastNet({ vault, tell, end, now }: LastNetDeps): () => Promise<void> {
  let times: readonly number[] = []
  let isBusy = false

  async function isLocked(): Promise<boolean> {
    const locking = vault()?.lock('unexpected error').then(() => true, () => false)
    return locking !== undefined && await within(longestLockMs, locking) === true
  }

  return async () => {
    // What falls while one is being answered comes of the same.
    if (isBusy) return
    isBusy = true
    times = [...times.filter((each) => now() - each < severalMs), now()]
    const goesOn = await isLocked() && times.length < several
    tell(goesOn ? lastNetText.locked : lastNetText.ends)
    if (goesOn) isBusy = false
    else end()
  }
}

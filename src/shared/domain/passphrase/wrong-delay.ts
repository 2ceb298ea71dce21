const delays = [0, 0, 2, 4, 8, 16, 30] as const

/**
 * Seconds to wait after so many wrong passphrases in a row: nothing for the first slip of the finger, half a
 * minute at most. It slows guessing at an unattended screen: at the lock the window keeps it, while the register is open the
 * store does. It keeps nobody from guessing who has the files; there the price of each guess is the key derivation.
 */
export function delayAfter(wrongTries: number): number {
  return delays[Math.min(wrongTries, delays.length - 1)] ?? 0
}

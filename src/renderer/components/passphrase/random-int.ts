/** A whole number from 0 up to but not including `max` (at most 2³²), each with equal chance, from the secure source. */
export function randomInt(max: number): number {
  // Numbers at the top that would favour the small remainders are drawn again.
  const limit = Math.floor(2 ** 32 / max) * max
  for (;;) {
    const drawn = crypto.getRandomValues(new Uint32Array(1))[0] ?? limit
    if (drawn < limit) return drawn % max
  }
}

/** How long something took, in milliseconds, over so many runs. */
export interface Timing {
  readonly runs: number
  readonly p50: number
  readonly p95: number
  readonly max: number
}

const rounded = (ms: number): number => Math.round(ms * 100) / 100
const at = (sorted: readonly number[], share: number): number => rounded(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0)

export function timingOf(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  return { runs: sorted.length, p50: at(sorted, 0.5), p95: at(sorted, 0.95), max: at(sorted, 1) }
}

/** Does each of the things once, one after the other, and times each. */
export async function timeEach(works: readonly (() => Promise<unknown>)[]): Promise<Timing> {
  const times: number[] = []
  for (const work of works) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return timingOf(times)
}

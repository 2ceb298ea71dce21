/** An entry as a clock saw it: the time it bears, and how long the computer had then been counting by a clock that nobody sets. */
export interface Mark {
  readonly seq: number
  /** UTC ISO 8601. */
  readonly at: string
  /** Milliseconds; only their difference means something. */
  readonly passedMs: number
}

/** Two computers on a share, or two windows, may differ by as much without anybody having touched a clock. */
const backMs = 60_000
/** A computer that slept counts no time asleep: only a jump that no night explains is one. */
const aheadMs = 86_400_000

/**
 * Has the clock been moved since the newest entry? It stands before that entry by more than a minute, or it has run more than a day
 * ahead of the time that really passed since `mark`, this session's own newest entry. The entry that is written of it is the newest
 * one from then on, so that one jump is told once. Source: security.md §8, P21.
 */
export function clockHasJumped(newestAt: string | undefined, mark: Mark | undefined, now: Omit<Mark, 'seq'>): boolean {
  const at = Date.parse(now.at)
  if (newestAt !== undefined && at < Date.parse(newestAt) - backMs) return true
  return mark !== undefined && at - Date.parse(mark.at) - (now.passedMs - mark.passedMs) > aheadMs
}

/** Of the marks of a session the one to compare with: those of entries that were rolled back count for nothing. */
export const standingMarks = (marks: readonly Mark[], newestSeq: number): readonly Mark[] => marks.filter(({ seq }) => seq <= newestSeq).slice(-2)

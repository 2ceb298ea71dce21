import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import type { SeriesScope } from '#shared/domain/series/edit-series.ts'

/**
 * What to ask when something out of a series is moved, the least first. The calendar knows only its place in the
 * series, so a scope may reach no more than another: the register tells afterwards how many it changed.
 */
export function scopesOf(entry: CalendarEntry): readonly SeriesScope[] {
  if (entry.kind === 'respite') return entry.isInSeries ? ['this', 'following', 'all'] : ['this']
  if (entry.kind !== 'meeting' || entry.of < 2) return ['this']
  // From the first on, "following" is all; from the last on, it is this one.
  return entry.number === 1 || entry.number === entry.of ? ['this', 'all'] : ['this', 'following', 'all']
}

import { formatLong, yearOf, type CivilDate } from '../civil-date.ts'
import { formatTimeRange, minutesOfDay, timeOfMinutes } from '../time/clock-time.ts'
import { describeRhythmText, occasionWords, type OccasionNoun } from './describe-rhythm.text.ts'
import type { Rhythm } from './rhythm.ts'

/**
 * A series of meetings in one line: `Varannan onsdag 17.30–19.30, 6 träffar, 13 januari – 24 mars 2027`.
 * `dates` are those that came out, ascending; `startsAt` is `HH:MM`; the end is read off the clock `minutes`
 * later.
 */
export function describeRhythm(rhythm: Rhythm, dates: readonly CivilDate[], startsAt: string, minutes: number): string {
  return describeSeriesOf('meeting', rhythm, dates, startsAt, minutes)
}

/** The same for a series of something else than meetings: `'occasion'` gives `6 tillfällen`. */
export function describeSeriesOf(
  noun: OccasionNoun,
  rhythm: Rhythm,
  dates: readonly CivilDate[],
  startsAt: string,
  minutes: number,
): string {
  const when = `${rhythmWords(rhythm)} ${formatTimeRange(startsAt, timeOfMinutes(minutesOfDay(startsAt) + minutes))}`
  const parts = [when, occasionWords[noun](dates.length), dateRange(dates)].filter((part) => part !== '')
  const line = parts.join(', ')
  return line.charAt(0).toLocaleUpperCase('sv') + line.slice(1)
}

function rhythmWords(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'weekly': {
      const days = [...new Set(rhythm.weekdays)].toSorted((a, b) => a - b)
      const [only] = days
      return only !== undefined && days.length === 1
        ? describeRhythmText.everyWeekday(rhythm.everyWeeks, only)
        : describeRhythmText.weekdaysEveryWeek(rhythm.everyWeeks, days)
    }
    case 'monthly':
      return describeRhythmText.nthWeekday(rhythm.nth, rhythm.weekday)
    case 'dates':
      return describeRhythmText.ownDates
  }
}

function dateRange(dates: readonly CivilDate[]): string {
  const first = dates[0]
  const last = dates.at(-1)
  if (first === undefined || last === undefined) return ''
  if (first === last) return formatLong(first)
  const from = yearOf(first) === yearOf(last) ? formatLong(first).replace(/ \d+$/, '') : formatLong(first)
  return `${from} – ${formatLong(last)}`
}

import type { RelieverDetails } from '#shared/contract/planning/respite-values.ts'
import { formatTimeRange } from '#shared/domain/time/clock-time.ts'
import { shortWeekdayName } from '../words/day-words.text.ts'
import { relieversText as text } from './relievers.text.ts'

/** `Mån–fre 08.00–16.00, lör 10.00–14.00`: neighbouring days with the same times stand together. */
export function availabilityWords(availability: RelieverDetails['availability']): string {
  if (availability.length === 0) return text.byAgreement
  const byDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, times: availability.filter((slot) => slot.weekday === weekday).map(({ startsAt, endsAt }) => formatTimeRange(startsAt, endsAt)).join(' ') }))
  const groups: { first: number; last: number; times: string }[] = []
  for (const { weekday, times } of byDay) {
    const latest = groups.at(-1)
    if (times === '') continue
    if (latest !== undefined && latest.last === weekday - 1 && latest.times === times) latest.last = weekday
    else groups.push({ first: weekday, last: weekday, times })
  }
  const words = groups.map(({ first, last, times }) => `${first === last ? shortWeekdayName(first) : `${shortWeekdayName(first)}–${shortWeekdayName(last).toLocaleLowerCase('sv')}`} ${times}`)
  return words.map((word, index) => (index === 0 ? word : word.charAt(0).toLocaleLowerCase('sv') + word.slice(1))).join(', ')
}

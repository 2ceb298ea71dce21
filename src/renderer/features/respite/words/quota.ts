import type { UsageView } from '#shared/contract/planning/respite-values.ts'
import { formatHours } from '#shared/domain/time/clock-time.ts'
import { quotaText } from './quota.text.ts'

/** One period of a right, in words and as a bar. */
export interface Quota {
  readonly periodKey: string
  /** `7,5 av 10 tim i november`. */
  readonly text: string
  /** `2,5 tim kvar`, `1 tim över taket`. */
  readonly left: string
  readonly carried: string | undefined
  readonly state: 'free' | 'full' | 'over'
  /** Parts of the cap, 0–1, for the bar: performed, booked, and what was cancelled late. Cut at 1 together. */
  readonly performed: number
  readonly booked: number
  readonly late: number
}

/** How a right stands in one period. `thisYear` lets a month of it go without its year. */
export function quotaOf(usage: UsageView, thisYear: number): Quota {
  const most = usage.capMinutes + usage.carriedMinutes
  const part = (minutes: number, before: number) => most === 0 ? 0 : Math.max(0, Math.min(minutes, most - before) / most)
  const { leftMinutes } = usage
  return {
    periodKey: usage.periodKey,
    text: quotaText.used(formatHours(usage.usedMinutes), formatHours(most), periodPhrase(usage.periodKey, thisYear)),
    left: leftMinutes < 0 ? quotaText.over(formatHours(-leftMinutes)) : leftMinutes === 0 ? quotaText.full : quotaText.left(formatHours(leftMinutes)),
    carried: usage.carriedMinutes === 0 ? undefined : quotaText.carried(formatHours(usage.carriedMinutes)),
    state: leftMinutes < 0 ? 'over' : leftMinutes === 0 ? 'full' : 'free',
    performed: part(usage.performedMinutes, 0),
    booked: part(usage.bookedMinutes, usage.performedMinutes),
    late: part(usage.lateCancelledMinutes, usage.performedMinutes + usage.bookedMinutes),
  }
}

/** `i november`, `i november 2027`, `under kvartal 4 2026`, `under 2026`. */
export function periodPhrase(periodKey: string, thisYear: number): string {
  const [year = '', part] = periodKey.split('-')
  if (part === undefined) return quotaText.inYear(year)
  if (part.startsWith('Q')) return quotaText.inQuarter(part.slice(1), year)
  return quotaText.inMonth(Number(part), Number(year) === thisYear ? undefined : Number(year))
}

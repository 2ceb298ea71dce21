import type { BookingRow, GrantDetails, UsageView } from '#shared/contract/planning/respite-values.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import type { CapPeriod } from '#shared/domain/code-lists/respite/cap-periods.ts'
import { periodBounds, periodKeyOf, previousPeriodKey } from '#shared/domain/respite/cap-period.ts'
import { capUsage, type CapRule, type CountedBooking } from '#shared/domain/respite/cap-usage.ts'

/** Which periods of a right are shown together, oldest first, and the days whose bookings they are computed from. */
export interface UsagePeriods {
  readonly keys: readonly string[]
  readonly from: CivilDate
  readonly to: CivilDate
}

/** How many periods back; one ahead is always shown, except for a year. All within the 400 days that can be asked for. */
const periodsBack: Readonly<Record<CapPeriod, number>> = { month: 5, quarter: 1, year: 0 }

/** The latest periods of a cap as seen from `today`; the days begin a period earlier, since hours may be carried over from it. */
export function usagePeriods(capPeriod: CapPeriod, today: CivilDate): UsagePeriods {
  if (capPeriod === 'year') return { keys: [periodKeyOf(today, 'year')], from: addDays(today, -60), to: addDays(today, 339) }
  const current = periodKeyOf(today, capPeriod)
  const back = Array.from({ length: periodsBack[capPeriod] }).reduce<readonly string[]>((keys) => [previousPeriodKey(keys[0] ?? current), ...keys], [current])
  const ahead = periodKeyOf(addDays(periodBounds(current).lastDay, 1), capPeriod)
  const first = previousPeriodKey(back[0] ?? current)
  return { keys: [...back, ahead], from: periodBounds(first).firstDay, to: periodBounds(ahead).lastDay }
}

/** One period of a right out of its bookings. Each booking carries its own decision about the cap. */
export function usageOf(grant: GrantDetails, bookings: readonly BookingRow[], periodKey: string): UsageView {
  return capUsage(capRuleOf(grant), bookings.map(countedBooking), periodKey, false)
}

function capRuleOf(grant: GrantDetails): CapRule {
  const { capMinutes, capPeriodCode, carriesOver, mostCarriedMinutes, validFrom, validTo } = grant
  return { capMinutes, capPeriod: capPeriodCode, carriesOver, validFrom, ...(mostCarriedMinutes !== undefined && { mostCarriedMinutes }), ...(validTo !== undefined && { validTo }) }
}

function countedBooking(row: BookingRow): CountedBooking {
  return {
    start: { date: row.startsOn, time: row.startsAt },
    plannedMinutes: row.plannedMinutes,
    statusCode: row.statusCode,
    isLateCancellation: row.isLateCancellation,
    countsOverride: row.countsAgainstCap,
    ...(row.performedMinutes !== undefined && { performedMinutes: row.performedMinutes }),
    ...(row.cancelledByCode !== undefined && { cancelledByCode: row.cancelledByCode }),
  }
}

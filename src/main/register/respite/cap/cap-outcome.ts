import { addDays } from '#shared/domain/civil-date.ts'
import { periodBounds, previousPeriodKey } from '#shared/domain/respite/cap-period.ts'
import { capUsage, countedMinutes, type CapRule, type CapUsage, type CountedBooking } from '#shared/domain/respite/cap-usage.ts'
import { splitMinutes } from '#shared/domain/respite/split-minutes.ts'
import { longestDays } from './counted-bookings.ts'

export interface CapOutcome {
  /** Of every period that an added booking touches, in order, as it would stand with all of them. */
  readonly usage: readonly CapUsage[]
  /** For each added booking whether it goes beyond the cap and so needs a reason. */
  readonly isBeyond: readonly boolean[]
}

/**
 * What becomes of the cap when `added` come beside `kept`; `before` is what stood until now. A booking is beyond when
 * a period it touches is exceeded by more than it was before: to move an hour about in a month that was already
 * exceeded needs no new reason. Of several, those that begin first are the first to be within.
 */
export function capOutcome(rule: CapRule, before: readonly CountedBooking[], kept: readonly CountedBooking[], added: readonly CountedBooking[]): CapOutcome {
  const inOrder = added.toSorted(byStart)
  const touched = new Map(added.map((booking) => [booking, new Set(periodsOf(rule, booking))]))
  const keys = touchedPeriods(rule, added)
  const usage = keys.map((key) => usageIn(rule, [...kept, ...added], key))
  const firstBeyond = new Map(keys.map((key, index) => {
    const most = excess(usageIn(rule, before, key))
    return [key, excess(usage[index]) <= most ? added.length : firstAbove(inOrder, (prefix) => excess(usageIn(rule, [...kept, ...prefix], key)) > most)]
  }))
  const rank = new Map(inOrder.map((booking, index) => [booking, index]))
  return {
    usage,
    isBeyond: added.map((booking) => keys.some((key) => touched.get(booking)?.has(key) === true && (rank.get(booking) ?? 0) >= (firstBeyond.get(key) ?? added.length))),
  }
}

/** The periods that some minute of the bookings falls in, in order. */
export function touchedPeriods(rule: Pick<CapRule, 'capPeriod'>, bookings: readonly CountedBooking[]): readonly string[] {
  return [...new Set(bookings.flatMap((booking) => periodsOf(rule, booking)))].toSorted()
}

const periodsOf = ({ capPeriod }: Pick<CapRule, 'capPeriod'>, booking: CountedBooking): readonly string[] =>
  splitMinutes(booking.start, countedMinutes(booking), capPeriod).map(({ periodKey }) => periodKey)

/** As `capUsage`, which is spared the bookings that can reach neither the period nor the one before. */
function usageIn(rule: CapRule, bookings: readonly CountedBooking[], key: string): CapUsage {
  const from = addDays(periodBounds(previousPeriodKey(key)).firstDay, -longestDays)
  const { lastDay } = periodBounds(key)
  // Each booking carries its own decision, so the rule of today is not asked.
  return capUsage(rule, bookings.filter(({ start }) => start.date >= from && start.date <= lastDay), key, false)
}

/** Index of the first booking whose addition makes `isAbove` true; more bookings never make it false again. */
function firstAbove(inOrder: readonly CountedBooking[], isAbove: (prefix: readonly CountedBooking[]) => boolean): number {
  let [within, above] = [0, inOrder.length]
  while (above - within > 1) {
    const middle = Math.floor((within + above) / 2)
    if (isAbove(inOrder.slice(0, middle))) above = middle
    else within = middle
  }
  return above - 1
}

const excess = (usage: CapUsage | undefined): number => Math.max(0, -(usage?.leftMinutes ?? 0))

function byStart(a: CountedBooking, b: CountedBooking): number {
  const [first, second] = [a.start.date + a.start.time, b.start.date + b.start.time]
  return first < second ? -1 : Number(first > second)
}

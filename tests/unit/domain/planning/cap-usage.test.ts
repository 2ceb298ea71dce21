import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { respiteCancellers } from '../../../../src/shared/domain/code-lists/respite/respite-cancellers.ts'
import { respiteStatuses } from '../../../../src/shared/domain/code-lists/respite/respite-statuses.ts'
import {
  capUsage, countedMinutes, countsAgainstCap, isLateCancellation, type CapRule, type CountedBooking,
} from '../../../../src/shared/domain/respite/cap-usage.ts'
import { formatHours } from '../../../../src/shared/domain/time/clock-time.ts'
import { day, moment, wallClock } from './plain-calendar.ts'

const monthly: CapRule = { capMinutes: 15 * 60, capPeriod: 'month', carriesOver: false, validFrom: day('2026-01-01') }
const booking = (start: string, hours: number, rest: Partial<CountedBooking> = {}): CountedBooking =>
  ({ start: moment(start), plannedMinutes: hours * 60, statusCode: 'confirmed', isLateCancellation: false, ...rest })
const hoursOf = (rule: CapRule, bookings: readonly CountedBooking[], periodKey: string, lateCounts = false) => {
  const { periodKey: key, ...minutes } = capUsage(rule, bookings, periodKey, lateCounts)
  expect(key).toBe(periodKey)
  return Object.fromEntries(Object.entries(minutes).map(([name, value]) => [name.replace('Minutes', ''), value / 60]))
}

describe('the use of a cap (K6)', () => {
  const three = [booking('2026-11-02 09:00', 4, { statusCode: 'held' }), booking('2026-11-09 09:00', 4), booking('2026-11-16 09:00', 4, { statusCode: 'requested' })]

  it('of 15 hours is 16 after 3 × 4 h and 4 h more', () => {
    expect(hoursOf(monthly, three, '2026-11')).toEqual({ cap: 15, carried: 0, performed: 4, booked: 8, lateCancelled: 0, used: 12, left: 3 })
    const usage = capUsage(monthly, [...three, booking('2026-11-23 09:00', 4)], '2026-11', false)
    expect(`${formatHours(usage.usedMinutes)} av ${formatHours(usage.capMinutes)} tim`).toBe('16 av 15 tim')
    expect(usage.leftMinutes).toBe(-60)
  })

  it('splits a night over the month, and counts the night of 25 October as long as it is', () => {
    const night = booking('2026-10-31 23:00', 4)
    expect([hoursOf(monthly, [night], '2026-10')['used'], hoursOf(monthly, [night], '2026-11')['used'], hoursOf(monthly, [night], '2026-12')['used']]).toEqual([1, 3, 0])
    expect(hoursOf(monthly, [booking('2026-10-25 00:00', 7)], '2026-10')['used']).toBe(7)
  })

  it('is nothing for what could not be staffed', () => {
    expect(hoursOf(monthly, [...three, booking('2026-11-23 09:00', 4, { statusCode: 'not-staffed' })], '2026-11', true)['used']).toBe(12)
  })

  it('takes what was performed, when it is known', () => {
    const held = booking('2026-11-02 09:00', 4, { statusCode: 'held', performedMinutes: 150 })
    expect(hoursOf(monthly, [held], '2026-11')).toEqual({ cap: 15, carried: 0, performed: 2.5, booked: 0, lateCancelled: 0, used: 2.5, left: 12.5 })
    expect([countedMinutes({ ...held, performedMinutes: 0 }), countedMinutes({ ...held, statusCode: 'confirmed' }), countedMinutes(booking('2026-11-02 09:00', 4, { statusCode: 'held' }))]).toEqual([0, 240, 240])
  })

  it('has a late cancellation by the carer in it when the unit has chosen so', () => {
    const late = booking('2026-11-23 09:00', 4, { statusCode: 'cancelled', cancelledByCode: 'carer', isLateCancellation: true })
    expect(hoursOf(monthly, [...three, late], '2026-11', true)).toMatchObject({ performed: 4, booked: 8, lateCancelled: 4, used: 16, left: -1 })
    expect(hoursOf(monthly, [...three, late], '2026-11', false)).toMatchObject({ lateCancelled: 0, used: 12 })
  })
})

it('what counts against the cap is this and nothing else', () => {
  expect(counting(false)).toEqual(['requested - -', 'confirmed - -', 'held - -'])
  expect(counting(true)).toEqual(['requested - -', 'confirmed - -', 'held - -', 'cancelled carer late', 'no-show - -'])
})

/** Of all that a booking can be, what counts; a canceller and lateness are varied where there is a cancellation. */
function counting(lateCounts: boolean): readonly string[] {
  const cancellers = [undefined, ...respiteCancellers.map(({ code }) => code)]
  return respiteStatuses.flatMap(({ code: statusCode }) => (statusCode === 'cancelled' ? cancellers : [undefined]).flatMap((by) =>
    (statusCode === 'cancelled' ? [false, true] : [false]).flatMap((isLateCancellation) => {
      const one = booking('2026-11-02 09:00', 4, { statusCode, isLateCancellation, ...(by === undefined ? {} : { cancelledByCode: by }) })
      // Somebody's decision goes before all of this, either way.
      expect([countsAgainstCap({ ...one, countsOverride: true }, lateCounts), countsAgainstCap({ ...one, countsOverride: false }, lateCounts)]).toEqual([true, false])
      return countsAgainstCap(one, lateCounts) ? [`${statusCode} ${by ?? '-'} ${isLateCancellation ? 'late' : '-'}`] : []
    })))
}

describe('a cancellation', () => {
  it('is late when less than the hours of the unit are left, as time really passes', () => {
    const start = moment('2026-11-23 09:00')
    expect(['2026-11-22T08:00:00.000Z', '2026-11-22T08:00:00.001Z', '2026-11-23T09:00:00.000Z', '2026-11-01T00:00:00Z'].map((at) => isLateCancellation(start, at, 24))).toEqual([false, true, true, false])
    // 25 hours lie between 09:00 on the 24th and 09:00 on the 25th of October 2026.
    expect(isLateCancellation(moment('2026-10-25 09:00'), '2026-10-24T07:30:00Z', 24)).toBe(false)
    expect(isLateCancellation(moment('2026-03-29 09:00'), '2026-03-28T08:00:00Z', 24)).toBe(true)
    expect(() => isLateCancellation(start, 'yesterday', 24)).toThrow(RangeError)
  })
})

describe('unused hours', () => {
  const carrying: CapRule = { ...monthly, carriesOver: true }
  const inOctober = booking('2026-10-05 09:00', 5)

  it('go on to the next period only, when the grant says so', () => {
    expect(hoursOf(monthly, [inOctober], '2026-11')).toMatchObject({ carried: 0, left: 15 })
    expect(hoursOf(carrying, [inOctober], '2026-11')).toMatchObject({ carried: 10, left: 25 })
    // October had September's 15 as well; they do not go on.
    expect(hoursOf(carrying, [inOctober], '2026-10')).toMatchObject({ carried: 15, left: 25 })
    expect(hoursOf(carrying, [inOctober], '2026-12')).toMatchObject({ carried: 15, left: 30 })
  })

  it('are never a debt and never more than the grant lets through', () => {
    expect(hoursOf(carrying, [booking('2026-10-05 09:00', 20)], '2026-11')).toMatchObject({ carried: 0, left: 15 })
    expect(hoursOf({ ...carrying, mostCarriedMinutes: 240 }, [inOctober], '2026-11')).toMatchObject({ carried: 4, left: 19 })
    expect(hoursOf({ ...carrying, mostCarriedMinutes: 0 }, [inOctober], '2026-11')).toMatchObject({ carried: 0 })
  })

  it('come only from a period the grant was valid in', () => {
    expect(hoursOf({ ...carrying, validFrom: day('2026-11-01') }, [], '2026-11')).toMatchObject({ carried: 0, left: 15 })
    expect(hoursOf({ ...carrying, validFrom: day('2026-10-31') }, [], '2026-11')).toMatchObject({ carried: 15, left: 30 })
    expect(hoursOf({ ...carrying, validTo: day('2026-10-31') }, [], '2026-11')).toMatchObject({ cap: 0, carried: 0, left: 0 })
    expect(hoursOf({ ...carrying, validTo: day('2026-11-01') }, [], '2026-11')).toMatchObject({ cap: 15, carried: 15 })
  })

  it('carry over quarters and years alike', () => {
    expect(hoursOf({ ...carrying, capPeriod: 'quarter' }, [inOctober], '2027-Q1')).toMatchObject({ carried: 10 })
    expect(hoursOf({ ...carrying, capPeriod: 'year' }, [inOctober], '2027')).toMatchObject({ carried: 10 })
  })
})

it('every counted minute is used in exactly one period', () => {
  const anyBooking = fc.record({
    start: fc.integer({ min: Date.UTC(2026, 0, 2) / 60_000, max: Date.UTC(2026, 11, 25) / 60_000 }).map((minutes) => wallClock(minutes * 60_000)),
    plannedMinutes: fc.integer({ min: 0, max: 5000 }),
    performedMinutes: fc.integer({ min: 0, max: 5000 }),
    statusCode: fc.constantFrom(...respiteStatuses.map(({ code }) => code)),
    cancelledByCode: fc.constantFrom(...respiteCancellers.map(({ code }) => code)),
    isLateCancellation: fc.boolean(),
  })
  fc.assert(fc.property(fc.array(anyBooking, { maxLength: 12 }), fc.boolean(), (bookings, lateCounts) => {
    const months = Array.from({ length: 12 }, (_, index) => capUsage(monthly, bookings, `2026-${String(index + 1).padStart(2, '0')}`, lateCounts))
    const counted = bookings.filter((one) => countsAgainstCap(one, lateCounts)).reduce((sum, one) => sum + countedMinutes(one), 0)
    expect(months.reduce((sum, { usedMinutes }) => sum + usedMinutes, 0)).toBe(counted)
    for (const usage of months) {
      expect(usage.performedMinutes + usage.bookedMinutes + usage.lateCancelledMinutes).toBe(usage.usedMinutes)
      expect(usage.leftMinutes).toBe(900 - usage.usedMinutes)
    }
  }), { numRuns: 300 })
}, 60_000)

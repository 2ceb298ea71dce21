import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPeriod, periodBounds, periodKeyOf, previousPeriodKey } from '../../../../src/shared/domain/respite/cap-period.ts'
import { splitMinutes } from '../../../../src/shared/domain/respite/split-minutes.ts'
import { day, daysOfYears, isSecondTime, moment, wallClock } from './plain-calendar.ts'

const msPerHour = 3_600_000
const capPeriods = ['month', 'quarter', 'year'] as const
const periodOfHour = new Map<number, string>()

/** The local month that a whole hour since 1970 lies in: the offset is whole hours, so no hour lies in two. */
function monthOfHour(hour: number): string {
  const known = periodOfHour.get(hour) ?? wallClock(hour * msPerHour).date.slice(0, 7)
  periodOfHour.set(hour, known)
  return known
}

function plainKey(month: string, capPeriod: (typeof capPeriods)[number]): string {
  const quarter = `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
  return { month, quarter, year: month.slice(0, 4) }[capPeriod]
}

/** The slow way: from the start to the end, an hour of the world's clock at a time. */
function walkMinutes(startMs: number, minutes: number, capPeriod: (typeof capPeriods)[number]): readonly { periodKey: string; minutes: number }[] {
  const pieces: { periodKey: string; minutes: number }[] = []
  const end = startMs + minutes * 60_000
  for (let at = startMs; at < end;) {
    const hour = Math.floor(at / msPerHour)
    const until = Math.min(end, (hour + 1) * msPerHour)
    const periodKey = plainKey(monthOfHour(hour), capPeriod)
    const last = pieces.at(-1)
    if (last?.periodKey === periodKey) last.minutes += (until - at) / 60_000
    else pieces.push({ periodKey, minutes: (until - at) / 60_000 })
    at = until
  }
  return pieces
}

const minute = (from: number, to: number) => fc.integer({ min: from / 60_000, max: to / 60_000 }).map((minutes) => minutes * 60_000)
const month = fc.tuple(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 0, max: 11 }))
/** Anywhere in 2020–2040, in the two days around a new month, and around the nights of 23 and 25 hours. */
const anyStart = fc.oneof(
  minute(Date.UTC(2020, 0, 1), Date.UTC(2040, 11, 31)),
  month.chain(([year, index]) => minute(Date.UTC(year, index, 1) - 48 * msPerHour, Date.UTC(year, index, 1) + 6 * msPerHour)),
  month.map(([year, index]) => Date.UTC(year, index % 2 === 0 ? 3 : 10, 0)).chain((last) => {
    const change = last - new Date(last).getUTCDay() * 24 * msPerHour + msPerHour
    return minute(change - 30 * msPerHour, change + 6 * msPerHour)
  }),
)
/** Mostly a visit or a night, now and then a stay of months. */
const anyLength = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 1440 }) }, { weight: 2, arbitrary: fc.integer({ min: 0, max: 6000 }) }, { weight: 1, arbitrary: fc.integer({ min: 6000, max: 100_000 }) })

describe('the minutes of a booking (K6)', () => {
  it('always sum to what was booked, each in its own period: ten thousand bookings 2020–2040, the nights of summer time among them', () => {
    const seen = { inTwo: 0, overChange: 0 }
    fc.assert(fc.property(anyStart, anyLength, fc.constantFrom(...capPeriods), (startMs, minutes, capPeriod) => {
      // The second time an hour comes in October cannot be written; a booking then starts in the first.
      const start = isSecondTime(startMs) ? startMs - msPerHour : startMs
      const pieces = splitMinutes(wallClock(start), minutes, capPeriod)
      expect(pieces).toEqual(walkMinutes(start, minutes, capPeriod))
      expect(pieces.reduce((sum, piece) => sum + piece.minutes, 0)).toBe(minutes)
      if (pieces.length > 1) seen.inTwo += 1
      if (minutes < 1440 && wallClock(start).time !== wallClock(start + 24 * msPerHour).time) seen.overChange += 1
    }), { numRuns: 10_000, seed: 20_261_025 })
    expect(seen.inTwo).toBeGreaterThan(500)
    expect(seen.overChange).toBeGreaterThan(500)
  }, 60_000)

  it('of the night of 25 October 2026, 00:00–06:00, are 7 hours', () => {
    expect(splitMinutes(moment('2026-10-25 00:00'), 420, 'month')).toEqual([{ periodKey: '2026-10', minutes: 420 }])
  })

  it('of 23:00–03:00 over a new month are split at midnight', () => {
    expect(splitMinutes(moment('2026-10-31 23:00'), 240, 'month')).toEqual([{ periodKey: '2026-10', minutes: 60 }, { periodKey: '2026-11', minutes: 180 }])
    expect(splitMinutes(moment('2026-10-31 23:00'), 240, 'quarter')).toEqual([{ periodKey: '2026-Q4', minutes: 240 }])
    expect(splitMinutes(moment('2026-12-31 23:00'), 240, 'year')).toEqual([{ periodKey: '2026', minutes: 60 }, { periodKey: '2027', minutes: 180 }])
    expect(splitMinutes(moment('2026-10-31 20:00'), 240, 'month')).toEqual([{ periodKey: '2026-10', minutes: 240 }])
    expect(splitMinutes(moment('2026-11-01 00:00'), 60, 'month')).toEqual([{ periodKey: '2026-11', minutes: 60 }])
  })

  it('are none of nothing, and refused when they are not minutes', () => {
    expect(splitMinutes(moment('2026-10-31 23:00'), 0, 'month')).toEqual([])
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(() => splitMinutes(moment('2026-10-31 23:00'), wrong, 'month')).toThrow(RangeError)
  })
})

describe('a cap period', () => {
  it('holds its days and follows on the one before', () => {
    for (const { date } of daysOfYears(2023, 2028)) {
      for (const capPeriod of capPeriods) {
        const key = periodKeyOf(date, capPeriod)
        const { firstDay, lastDay } = periodBounds(key)
        expect(key).toBe(plainKey(date.slice(0, 7), capPeriod))
        expect(firstDay <= date && date <= lastDay).toBe(true)
        expect([firstDay, lastDay].map((end) => periodKeyOf(end, capPeriod))).toEqual([key, key])
        const before = new Date(Date.parse(firstDay) - 86_400_000).toISOString().slice(0, 10)
        expect(periodBounds(previousPeriodKey(key)).lastDay).toBe(before)
      }
    }
    expect(periodBounds('2028-02')).toEqual({ firstDay: day('2028-02-01'), lastDay: day('2028-02-29') })
    expect([previousPeriodKey('2026-01'), previousPeriodKey('2026-Q1'), previousPeriodKey('2026')]).toEqual(['2025-12', '2025-Q4', '2025'])
  })

  it('is written in Swedish, and nothing else is one', () => {
    expect(['2026-10', '2026-Q4', '2026'].map(formatPeriod)).toEqual(['oktober 2026', 'kvartal 4 2026', '2026'])
    for (const wrong of ['', '2026-13', '2026-00', '2026-Q5', '26', '2026-10-01', '2026-1']) {
      for (const reads of [periodBounds, previousPeriodKey, formatPeriod]) expect(() => reads(wrong)).toThrow(RangeError)
    }
  })
})

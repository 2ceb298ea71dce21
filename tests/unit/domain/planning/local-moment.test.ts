import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  existsLocally, instantOf, localMomentOf, minutesBetween, momentAfter, overlaps, type LocalSpan,
} from '../../../../src/shared/domain/time/local-moment.ts'
import { isSecondTime, moment, wallClock } from './plain-calendar.ts'

const msPerMinute = 60_000
/** Whole minutes 1970–2099, a third of them within a day and a half of a change to or from summer time. */
const anyMinute = fc.oneof(
  fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) / msPerMinute }),
  fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) / msPerMinute }),
  fc.tuple(fc.integer({ min: 1981, max: 2099 }), fc.constantFrom(2, 8, 9), fc.integer({ min: -2160, max: 2160 }))
    .map(([year, month, minutes]) => Date.UTC(year, month + 1, -new Date(Date.UTC(year, month + 1, 0)).getUTCDay(), 1) / msPerMinute + minutes),
).map((minutes) => minutes * msPerMinute)

describe('a moment in Sweden', () => {
  it('is what the clock on the wall says, at any instant', () => {
    fc.assert(fc.property(anyMinute, (ms) => {
      expect(localMomentOf(new Date(ms).toISOString())).toEqual(wallClock(ms))
    }), { numRuns: 4000 })
  }, 60_000)

  it('leads back to its instant; in the hour that comes twice, to the first', () => {
    fc.assert(fc.property(anyMinute, (ms) => {
      const expected = isSecondTime(ms) ? ms - 60 * msPerMinute : ms
      expect(Date.parse(instantOf(wallClock(ms)))).toBe(expected)
      expect(existsLocally(wallClock(ms))).toBe(true)
    }), { numRuns: 4000 })
    expect(instantOf(moment('2026-10-25 02:30'))).toBe('2026-10-25T00:30:00.000Z')
    expect(instantOf(moment('2026-10-25 03:00'))).toBe('2026-10-25T02:00:00.000Z')
    expect(localMomentOf('2026-10-25T01:30:00Z')).toEqual(moment('2026-10-25 02:30'))
  }, 60_000)

  it('does not exist in the hour that is skipped, and is then read as the hour after', () => {
    expect(['01:59', '02:00', '02:30', '02:59', '03:00'].map((time) => existsLocally(moment(`2026-03-29 ${time}`)))).toEqual([true, false, false, false, true])
    expect(existsLocally(moment('2026-10-25 02:30'))).toBe(true)
    expect(instantOf(moment('2026-03-29 02:30'))).toBe(instantOf(moment('2026-03-29 03:30')))
  })

  it('is the same whatever zone the PC is set to, and refuses what is none', () => {
    expect(localMomentOf('2026-01-01T01:30:59.999+02:00')).toEqual(moment('2026-01-01 00:30'))
    expect(() => localMomentOf('yesterday')).toThrow(RangeError)
    expect(() => instantOf({ date: moment('2026-01-01 00:00').date, time: '24:00' })).toThrow(RangeError)
  })
})

describe('time between two moments', () => {
  it('is the time that really passes: the night of 25 October 2026 has 7 hours, that of 29 March 5 (K6)', () => {
    expect(minutesBetween(moment('2026-10-25 00:00'), moment('2026-10-25 06:00'))).toBe(420)
    expect(minutesBetween(moment('2026-03-29 00:00'), moment('2026-03-29 06:00'))).toBe(300)
    expect(minutesBetween(moment('2026-10-26 00:00'), moment('2026-10-26 06:00'))).toBe(360)
    expect(minutesBetween(moment('2026-10-26 06:00'), moment('2026-10-26 00:00'))).toBe(-360)
  })

  it('laid from a start leads to where the clock then stands', () => {
    fc.assert(fc.property(anyMinute, fc.integer({ min: -5000, max: 5000 }), (ms, minutes) => {
      fc.pre(!isSecondTime(ms))
      const end = ms + minutes * msPerMinute
      expect(momentAfter(wallClock(ms), minutes)).toEqual(wallClock(end))
      if (!isSecondTime(end)) expect(minutesBetween(wallClock(ms), wallClock(end))).toBe(minutes)
    }), { numRuns: 3000 })
    expect(momentAfter(moment('2026-10-25 00:00'), 420)).toEqual(moment('2026-10-25 06:00'))
  }, 60_000)
})

describe('two spans', () => {
  it('overlap when some time lies in both, and not when they only touch (K6)', () => {
    const night = span('2026-10-31 23:00', '2026-11-01 03:00')
    expect(overlaps(night, span('2026-11-01 02:59', '2026-11-01 04:00'))).toBe(true)
    expect(overlaps(night, span('2026-10-30 08:00', '2026-11-05 08:00'))).toBe(true)
    expect(overlaps(night, span('2026-11-01 03:00', '2026-11-01 04:00'))).toBe(false)
    expect(overlaps(night, span('2026-10-31 20:00', '2026-10-31 23:00'))).toBe(false)
    expect(overlaps(night, span('2026-11-01 01:00', '2026-11-01 01:00'))).toBe(false)
  })

  it('overlap the same way round, exactly when a minute is in both', () => {
    const anySpan = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 }))
      .map(([from, length]) => Array.from({ length }, (_, step) => from + step))
    fc.assert(fc.property(anySpan, anySpan, (a, b) => {
      const shares = a.some((minute) => b.includes(minute))
      expect([overlaps(spanOf(a), spanOf(b)), overlaps(spanOf(b), spanOf(a))]).toEqual([shares, shares])
    }), { numRuns: 500 })
  })
})

it('a calendar of 20 000 moments is converted there and back in well under a second', () => {
  // The processor's time and not the clock's: other work on the machine is not ours.
  const before = process.cpuUsage()
  for (let index = 0; index < 20_000; index += 1) localMomentOf(instantOf(wallClockFree(index)))
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000)
})

function span(start: string, end: string): LocalSpan {
  return { start: moment(start), end: moment(end) }
}

/** The span of some minutes in a row, counted from an evening before summer time begins. */
function spanOf(minutes: readonly number[]): LocalSpan {
  const first = Date.UTC(2026, 2, 28, 22) + (minutes[0] ?? 0) * msPerMinute
  return { start: wallClock(first), end: wallClock(first + minutes.length * msPerMinute) }
}

/** Spread over thirty years, without asking the slow clock. */
function wallClockFree(index: number) {
  return moment(new Date(Date.UTC(2020, 0, 1) + index * 47_303_000).toISOString().slice(0, 16).replace('T', ' '))
}

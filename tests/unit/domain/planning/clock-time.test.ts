import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatClock, formatHours, formatTimeRange, minutesOfDay, parseClockTime, timeOfMinutes,
} from '../../../../src/shared/domain/time/clock-time.ts'

describe('a time of day', () => {
  it('is read in every form that people type', () => {
    expect(['9', '09', '900', '0900', '9.00', '9:00', '09:00', 'kl 9', 'kl. 9.00', 'Kl 0900', ' 9 ', 'kl9'].map(parseClockTime)).toEqual(Array.from({ length: 12 }, () => '09:00'))
    expect(['17.30', '1730', '17:30', 'kl 17.30', '930', '9.30'].map(parseClockTime)).toEqual(['17:30', '17:30', '17:30', '17:30', '09:30', '09:30'])
    expect(['0', '00', '000', '0000', '23:59', '2359'].map(parseClockTime)).toEqual(['00:00', '00:00', '00:00', '00:00', '23:59', '23:59'])
  })

  it('is not guessed from what could be something else', () => {
    const wrong = ['', ' ', 'kl', '24', '24.00', '2400', '25', '9,5', '9.5', '9.60', '960', '12:345', '12345', '-9', '9-10', '9.00.', '9 30', 'nio', '٩', '9:00:00']
    expect(wrong.filter((text) => parseClockTime(text) !== undefined)).toEqual([])
  })

  it('never breaks on any text, and what it reads is a time', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '5', '9', '.', ':', ' ', 'k', 'l') })), (text) => {
      const time = parseClockTime(text)
      if (time !== undefined) expect(timeOfMinutes(minutesOfDay(time))).toBe(time)
    }), { numRuns: 2000 })
  })

  it('and its minutes say the same, all 1440 of them, in the typed forms too', () => {
    for (let minutes = 0; minutes < 1440; minutes += 1) {
      const time = timeOfMinutes(minutes)
      expect(minutesOfDay(time)).toBe(minutes)
      expect([time, formatClock(time), time.replace(':', '')].map(parseClockTime)).toEqual([time, time, time])
    }
  })

  it('goes round past midnight, and refuses what is no time', () => {
    expect([timeOfMinutes(1440), timeOfMinutes(1500), timeOfMinutes(-60)]).toEqual(['00:00', '01:00', '23:00'])
    expect(() => timeOfMinutes(0.5)).toThrow(RangeError)
    for (const text of ['9:00', '24:00', '09.00', '09:60', '']) expect(() => minutesOfDay(text)).toThrow(RangeError)
  })

  it('is written with a point and an en dash', () => {
    expect(formatClock('13:00')).toBe('13.00')
    expect(formatTimeRange('13:00', '15:00')).toBe('13.00–15.00')
  })
})

describe('hours', () => {
  it('have a decimal comma, at most two decimals and no zero at the end', () => {
    expect([150, 960, 0, 10, 20, 45, 61, -60, -0, 60_000].map(formatHours)).toEqual(['2,5', '16', '0', '0,17', '0,33', '0,75', '1,02', '\u22121', '0', '1\u00A0000'])
  })
})

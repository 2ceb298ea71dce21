import { describe, expect, it } from 'vitest'
import { isRedDay } from '../../../../src/shared/domain/holidays/swedish-days.ts'
import { formatIsoWeek } from '../../../../src/shared/domain/iso-week.ts'
import { mostInSeries, nthOf, rhythmDates, type Rhythm } from '../../../../src/shared/domain/series/rhythm.ts'
import { describeRhythm, describeSeriesOf } from '../../../../src/shared/domain/series/describe-rhythm.ts'
import { day, daysOfYears } from './plain-calendar.ts'

const everySecondWednesday: Rhythm = { kind: 'weekly', everyWeeks: 2, weekdays: [3] }
const count = (number: number) => ({ kind: 'count', count: number }) as const
const until = (text: string) => ({ kind: 'until', until: day(text) }) as const
const datesOf = (...args: Parameters<typeof rhythmDates>) => {
  const dates = rhythmDates(...args)
  if (typeof dates === 'string') throw new Error(dates)
  return dates
}

describe('the dates of a series (K3)', () => {
  it('every second Wednesday six times from 13 January 2027 are these, every other week', () => {
    const dates = datesOf(everySecondWednesday, day('2027-01-13'), count(6))
    expect(dates).toEqual(['2027-01-13', '2027-01-27', '2027-02-10', '2027-02-24', '2027-03-10', '2027-03-24'])
    expect(dates.map(formatIsoWeek)).toEqual(['v. 2', 'v. 4', 'v. 6', 'v. 8', 'v. 10', 'v. 12'])
    expect(rhythmDates(everySecondWednesday, day('2027-01-13'), until('2027-03-24'))).toEqual(dates)
  })

  it('step over red days when asked, without using up the count', () => {
    const mondays: Rhythm = { kind: 'weekly', everyWeeks: 1, weekdays: [1] }
    expect(rhythmDates(mondays, day('2027-03-22'), count(3), isRedDay)).toEqual(['2027-03-22', '2027-04-05', '2027-04-12'])
    expect(rhythmDates(mondays, day('2027-03-22'), until('2027-04-05'), isRedDay)).toEqual(['2027-03-22', '2027-04-05'])
  })

  it('count weeks from the week of the first day, also over a week 53', () => {
    expect(rhythmDates({ kind: 'weekly', everyWeeks: 2, weekdays: [4, 1, 4] }, day('2026-12-17'), count(4))).toEqual(['2026-12-17', '2026-12-28', '2026-12-31', '2027-01-11'])
  })

  it('by the month fall on the weekday asked for', () => {
    expect(rhythmDates({ kind: 'monthly', nth: 2, weekday: 2 }, day('2027-01-13'), count(3))).toEqual(['2027-02-09', '2027-03-09', '2027-04-13'])
    expect(rhythmDates({ kind: 'monthly', nth: -1, weekday: 5 }, day('2027-01-01'), count(3))).toEqual(['2027-01-29', '2027-02-26', '2027-03-26'])
  })

  it('of one\'s own are sorted, once each, from the first day, however far apart', () => {
    const own = { kind: 'dates', dates: ['2050-01-01', '2027-02-03', '2027-01-01', '2027-02-03'].map(day) } as const
    expect(rhythmDates(own, day('2027-01-02'), count(200))).toEqual(['2027-02-03', '2050-01-01'])
    expect(rhythmDates(own, day('2027-01-02'), until('2040-01-01'))).toEqual(['2027-02-03'])
  })

  it('are never more than two hundred', () => {
    const daily: Rhythm = { kind: 'weekly', everyWeeks: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] }
    expect(datesOf(daily, day('2027-01-01'), count(mostInSeries))).toHaveLength(200)
    expect(rhythmDates(daily, day('2027-01-01'), count(mostInSeries + 1))).toBe('too-many')
    expect(rhythmDates(daily, day('2027-01-01'), until('2027-07-19'))).toHaveLength(200)
    expect(rhythmDates(daily, day('2027-01-01'), until('2027-07-20'))).toBe('too-many')
    expect(datesOf({ kind: 'monthly', nth: 1, weekday: 1 }, day('2027-01-01'), count(200)).at(-1)).toBe('2043-08-03')
  })

  it('end, whatever is asked', () => {
    expect(rhythmDates(everySecondWednesday, day('2027-01-13'), count(6), () => true)).toBe('none')
    expect(rhythmDates(everySecondWednesday, day('2027-01-13'), until('9999-12-31'), () => true)).toBe('none')
    expect(rhythmDates(everySecondWednesday, day('2199-12-01'), count(200))).toEqual(['2199-12-11', '2199-12-25'])
    expect(rhythmDates(everySecondWednesday, day('2027-01-13'), until('2027-01-12'))).toBe('none')
    const stopped = datesOf(everySecondWednesday, day('2027-01-13'), count(50), (date) => date > day('2027-12-31'))
    expect(stopped.at(-1)).toBe('2027-12-29')
  })

  it('are none for a rhythm that is none', () => {
    const none: readonly Rhythm[] = [
      ...[0, -1, 1.5, 9, Number.NaN].map((everyWeeks) => ({ kind: 'weekly', everyWeeks, weekdays: [1] }) as const),
      { kind: 'weekly', everyWeeks: 1, weekdays: [] },
      { kind: 'weekly', everyWeeks: 1, weekdays: [0, 8, 1.5] },
      { kind: 'monthly', nth: 1, weekday: 8 },
      { kind: 'dates', dates: [] },
    ]
    for (const rhythm of none) expect(rhythmDates(rhythm, day('2027-01-13'), count(6))).toBe('none')
    for (const number of [0, -1, Number.NaN]) expect(rhythmDates(everySecondWednesday, day('2027-01-13'), count(number))).toBe('none')
  })
})

it('a monthly rhythm proposed from a day has that day as its first date', () => {
  for (const { date, weekday } of daysOfYears(2026, 2028)) {
    expect(rhythmDates({ kind: 'monthly', nth: nthOf(date), weekday }, date, count(1))).toEqual([date])
  }
  expect(['2027-01-01', '2027-01-07', '2027-01-08', '2027-01-28', '2027-01-29'].map((text) => nthOf(day(text)))).toEqual([1, 1, 2, 4, -1])
})

describe('a series in words', () => {
  const six = datesOf(everySecondWednesday, day('2027-01-13'), count(6))
  const overNewYear = [day('2026-12-07'), day('2027-02-08')]

  it('says rhythm, time, number and dates', () => {
    expect(describeRhythm(everySecondWednesday, six, '17:30', 120)).toBe('Varannan onsdag 17.30–19.30, 6 träffar, 13 januari – 24 mars 2027')
    expect(describeRhythm({ kind: 'monthly', nth: 2, weekday: 2 }, overNewYear, '13:00', 120)).toBe('Andra tisdagen i månaden 13.00–15.00, 2 träffar, 7 december 2026 – 8 februari 2027')
    expect(describeRhythm({ kind: 'monthly', nth: -1, weekday: 5 }, [day('2027-01-29')], '09:00', 45)).toBe('Sista fredagen i månaden 09.00–09.45, 1 träff, 29 januari 2027')
    expect(describeRhythm({ kind: 'weekly', everyWeeks: 1, weekdays: [4, 1, 4] }, overNewYear, '23:00', 120)).toBe('Måndagar och torsdagar varje vecka 23.00–01.00, 2 träffar, 7 december 2026 – 8 februari 2027')
    expect(describeRhythm({ kind: 'weekly', everyWeeks: 3, weekdays: [1, 3, 5] }, [], '13:00', 60)).toBe('Måndagar, onsdagar och fredagar var tredje vecka 13.00–14.00, inga träffar')
    expect(describeRhythm({ kind: 'weekly', everyWeeks: 1, weekdays: [7] }, six, '13:00', 60)).toContain('Varje söndag 13.00–14.00')
    expect(describeRhythm({ kind: 'dates', dates: six }, six, '13:00', 120)).toBe('Egna datum 13.00–15.00, 6 träffar, 13 januari – 24 mars 2027')
  })

  it('calls it tillfällen where it is no group', () => {
    expect(describeSeriesOf('occasion', everySecondWednesday, six, '17:30', 120)).toBe('Varannan onsdag 17.30–19.30, 6 tillfällen, 13 januari – 24 mars 2027')
    expect(describeSeriesOf('occasion', everySecondWednesday, [day('2027-01-13')], '17:30', 120)).toBe('Varannan onsdag 17.30–19.30, 1 tillfälle, 13 januari 2027')
  })
})

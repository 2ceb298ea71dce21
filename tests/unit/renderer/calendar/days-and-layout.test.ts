import { describe, expect, test } from 'vitest'
import { eventOf } from '../../../../src/renderer/components/calendar/entries/event-of.ts'
import { eventsByDay } from '../../../../src/renderer/components/calendar/model/calendar-event.ts'
import { dayMarks } from '../../../../src/renderer/components/calendar/model/day-mark.ts'
import { hoursShown, layOutDay } from '../../../../src/renderer/components/calendar/model/lay-out-day.ts'
import { absence, day, event, respite } from './an-event.ts'

describe('the events of a day', () => {
  test('an evening past midnight is on both days, with its part of each', () => {
    const night = eventOf(respite())
    const byDay = eventsByDay([night], day('2026-11-16'), day('2026-11-22'))
    expect([...byDay.keys()]).toEqual(['2026-11-20', '2026-11-21'])
    expect(layOutDay([night], day('2026-11-20')).events).toMatchObject([{ fromMinute: 1320, toMinute: 1440, endsHere: false }])
    expect(layOutDay([night], day('2026-11-21')).events).toMatchObject([{ fromMinute: 0, toMinute: 360, endsHere: true }])
  })

  test('what ends at midnight is not on the next day', () => {
    const evening = eventOf(respite({ endsAt: '00:00' }))
    expect([...eventsByDay([evening], day('2026-11-16'), day('2026-11-22')).keys()]).toEqual(['2026-11-20'])
    expect(layOutDay([evening], day('2026-11-20')).events).toMatchObject([{ fromMinute: 1320, toMinute: 1440, endsHere: true }])
  })

  test('what began before the first day is on the days that are asked for, whole days before hours', () => {
    const byDay = eventsByDay([event('early', '08:00', '09:00', { startsOn: day('2026-11-19'), endsOn: day('2026-11-19') }), eventOf(absence())], day('2026-11-19'), day('2026-11-20'))
    expect(byDay.get(day('2026-11-19'))?.map(({ id }) => id)).toEqual(['absence-1', 'early'])
    expect([...byDay.keys()].toSorted()).toEqual(['2026-11-19', '2026-11-20'])
  })
})

describe('a day by hours', () => {
  const on = day('2026-11-17')
  const places = (...events: ReturnType<typeof event>[]) => Object.fromEntries(layOutDay(events, on).events.map(({ event: { id }, column, columns }) => [id, [column, columns]]))

  test('what overlaps stands side by side, what only touches does not', () => {
    expect(places(event('a', '09:00', '11:00'), event('b', '10:00', '12:00'), event('c', '12:00', '13:00'))).toEqual({ a: [0, 2], b: [1, 2], c: [0, 1] })
  })

  test('a column that has become free is used again', () => {
    expect(places(event('a', '09:00', '12:00'), event('b', '09:00', '10:00'), event('c', '10:00', '11:00'))).toEqual({ a: [0, 2], b: [1, 2], c: [1, 2] })
  })

  test('more than three at once are behind a number that counts them all', () => {
    const layout = layOutDay(['a', 'b', 'c', 'd', 'e'].map((id) => event(id, '09:00', '10:00')), on)
    expect(layout.events).toHaveLength(2)
    expect(layout.more).toMatchObject([{ count: 3, column: 2, columns: 3 }])
  })

  test('a quarter of an hour is drawn long enough to be hit, also just before midnight', () => {
    expect(layOutDay([event('short', '09:00', '09:15')], on).events).toMatchObject([{ fromMinute: 540, toMinute: 580 }])
    expect(layOutDay([event('late', '23:45', '23:59')], on).events).toMatchObject([{ fromMinute: 1400, toMinute: 1440 }])
  })

  test('seven to eight in the evening, and more only where there is more', () => {
    expect(hoursShown([layOutDay([event('a', '09:00', '10:00')], on)])).toEqual({ from: 7, to: 20 })
    expect(hoursShown([layOutDay([event('a', '05:30', '06:30'), event('b', '20:30', '21:15')], on)])).toEqual({ from: 5, to: 22 })
  })
})

describe('marks of a day', () => {
  test('red days by name, eves, squeeze days, and what the municipality has set', () => {
    const closed = { ...eventOf(absence({ startsOn: day('2026-12-23'), endsOn: day('2026-12-24') })), tone: 'local-day' as const, text: 'Jullov' }
    const markOf = dayMarks([closed], day('2026-11-30'), day('2027-01-10'))
    expect(markOf(day('2026-12-24'))).toEqual({ isRed: false, isLocal: true, names: ['julafton', 'Jullov'] })
    expect(markOf(day('2026-12-25'))).toEqual({ isRed: true, isLocal: false, names: ['juldagen'] })
    expect(markOf(day('2027-01-05')).names).toEqual([])
    expect(markOf(day('2026-12-06'))).toEqual({ isRed: true, isLocal: false, names: [] })
    expect(dayMarks([], day('2027-05-03'), day('2027-05-09'))(day('2027-05-07')).names).toEqual(['klämdag'])
  })
})

import { describe, expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { decodeBookingDraft, encodeBookingDraft, isTouchedBooking, newBookingEntry, toggled, withRecurrence, type BookingEntry } from '../../../../src/renderer/features/respite/model/booking-entry.ts'
import { firstSpan, lengthsOf, proposedDates, spansOf } from '../../../../src/renderer/features/respite/model/booking-spans.ts'
import { checkBookingEntry } from '../../../../src/renderer/features/respite/model/check-booking-entry.ts'
import { day } from './booking-row.ts'

const today = day('2026-11-22')
const grantId = '0190b8a0-0000-7000-8000-000000000001'
const filled: BookingEntry = { ...newBookingEntry(today, { grantId }), startsOn: '2026-11-24', startsAt: '13:00', endsAt: '16:00' }
const faultsWith = (change: Partial<BookingEntry>, isOverCap = false) => {
  const checked = checkBookingEntry({ ...filled, ...change }, isOverCap)
  return checked.kind === 'faulty' ? checked.faults : {}
}
const series = withRecurrence(filled, 'recurring')

describe('day and time', () => {
  test('an end that is not later on the clock is the morning after, also at a month\'s end', () => {
    expect(firstSpan({ ...filled, startsOn: '2026-11-30', startsAt: '23:00', endsAt: '03:00' })).toEqual({ startsOn: '2026-11-30', startsAt: '23:00', endsOn: '2026-12-01', endsAt: '03:00' })
    expect(firstSpan({ ...filled, startsAt: '9', endsAt: '9' })?.endsOn).toBe('2026-11-25')
    expect(firstSpan({ ...filled, endsOn: '2026-11-27' })?.endsOn).toBe('2026-11-27')
  })

  test('nothing is understood before day and both times can be read', () => {
    for (const change of [{ startsOn: 'snart' }, { startsAt: '' }, { endsAt: '25' }, { endsOn: '31/2' }]) expect(firstSpan({ ...filled, ...change })).toBeUndefined()
  })

  test('K6: 25 October 2026 00.00–06.00 is seven hours though the clock says six, and a March night one hour less', () => {
    expect(lengthsOf({ startsOn: day('2026-10-25'), startsAt: '00:00', endsOn: day('2026-10-25'), endsAt: '06:00' })).toEqual({ minutes: 420, onTheWall: 360 })
    expect(lengthsOf({ startsOn: day('2027-03-27'), startsAt: '22:00', endsOn: day('2027-03-28'), endsAt: '06:00' })).toEqual({ minutes: 420, onTheWall: 480 })
    expect(lengthsOf({ startsOn: day('2027-03-28'), startsAt: '02:30', endsOn: day('2027-03-28'), endsAt: '06:00' })).toBeUndefined()
  })
})

describe('a series', () => {
  test('begins with the weekday of its first day and gives each date with what kind of day it is', () => {
    expect(series.weekdays).toEqual([2])
    const dates = proposedDates({ ...series, startsOn: '2026-12-22', weekdays: [2, 5], count: '4' })
    expect(dates).toMatchObject([{ date: '2026-12-22', isRed: false }, { date: '2026-12-25', isRed: true, holiday: 'juldagen' }, { date: '2026-12-29' }, { date: '2027-01-01', holiday: 'nyårsdagen' }])
    expect(proposedDates({ ...series, startsOn: '2027-01-04', weekdays: [1, 2], count: '2' })).toMatchObject([{ date: '2027-01-04', isSqueeze: false }, { date: '2027-01-05' }])
  })

  test('nights go on over midnight on every date, and no date that was ticked off is sent', () => {
    const spans = spansOf({ ...series, startsAt: '22', endsAt: '7', leftOut: ['2026-12-01'] })
    expect(spans.map(({ startsOn, endsOn }) => `${startsOn} ${endsOn}`)).toEqual(['2026-11-24 2026-11-25', '2026-12-08 2026-12-09', '2026-12-15 2026-12-16'])
  })

  test('ticking off twice is not ticking off', () => {
    expect(toggled(toggled(['a'], 'b'), 'b')).toEqual(['a'])
  })

  test('every way to fill it in wrong is a fault of its own field', () => {
    expect(faultsWith({ ...series, weekdays: [] })).toMatchObject({ weekdays: 'weekdays-missing' })
    expect(faultsWith({ ...series, everyWeeks: '9' })).toMatchObject({ everyWeeks: 'weeks-unreadable' })
    expect(faultsWith({ ...series, count: '0' })).toMatchObject({ count: 'count-unreadable' })
    expect(faultsWith({ ...series, count: '9999' })).toMatchObject({ dates: 'too-many' })
    expect(faultsWith({ ...series, endKind: 'until', until: 'sen' })).toMatchObject({ until: 'until-unreadable' })
    expect(faultsWith({ ...series, endKind: 'until', until: '2026-11-01' })).toEqual({ until: 'until-before' })
    expect(faultsWith({ ...series, endKind: 'until', until: '2036-01-01' })).toMatchObject({ dates: 'too-many' })
    expect(faultsWith({ ...series, count: '1', leftOut: ['2026-11-24'] })).toEqual({ dates: 'no-dates' })
  })
})

describe('what is sent', () => {
  test('is what the contract wants, one span or many', () => {
    for (const entry of [filled, { ...series, count: '8' }]) {
      const checked = checkBookingEntry(entry, false)
      if (checked.kind !== 'valid') throw new Error('faulty')
      expect(contract['respite.book'].input.parse(checked.input).spans).toHaveLength(entry.recurrence === 'single' ? 1 : 8)
    }
  })

  test('over the cap a reason is asked for and sent; within it an old choice is not', () => {
    expect(faultsWith({}, true)).toEqual({ overCapReason: 'reason-missing' })
    expect(checkBookingEntry({ ...filled, overCapReasonCode: 'urgent' }, true)).toMatchObject({ kind: 'valid', input: { overCapReasonCode: 'urgent' } })
    const within = checkBookingEntry({ ...filled, overCapReasonCode: 'urgent' }, false)
    expect(within.kind === 'valid' && 'overCapReasonCode' in within.input).toBe(false)
  })

  test('empty and impossible fields are named one by one', () => {
    expect(faultsWith({ grantId: undefined, startsOn: '', startsAt: 'nio', endsAt: '' })).toEqual({ grant: 'grant-missing', startsOn: 'date-missing', startsAt: 'time-unreadable', endsAt: 'time-missing' })
    expect(faultsWith({ startsOn: '31/2' })).toEqual({ startsOn: 'date-unreadable' })
    expect(faultsWith({ endsOn: '2026-11-20' })).toEqual({ endsAt: 'ends-before-start' })
    expect(faultsWith({ startsOn: '2027-03-28', startsAt: '02:30' })).toEqual({ startsAt: 'no-such-time' })
  })
})

describe('the draft', () => {
  test('gives back exactly what stood there, right or wrong', () => {
    const entry: BookingEntry = { ...series, startsAt: 'strax', leftOut: ['2026-12-01'], relieverId: grantId, overCapReasonCode: 'worse' }
    expect(decodeBookingDraft(encodeBookingDraft(entry, true))).toEqual({ kept: true, entry })
    expect(decodeBookingDraft('{"format":2}')).toBeUndefined()
    expect(decodeBookingDraft('nonsense')).toBeUndefined()
  })

  test('a form nobody has touched is not worth a question', () => {
    expect(isTouchedBooking(filled, filled)).toBe(false)
    expect(isTouchedBooking({ ...filled, startsAt: '12' }, filled)).toBe(true)
  })
})

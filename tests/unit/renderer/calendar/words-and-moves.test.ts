import { describe, expect, test } from 'vitest'
import { canMove, eventOf } from '../../../../src/renderer/components/calendar/entries/event-of.ts'
import { stretchedTo, takenTo } from '../../../../src/renderer/components/calendar/model/drag-times.ts'
import { monthCursor, weekCursor } from '../../../../src/renderer/components/calendar/model/grid-cursor.ts'
import { chosenEntries, visibleDays } from '../../../../src/renderer/features/calendar/model/calendar-choices.ts'
import { readMoveFields } from '../../../../src/renderer/features/calendar/model/move-fields.ts'
import { stretchedTimes, takenTimes } from '../../../../src/renderer/features/calendar/model/new-times.ts'
import { scopesOf } from '../../../../src/renderer/features/calendar/model/offered-scopes.ts'
import { calendarKey } from '../../../../src/renderer/features/calendar/page/use-calendar-keys.ts'
import { absence, conversation, day, meeting, respite } from './an-event.ts'

describe('the name of an event', () => {
  test('is whole: day, time, what, how many', () => {
    expect(eventOf(meeting({ number: undefined })).label).toBe('tisdag 17 november 13.00–15.00, Anhöriggrupp demens, 8 av 10')
    expect(eventOf(respite({ relieverName: 'Rut' })).label).toBe('fredag 20 november 22.00 – lördag 21 november 06.00, Avlösning Åberg, Anna, bekräftad, Rut')
    expect(eventOf(absence()).label).toBe('onsdag 18 november – fredag 20 november, Frånvaro Utbildning, Karin Konsulent')
  })

  test('has no name of somebody protected, and says what is missing', () => {
    const { personName: _name, ...rest } = conversation({ isProtected: true, lacksOutcome: true })
    const { label, text } = eventOf(rest)
    expect(text).toBe('Skyddad person')
    expect(label).toContain('Samtal Skyddad')
    expect(label).toContain('utfall saknas')
  })

  test('only what is still to come of one kind or another can be moved', () => {
    expect([meeting(), conversation(), respite(), absence()].map(canMove)).toEqual([true, true, true, true])
    expect([meeting({ statusCode: 'held' }), conversation({ statusCode: 'held' }), respite({ statusCode: 'cancelled' }), absence({ isMine: false })].map(canMove)).toEqual([false, false, false, false])
  })
})

const keyed = (key: string, ctrlKey = false) => ({ key, ctrlKey })

describe('where a key leads', () => {
  const at = { date: day('2026-11-17'), hour: undefined }

  test('in a month: day, week, month, ends of the week and of the month', () => {
    const dates = (['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'] as const).map((key) => monthCursor(at, keyed(key))?.date)
    expect(dates).toEqual(['2026-11-16', '2026-11-18', '2026-11-10', '2026-11-24', '2026-10-17', '2026-12-17', '2026-11-16', '2026-11-22'])
    expect(monthCursor(at, keyed('Home', true))?.date).toBe('2026-11-01')
    expect(monthCursor(at, keyed('End', true))?.date).toBe('2026-11-30')
    expect(monthCursor({ ...at, date: day('2027-01-31') }, keyed('PageDown'))?.date).toBe('2027-02-28')
    expect(monthCursor(at, keyed('a'))).toBeUndefined()
  })

  test('in a week: from whole days down into the hours and no further than the last', () => {
    const hours = { from: 7, to: 20 }
    expect(weekCursor(at, keyed('ArrowDown'), hours)).toEqual({ date: '2026-11-17', hour: 7 })
    expect(weekCursor({ ...at, hour: 7 }, keyed('ArrowUp'), hours)).toEqual(at)
    expect(weekCursor({ ...at, hour: 19 }, keyed('ArrowDown'), hours)).toEqual({ date: '2026-11-17', hour: 19 })
    expect(weekCursor({ ...at, hour: 10 }, keyed('PageDown'), hours)).toEqual({ date: '2026-11-24', hour: 10 })
  })

  test('Outlook’s keys, but not where AltGr writes a sign', () => {
    const keys = { key: '@', code: 'Digit2', ctrlKey: true, metaKey: false, shiftKey: false, altKey: true }
    expect(calendarKey(keys, false)).toEqual({ kind: 'view', view: 'week' })
    expect(calendarKey(keys, true)).toBeUndefined()
    expect(calendarKey({ ...keys, code: 'Digit4' }, false)).toEqual({ kind: 'view', view: 'month' })
    expect(calendarKey({ ...keys, key: 'g', code: 'KeyG', altKey: false }, true)).toEqual({ kind: 'go-to' })
    expect(calendarKey({ ...keys, key: 'n', code: 'KeyN', ctrlKey: false, altKey: false }, true)).toBeUndefined()
  })
})

describe('a dragged event', () => {
  test('keeps what was grabbed under the pointer, by quarters of an hour', () => {
    const event = eventOf(meeting())
    const from = { date: day('2026-11-17'), minute: 14 * 60 }
    expect(takenTo(event, from, { date: day('2026-11-18'), minute: 11 * 60 + 8 })).toEqual({ startsOn: '2026-11-18', startsAt: '10:15' })
    expect(takenTo(event, from, { date: day('2026-11-18'), minute: 20 })).toEqual({ startsOn: '2026-11-17', startsAt: '23:15' })
    expect(takenTo(event, { ...from, minute: undefined }, { date: day('2026-11-20'), minute: undefined })).toEqual({ startsOn: '2026-11-20', startsAt: undefined })
  })

  test('grabbed on its second day, it moves by as many days', () => {
    expect(takenTo(eventOf(absence()), { date: day('2026-11-19'), minute: undefined }, { date: day('2026-11-26'), minute: undefined })).toEqual({ startsOn: '2026-11-25', startsAt: undefined })
  })

  test('is as long as before on the clock, over midnight too', () => {
    expect(takenTimes(respite(), { startsOn: day('2026-11-27'), startsAt: '23:00' })).toEqual({ startsOn: '2026-11-27', startsAt: '23:00', endsOn: '2026-11-28', endsAt: '07:00', minutes: 480 })
    expect(takenTimes(meeting(), { startsOn: day('2026-11-24'), startsAt: undefined })).toMatchObject({ startsOn: '2026-11-24', startsAt: '13:00', endsAt: '15:00' })
    expect(takenTimes(absence(), { startsOn: day('2026-11-25'), startsAt: '10:00' })).toMatchObject({ startsOn: '2026-11-25', startsAt: undefined, endsOn: '2026-11-27' })
  })

  test('its edge never comes before its beginning', () => {
    const event = eventOf(meeting())
    expect(stretchedTo(event, { date: day('2026-11-17'), minute: 13 * 60 + 5 })).toBeUndefined()
    const later = stretchedTo(event, { date: day('2026-11-17'), minute: 16 * 60 + 5 })
    expect(later).toEqual({ endsOn: '2026-11-17', endsAt: '16:00' })
    expect(stretchedTimes(meeting(), { endsOn: day('2026-11-17'), endsAt: '16:00' })).toMatchObject({ startsAt: '13:00', endsAt: '16:00', minutes: 180 })
  })
})

describe('what is asked and shown', () => {
  test('the question of a series is asked only where the answers differ', () => {
    expect(scopesOf(meeting())).toEqual(['this', 'following', 'all'])
    expect(scopesOf(meeting({ number: 1 }))).toEqual(['this', 'all'])
    expect(scopesOf(meeting({ number: 1, of: 1 }))).toEqual(['this'])
    expect(scopesOf(respite({ isInSeries: true }))).toEqual(['this', 'following', 'all'])
    expect(scopesOf(conversation())).toEqual(['this'])
  })

  test('whole weeks around a month, and never more than 42 days', () => {
    expect(visibleDays('month', day('2026-11-17'))).toEqual({ from: '2026-10-26', to: '2026-12-06' })
    expect(visibleDays('week', day('2027-01-01'))).toEqual({ from: '2026-12-28', to: '2027-01-03' })
    expect(visibleDays('list', day('2028-02-10'))).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  })

  test('mine is what I lead or hold; respite is nobody’s own', () => {
    const all = [meeting(), conversation({ isMine: false }), respite(), absence()]
    expect(chosenEntries(all, { view: 'week', hidden: [], onlyMine: true }).map(({ kind }) => kind)).toEqual(['meeting', 'absence'])
    expect(chosenEntries(all, { view: 'week', hidden: ['meeting'], onlyMine: false }).map(({ kind }) => kind)).toEqual(['conversation', 'respite', 'absence'])
  })
})

describe('the fields of a move', () => {
  const fields = { startsOn: '24/11', startsAt: '9', minutes: '1,5 h', endsOn: '', endsAt: '' }
  test('are read the way people type', () => {
    expect(readMoveFields('meeting', fields, day('2026-11-22'))).toEqual({ kind: 'times', times: { startsOn: '2026-11-24', startsAt: '09:00', endsOn: '2026-11-24', endsAt: '10:30', minutes: 90 } })
    expect(readMoveFields('conversation', { ...fields, startsAt: '' }, day('2026-11-22'))).toMatchObject({ kind: 'times', times: { startsAt: undefined, endsOn: '2026-11-24' } })
  })

  test('say each what is wrong, 31 February too', () => {
    const read = readMoveFields('meeting', { ...fields, startsOn: '31/2', startsAt: '', minutes: 'x' }, day('2026-11-22'))
    expect(read.kind === 'faulty' && Object.keys(read.faults).toSorted()).toEqual(['minutes', 'startsAt', 'startsOn'])
    expect(readMoveFields('respite', { ...fields, endsOn: '24/11', endsAt: '8' }, day('2026-11-22'))).toMatchObject({ kind: 'faulty', faults: { endsAt: expect.any(String) } })
  })
})

import { describe, expect, test } from 'vitest'
import { bookingName, timeOnDay, timeWords } from '../../../../src/renderer/features/respite/words/booking-words.ts'
import { bookingCount } from '../../../../src/renderer/features/respite/words/booking-count.text.ts'
import { daysInWords } from '../../../../src/renderer/features/respite/words/day-words.ts'
import { lengthAsTyped, lengthText, readHours, readLength } from '../../../../src/renderer/features/respite/words/hours-words.ts'
import { problemSentence } from '../../../../src/renderer/features/respite/words/problem-words.ts'
import { quotaOf } from '../../../../src/renderer/features/respite/words/quota.ts'
import { availabilityWords } from '../../../../src/renderer/features/respite/relievers/availability-words.ts'
import { suggestionWords } from '../../../../src/renderer/features/respite/booking/suggest/suggestion-words.ts'
import { bookingRow, day } from './booking-row.ts'

const usage = (used: number, cap = 900, over: object = {}) => ({ periodKey: '2026-11', capMinutes: cap, carriedMinutes: 0, performedMinutes: 0, bookedMinutes: used, lateCancelledMinutes: 0, usedMinutes: used, leftMinutes: cap - used, ...over })
const slot = (weekday: number, startsAt: string, endsAt: string) => ({ weekday, startsAt, endsAt })

describe('a booking in words', () => {
  test('its name is whole: day, time, family, status and reliever', () => {
    expect(bookingName(bookingRow())).toBe('tisdag 17 november 13.00–16.00, avlösning hos Berg, Anna, bekräftad, avlösare Maj Ek')
    expect(bookingName(bookingRow({ relieverName: undefined, statusCode: 'not-staffed', isProtected: true }))).toBe('tisdag 17 november 13.00–16.00, avlösning hos Berg, Anna, skyddade personuppgifter, kunde inte bemannas, utan avlösare')
    expect(bookingName(bookingRow({ lacksOutcome: true }))).toMatch(/, saknar utfall$/)
  })

  test('over midnight the day after says that it goes on; over several days the days are named', () => {
    const night = bookingRow({ startsAt: '23:00', endsOn: day('2026-11-18'), endsAt: '03:00' })
    expect(timeWords(night)).toBe('23.00–03.00')
    expect(timeOnDay(night, day('2026-11-18'))).toBe('forts. till 03.00')
    expect(timeWords(bookingRow({ endsOn: day('2026-11-20') }))).toBe('13.00 – fredag 20 november 16.00')
  })

  test('a day says how many it holds before it names them', () => {
    expect([0, 1, 9].map(bookingCount)).toEqual(['inget bokat', '1 bokning:', '9 bokningar:'])
  })
})

describe('hours', () => {
  test('K6: 16 av 15 tim', () => {
    expect(quotaOf(usage(960), 2026)).toMatchObject({ text: '16 av 15 tim i november', left: '1 tim över taket', state: 'over' })
    expect(quotaOf(usage(450, 600), 2026)).toMatchObject({ text: '7,5 av 10 tim i november', left: '2,5 tim kvar', state: 'free' })
    expect(quotaOf(usage(900), 2026)).toMatchObject({ left: 'Inga timmar kvar', state: 'full' })
    expect(quotaOf(usage(60, 600, { periodKey: '2027-01' }), 2026).text).toBe('1 av 10 tim i januari 2027')
    expect(quotaOf(usage(60, 600, { periodKey: '2026-Q4', carriedMinutes: 120 }), 2026)).toMatchObject({ text: '1 av 12 tim under kvartal 4 2026', carried: 'varav 2 tim sparade från förra perioden' })
  })

  test('the parts of the bar are never more than the whole, also with no cap at all', () => {
    const over = quotaOf(usage(2000, 900, { performedMinutes: 800, bookedMinutes: 1000, lateCancelledMinutes: 200 }), 2026)
    expect(over.performed + over.booked + over.late).toBeLessThanOrEqual(1)
    expect(quotaOf(usage(60, 0), 2026)).toMatchObject({ performed: 0, booked: 0, late: 0, state: 'over' })
  })

  test('are read as people write them; what could be meant in two ways is not guessed at', () => {
    expect(['15', '7,5', '7.5', '7,5 tim', '0'].map(readHours)).toEqual([900, 450, 450, 450, 0])
    expect(['', '-1', 'tio', '99999999', '1,234'].map(readHours)).toEqual(Array.from({ length: 5 }, () => undefined))
    expect(['3,5', '3', '3:30', '3 tim 30 min', '210', '210 min', '3,5 h'].map(readLength)).toEqual([210, 180, 210, 210, 210, 210, 210])
    expect(['3.30', '', 'länge', '3:75', '99999 min'].map(readLength)).toEqual(Array.from({ length: 5 }, () => undefined))
  })

  test('what a field holds is read back as the same length', () => {
    for (const minutes of [0, 15, 45, 60, 180, 200, 210, 435, 1440, 2000]) expect(readLength(lengthAsTyped(minutes)), String(minutes)).toBe(minutes)
    expect([lengthText(180), lengthText(200), lengthText(45)]).toEqual(['3 tim', '3 tim 20 min', '45 min'])
  })
})

describe('what stands in the way', () => {
  const other = { startsOn: day('2026-11-24'), startsAt: '13:00', endsOn: day('2026-11-24'), endsAt: '16:00' }

  test('is told with the time it collides with, and with the day when that is another', () => {
    expect(problemSentence({ kind: 'cared-for-booked', blocks: true, other }, { startsOn: day('2026-11-24') })).toBe('Närstående har redan avlösning 13.00–16.00.')
    expect(problemSentence({ kind: 'reliever-booked', blocks: true, other }, { startsOn: day('2026-11-25') })).toBe('Avlösaren är redan bokad tisdag 24 november 13.00–16.00.')
    expect(problemSentence({ kind: 'reliever-absent', blocks: false }, { startsOn: day('2026-11-24') })).toBe('Avlösaren är ledig.')
  })

  test('a suggestion says why', () => {
    const reliever = { id: 'x', name: 'Maj Ek', isAvailable: true, problems: [], timesBefore: 4, wishesMet: 2, wishesInAll: 3, isWishedFor: true, weekMinutes: 720 }
    expect(suggestionWords(reliever, { startsOn: day('2026-11-24') }, 1200)).toBe('Kan. Har varit där 4 gånger, önskad, uppfyller 2 av 3 önskemål, 12 av 20 tim den veckan.')
    expect(suggestionWords({ ...reliever, isAvailable: false, problems: [{ kind: 'reliever-booked', blocks: true, other }, { kind: 'reliever-absent', blocks: false }], timesBefore: 0, isWishedFor: false, wishesInAll: 0 }, { startsOn: day('2026-11-24') }, undefined))
      .toBe('Obs: bokad 13.00–16.00, ledig. Har inte varit där, 12 tim bokade den veckan.')
  })
})

test('days and patterns in words', () => {
  expect(daysInWords(day('2026-11-16'), day('2026-11-22'))).toBe('16–22 november 2026')
  expect(daysInWords(day('2026-11-30'), day('2026-12-06'))).toBe('30 november – 6 december 2026')
  expect(daysInWords(day('2026-12-28'), day('2027-01-03'))).toBe('28 december 2026 – 3 januari 2027')
  expect(availabilityWords([])).toBe('efter överenskommelse')
  expect(availabilityWords([1, 2, 3, 4, 5].map((weekday) => slot(weekday, '08:00', '16:00')).concat(slot(7, '10:00', '14:00')))).toBe('Mån–fre 08.00–16.00, sön 10.00–14.00')
  expect(availabilityWords([slot(1, '08:00', '10:00'), slot(1, '13:00', '15:00')])).toBe('Mån 08.00–10.00 13.00–15.00')
})

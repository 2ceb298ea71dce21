import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate } from '../../../../src/shared/domain/civil-date.ts'
import { describeMeetings, inferRhythm } from '../../../../src/shared/domain/groups/infer-rhythm.ts'
import { lacksAttendance } from '../../../../src/shared/domain/groups/lacks-attendance.ts'
import { atTheSameTime, endOfMeeting, endsAt, whyNoMeeting } from '../../../../src/shared/domain/groups/meeting-time.ts'
import { numberMeetings } from '../../../../src/shared/domain/groups/number-meetings.ts'
import { shownGroupStatus } from '../../../../src/shared/domain/groups/shown-group-status.ts'
import { rhythmDates, type Rhythm } from '../../../../src/shared/domain/series/rhythm.ts'

const day = (text: string) => text as CivilDate
const at = (heldOn: string, startsAt: string, minutes = 120) => ({ heldOn: day(heldOn), startsAt, minutes })
const numbered = (id: string, heldOn: string, startsAt: string, statusCode: 'planned' | 'held' | 'cancelled') => ({ id, heldOn: day(heldOn), startsAt, statusCode })
const every = (from: string, step: number, count: number) => Array.from({ length: count }, (_, index) => addDays(day(from), step * index))

describe('the time of a meeting', () => {
  it('ends by midnight or is none', () => {
    expect(whyNoMeeting(at('2027-01-13', '22:00', 120))).toBeUndefined()
    expect(whyNoMeeting(at('2027-01-13', '22:00', 121))).toBe('past-midnight')
    expect(endsAt(at('2027-01-13', '22:00', 120))).toBe('00:00')
    expect(endOfMeeting(at('2027-01-13', '22:00', 120))).toEqual({ date: '2027-01-14', time: '00:00' })
    expect(endOfMeeting(at('2027-01-13', '17:30'))).toEqual({ date: '2027-01-13', time: '19:30' })
  })

  it('is none when a clock never shows it: the hour that is skipped in March', () => {
    expect(whyNoMeeting(at('2027-03-28', '02:30', 60))).toBe('not-that-night')
    expect(whyNoMeeting(at('2027-03-28', '01:30', 60))).toBe('not-that-night')
    expect(whyNoMeeting(at('2027-03-28', '03:00', 60))).toBeUndefined()
    expect(whyNoMeeting(at('2026-10-25', '02:30', 60))).toBeUndefined()
  })

  it('is shared when some of both is at the same time, not when one begins as the other ends', () => {
    expect(atTheSameTime(at('2027-01-13', '10:00', 60), at('2027-01-13', '11:00', 60))).toBe(false)
    expect(atTheSameTime(at('2027-01-13', '10:00', 61), at('2027-01-13', '11:00', 60))).toBe(true)
    expect(atTheSameTime(at('2027-01-13', '10:00', 300), at('2027-01-13', '11:00', 60))).toBe(true)
    expect(atTheSameTime(at('2027-01-13', '10:00'), at('2027-01-14', '10:00'))).toBe(false)
  })
})

it('numbers count only what is not cancelled, by day and time', () => {
  const numbers = numberMeetings([numbered('late', '2027-02-10', '10:00', 'planned'), numbered('off', '2027-01-13', '09:00', 'cancelled'), numbered('second', '2027-01-13', '10:00', 'planned'), numbered('first', '2027-01-13', '08:00', 'held')])
  expect([...numbers]).toEqual([['first', 1], ['second', 2], ['late', 3]])
})

describe('the status of a group', () => {
  const one = (heldOn: string, statusCode: 'planned' | 'held' | 'cancelled' = 'planned') => [{ heldOn: day(heldOn), statusCode }]
  const today = day('2027-01-13')
  it.each([
    ['planned', one('2027-01-14'), 1, 'planned'], ['open-for-application', one('2027-01-14'), 1, 'open-for-application'],
    ['open-for-application', one('2027-01-14'), 0, 'full'], ['planned', one('2027-01-13'), 0, 'running'],
    ['open-for-application', one('2027-01-13', 'cancelled'), 1, 'open-for-application'], ['ended', one('2027-01-01', 'held'), 0, 'ended'], ['cancelled', one('2027-01-01'), 0, 'cancelled'],
  ] as const)('%s is shown as it is', (decided, meetings, free, expected) => expect(shownGroupStatus(decided, meetings, free, today)).toBe(expected))
})

it('attendance is lacking when a meeting is past or held and nobody was marked or counted', () => {
  const today = day('2027-01-13')
  const meeting = (heldOn: string, statusCode: 'planned' | 'held' | 'cancelled', anonymous = 0) => ({ heldOn: day(heldOn), statusCode, anonymous })
  expect(lacksAttendance(meeting('2027-01-12', 'planned'), 0, today)).toBe(true)
  expect(lacksAttendance(meeting('2027-01-13', 'held'), 0, today)).toBe(true)
  expect(lacksAttendance(meeting('2027-01-13', 'planned'), 0, today)).toBe(false)
  expect(lacksAttendance(meeting('2027-01-12', 'held'), 1, today)).toBe(false)
  expect(lacksAttendance(meeting('2027-01-12', 'held', 3), 0, today)).toBe(false)
  expect(lacksAttendance(meeting('2027-01-12', 'cancelled'), 0, today)).toBe(false)
})

describe('the rhythm of days', () => {

  it('is told as it was planned, K3', () => {
    const meetings = every('2027-01-13', 14, 6).map((heldOn) => ({ heldOn, startsAt: '17:30', minutes: 120 }))
    expect(describeMeetings(meetings)).toBe('Varannan onsdag 17.30–19.30, 6 träffar, 13 januari – 24 mars 2027')
    expect(describeMeetings(meetings.with(2, { heldOn: day('2027-02-11'), startsAt: '13:00', minutes: 60 }))).toBe('Varannan onsdag 17.30–19.30, 6 träffar, 13 januari – 24 mars 2027')
    expect(describeMeetings([])).toBe('')
  })

  it('stands a skipped or a moved day, not more', () => {
    const weeks = every('2027-01-13', 7, 9)
    expect(inferRhythm(weeks.toSpliced(3, 1))).toEqual({ kind: 'weekly', everyWeeks: 1, weekdays: [3] })
    expect(inferRhythm(weeks.map((date, index) => (index % 2 === 0 ? date : addDays(date, 1))))).toMatchObject({ kind: 'dates' })
    expect(inferRhythm([day('2027-01-13')])).toMatchObject({ kind: 'dates' })
    expect(inferRhythm([day('2027-01-13'), day('2027-01-13')])).toMatchObject({ kind: 'dates' })
    expect(inferRhythm([])).toEqual({ kind: 'dates', dates: [] })
  })

  it('is found again in whatever a rhythm of one weekday gives', () => {
    const weekday = fc.integer({ min: 1, max: 7 })
    const rhythm = fc.oneof(
      fc.record({ kind: fc.constant('weekly' as const), everyWeeks: fc.constantFrom(1, 2, 3, 5, 6, 7, 8), weekdays: fc.tuple(weekday) }),
      fc.record({ kind: fc.constant('monthly' as const), nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), weekday }),
    )
    fc.assert(fc.property(rhythm, fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 4, max: 20 }), (planned: Rhythm, from, count) => {
      const dates = rhythmDates(planned, addDays(day('2020-01-01'), from), { kind: 'count', count })
      expect(inferRhythm(dates as readonly CivilDate[])).toEqual(planned)
    }))
  })
})

import { addDays, yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { mondayOf } from '#shared/domain/iso-week.ts'
import type { Rhythm } from '#shared/domain/series/rhythm.ts'
import type { groups } from '../../groups/groups.schema.ts'
import { planningText } from './planning.text.ts'

export type LeaderKey = 'user' | 'volunteer' | 'study'
export type PlaceKey = keyof typeof planningText.places

/** How many there are of each kind. Those enrolled or offered a place never pass `maxPlaces`. */
interface People {
  readonly completed?: number
  readonly enrolled?: number
  /** Joined after the third meeting. */
  readonly late?: number
  /** One has been offered a place: still to answer, or the day to answer has passed. */
  readonly offered?: 'waiting' | 'lapsed'
  readonly queued?: number
  readonly invited?: number
  readonly declined?: number
  readonly droppedOut?: number
  readonly withProtected?: true
  /** Two of those enrolled care for the same person, and were let in all the same. */
  readonly withCouple?: true
}

export interface GroupPlan {
  readonly details: Pick<typeof groups.$inferInsert, 'name' | 'supportTypeCode' | 'targetGroupCode' | 'formCode' | 'closesAfterMeeting' | 'minPlaces' | 'maxPlaces' | 'partnerCode' | 'feeKr' | 'statusCode'>
  readonly areaCodes: readonly Area[]
  readonly leaders: readonly LeaderKey[]
  readonly place?: PlaceKey
  readonly rhythm: Rhythm
  readonly from: CivilDate
  readonly meetings: number
  readonly startsAt: string
  readonly minutes: number
  readonly people: People
  /** The last meeting before today lacks attendance. */
  readonly lacksAttendance?: true
  /** One meeting that has been and one to come are cancelled. */
  readonly hasCancelled?: true
  /** Sometimes somebody comes who is not in the group, or does not say who she is. */
  readonly hasGuests?: true
  /** The group before it in the list. */
  readonly isCopy?: true
  readonly satisfied?: number
}

const weekly = (everyWeeks: number, weekday: number): Rhythm => ({ kind: 'weekly', everyWeeks, weekdays: [weekday] })

/** Terms begin on 20 January and 1 September. */
function termsAround(today: CivilDate): { readonly last: CivilDate; readonly next: CivilDate } {
  const begins = [-2, -1, 0, 1].map((years) => yearOf(today) + years).flatMap((year) => [`${year}-01-20`, `${year}-09-01`] as CivilDate[])
  const present = begins.findLastIndex((day) => day <= today)
  return { last: begins[present - 1] ?? today, next: begins[present + 1] ?? today }
}

/** The eight groups of a small municipality around `today`. No two of one leader or room ever meet at the same time. */
export function groupPlans(today: CivilDate): readonly GroupPlan[] {
  const { last, next } = termsAround(today)
  const twoMonthsAgo = addDays(mondayOf(today), -56)
  const { groups: name } = planningText
  return [
    {
      details: { name: name.dementia, supportTypeCode: 'B1', targetGroupCode: '11', formCode: 'closed', minPlaces: 6, maxPlaces: 12, statusCode: 'open-for-application' },
      areaCodes: ['AO'], leaders: ['user'], place: 'large', rhythm: weekly(2, 3), from: twoMonthsAgo, meetings: 8, startsAt: '13:00', minutes: 120,
      people: { enrolled: 11, offered: 'waiting', queued: 3, declined: 1, droppedOut: 1, withProtected: true },
    },
    {
      details: { name: name.tuesday, supportTypeCode: 'B1', targetGroupCode: '10', formCode: 'open', maxPlaces: 16, partnerCode: 'association', statusCode: 'open-for-application' },
      areaCodes: ['AO'], leaders: ['user', 'volunteer'], place: 'large', rhythm: weekly(1, 2), from: twoMonthsAgo, meetings: 18, startsAt: '10:00', minutes: 120,
      people: { enrolled: 10, late: 3, invited: 2, droppedOut: 1 }, lacksAttendance: true, hasGuests: true,
    },
    {
      details: { name: name.evening, supportTypeCode: 'B1', formCode: 'open-until', closesAfterMeeting: 3, minPlaces: 6, maxPlaces: 12, statusCode: 'open-for-application' },
      areaCodes: ['AO', 'FH', 'IFO'], leaders: ['user'], place: 'small', rhythm: weekly(2, 4), from: twoMonthsAgo, meetings: 8, startsAt: '17:30', minutes: 120,
      people: { enrolled: 10, offered: 'lapsed', queued: 1, invited: 1 },
    },
    {
      details: { name: name.circle, supportTypeCode: 'B2', formCode: 'closed', minPlaces: 8, maxPlaces: 12, partnerCode: 'study-association', feeKr: 200, statusCode: 'open-for-application' },
      areaCodes: ['AO', 'FH'], leaders: ['study'], place: 'small', rhythm: weekly(1, 1), from: twoMonthsAgo, meetings: 16, startsAt: '14:00', minutes: 120,
      people: { enrolled: 10, declined: 1 }, lacksAttendance: true, hasCancelled: true,
    },
    {
      details: { name: name.parents, supportTypeCode: 'B1', targetGroupCode: '23', formCode: 'open', maxPlaces: 14, statusCode: 'open-for-application' },
      areaCodes: ['FH'], leaders: ['user'], place: 'digital', rhythm: { kind: 'monthly', nth: 3, weekday: 3 }, from: addDays(today, -125), meetings: 8, startsAt: '18:00', minutes: 90,
      people: { enrolled: 11, withCouple: true },
    },
    {
      details: { name: name.addiction, supportTypeCode: 'B4', targetGroupCode: '40', formCode: 'closed', minPlaces: 6, maxPlaces: 12, statusCode: 'ended' },
      areaCodes: ['IFO'], leaders: ['user', 'volunteer'], place: 'small', rhythm: weekly(2, 1), from: last, meetings: 6, startsAt: '17:30', minutes: 120,
      people: { completed: 8, declined: 1, droppedOut: 2 }, satisfied: 6,
    },
    {
      details: { name: name.addictionAgain, supportTypeCode: 'B4', targetGroupCode: '40', formCode: 'closed', minPlaces: 6, maxPlaces: 12, statusCode: 'planned' },
      areaCodes: ['IFO'], leaders: ['user', 'volunteer'], place: 'large', rhythm: weekly(2, 4), from: next, meetings: 6, startsAt: '13:00', minutes: 120,
      people: { enrolled: 2, invited: 8 }, isCopy: true,
    },
    {
      details: { name: name.walks, supportTypeCode: 'C2', formCode: 'open', maxPlaces: 15, statusCode: 'open-for-application' },
      areaCodes: ['AO', 'FH', 'IFO'], leaders: ['volunteer'], rhythm: weekly(1, 5), from: addDays(today, 5), meetings: 10, startsAt: '10:00', minutes: 90,
      people: { enrolled: 7, invited: 3 },
    },
  ]
}

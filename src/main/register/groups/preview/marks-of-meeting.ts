import type { MeetingMark } from '#shared/contract/planning/meeting-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { atTheSameTime, endsAt, type MeetingTime } from '#shared/domain/groups/meeting-time.ts'
import { eveName, isRedDay, isSqueezeDay, redDayName } from '#shared/domain/holidays/swedish-days.ts'
import { minutesOfDay } from '#shared/domain/time/clock-time.ts'
import { groupsText } from '../groups.text.ts'
import type { Leader } from '../resources/known-leaders.ts'
import type { Absence, LocalDay, TakenTime } from './taken-times.ts'

/** What is known about the days of a proposal. Taken times are those of the days asked about. */
export interface Known {
  readonly today: CivilDate
  readonly leaders: readonly Leader[]
  readonly localDays: readonly LocalDay[]
  readonly absences: readonly Absence[]
  readonly leadersTaken: ReadonlyMap<CivilDate, readonly TakenTime[]>
  /** Absent where the room takes several at once. */
  readonly place: { readonly name: string; readonly taken: ReadonlyMap<CivilDate, readonly TakenTime[]> } | undefined
  /** How many of the proposed meetings each day has. */
  readonly perDay: ReadonlyMap<CivilDate, number>
}

/** What to know about one proposed meeting, the day first and then who and what it collides with. */
export function marksOfMeeting(meeting: MeetingTime, known: Known): readonly MeetingMark[] {
  return [...dayMarks(meeting.heldOn, known), ...known.leaders.flatMap((leader) => leaderMarks(meeting, leader, known)), ...placeMarks(meeting, known)]
}

function dayMarks(heldOn: CivilDate, { today, localDays, perDay }: Known): readonly MeetingMark[] {
  const eve = eveName(heldOn)
  return [
    ...(heldOn < today ? [{ kind: 'past', name: '' } as const] : []),
    ...(isRedDay(heldOn) ? [{ kind: 'red-day', name: redDayName(heldOn) ?? groupsText.sunday } as const] : []),
    ...(eve === undefined ? [] : [{ kind: 'eve', name: eve } as const]),
    ...(isSqueezeDay(heldOn) ? [{ kind: 'squeeze-day', name: groupsText.squeezeDay } as const] : []),
    ...localDays.filter(({ fromOn, toOn }) => fromOn <= heldOn && heldOn <= toOn).map(({ kindCode, name }) => ({ kind: kindCode, name })),
    ...((perDay.get(heldOn) ?? 0) > 1 ? [{ kind: 'same-day', name: '' } as const] : []),
  ]
}

function leaderMarks(meeting: MeetingTime, { id, userId, name, leavesOn }: Leader, { absences, leadersTaken }: Known): readonly MeetingMark[] {
  const busy = (leadersTaken.get(meeting.heldOn) ?? []).filter(({ whom }) => whom === id || whom === userId)
  const away = absences.filter((absence) => absence.userId === userId && isAway(absence, meeting))
  return [
    ...(leavesOn !== undefined && leavesOn < meeting.heldOn ? [{ kind: 'leader-left', name } as const] : []),
    ...collisions(meeting, busy).map((taken) => ({ kind: 'leader-busy', name, ...taken }) as const),
    ...away.map((absence) => ({ kind: 'leader-away', name, ...timesOn(absence, meeting.heldOn) }) as const),
  ]
}

const placeMarks = (meeting: MeetingTime, { place }: Known): readonly MeetingMark[] =>
  place === undefined ? [] : collisions(meeting, place.taken.get(meeting.heldOn) ?? []).map((taken) => ({ kind: 'place-busy', name: place.name, ...taken }))

const collisions = (meeting: MeetingTime, taken: readonly TakenTime[]) =>
  taken.filter((time) => atTheSameTime(meeting, time)).map((time) => ({ what: time.what, startsAt: time.startsAt, endsAt: endsAt(time) }))

/** From the first day's time to the last day's, whole days where no time is said. */
function isAway({ fromOn, toOn, startsAt, endsAt: until }: Absence, { heldOn, startsAt: start, minutes }: MeetingTime): boolean {
  if (heldOn < fromOn || heldOn > toOn) return false
  const begins = heldOn === fromOn && startsAt !== null ? minutesOfDay(startsAt) : 0
  const ends = heldOn === toOn && until !== null ? minutesOfDay(until) : 24 * 60
  return minutesOfDay(start) < ends && begins < minutesOfDay(start) + minutes
}

const timesOn = ({ fromOn, toOn, startsAt, endsAt: until }: Absence, day: CivilDate) => ({
  ...(day === fromOn && startsAt !== null ? { startsAt } : {}),
  ...(day === toOn && until !== null ? { endsAt: until } : {}),
})

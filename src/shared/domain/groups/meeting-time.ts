import { addDays, type CivilDate } from '../civil-date.ts'
import { minutesOfDay, timeOfMinutes } from '../time/clock-time.ts'
import { existsLocally, type LocalMoment } from '../time/local-moment.ts'

/** When a group meets. `startsAt` is `HH:MM` on the clock in Sweden, and the end is read off the clock `minutes` later. */
export interface MeetingTime {
  readonly heldOn: CivilDate
  readonly startsAt: string
  readonly minutes: number
}

const minutesPerDay = 1440

/** `HH:MM`; a meeting until midnight ends at `00:00`. */
export const endsAt = ({ startsAt, minutes }: Pick<MeetingTime, 'startsAt' | 'minutes'>): string => timeOfMinutes(minutesOfDay(startsAt) + minutes)

/** The moment it ends; midnight belongs to the day after. */
export const endOfMeeting = (meeting: MeetingTime): LocalMoment => ({
  date: minutesOfDay(meeting.startsAt) + meeting.minutes < minutesPerDay ? meeting.heldOn : addDays(meeting.heldOn, 1),
  time: endsAt(meeting),
})

/** Why there can be no such meeting: it is not over by midnight, or a clock never shows its start or end that night. */
export function whyNoMeeting(meeting: MeetingTime): 'past-midnight' | 'not-that-night' | undefined {
  if (minutesOfDay(meeting.startsAt) + meeting.minutes > minutesPerDay) return 'past-midnight'
  const exists = existsLocally({ date: meeting.heldOn, time: meeting.startsAt }) && existsLocally(endOfMeeting(meeting))
  return exists ? undefined : 'not-that-night'
}

/** True when some of both is at the same time; two where one begins as the other ends are not. */
export function atTheSameTime(a: MeetingTime, b: MeetingTime): boolean {
  if (a.heldOn !== b.heldOn) return false
  const [start, other] = [minutesOfDay(a.startsAt), minutesOfDay(b.startsAt)]
  return start < other + b.minutes && other < start + a.minutes
}

import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { instantOf, momentAfter } from '#shared/domain/time/local-moment.ts'

/** A local day and, unless it is for the whole day, `HH:MM`. */
interface Timed {
  readonly startsOn: CivilDate
  readonly startsAt: string | undefined
  readonly minutes: number
}

export interface EntryTimes {
  readonly startsOn: CivilDate
  readonly startsAt: string | undefined
  readonly endsOn: CivilDate
  readonly endsAt: string | undefined
}

/** Days and times of something so many minutes long; without a time it fills its day. */
export function timesOf({ startsOn, startsAt, minutes }: Timed): EntryTimes {
  if (startsAt === undefined) return { startsOn, startsAt, endsOn: startsOn, endsAt: undefined }
  const end = momentAfter({ date: startsOn, time: startsAt }, minutes)
  return { startsOn, startsAt, endsOn: end.date, endsAt: end.time }
}

/** True when it is over at the instant `now`; a whole day is over when the next one begins. */
export function isOver({ startsOn, startsAt, minutes }: Timed, now: string): boolean {
  const end = startsAt === undefined
    ? Date.parse(instantOf({ date: addDays(startsOn, 1), time: '00:00' }))
    : Date.parse(instantOf({ date: startsOn, time: startsAt })) + minutes * 60_000
  return end <= Date.parse(now)
}

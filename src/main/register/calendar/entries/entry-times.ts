import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { Timed } from '#shared/domain/time/is-over.ts'
import { momentAfter } from '#shared/domain/time/local-moment.ts'

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

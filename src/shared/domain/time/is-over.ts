import { addDays, type CivilDate } from '../civil-date.ts'
import { instantOf } from './local-moment.ts'

/** A local day and, unless it is for the whole day, `HH:MM`. */
export interface Timed {
  readonly startsOn: CivilDate
  readonly startsAt: string | undefined
  readonly minutes: number
}

/** True when it is over at the instant `now`; a whole day is over when the next one begins. */
export function isOver({ startsOn, startsAt, minutes }: Timed, now: string): boolean {
  const end = startsAt === undefined
    ? Date.parse(instantOf({ date: addDays(startsOn, 1), time: '00:00' }))
    : Date.parse(instantOf({ date: startsOn, time: startsAt })) + minutes * 60_000
  return end <= Date.parse(now)
}

import type { CalendarEntryKind } from '#shared/contract/planning/calendar-entry.ts'
import { daysBetween, parseCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { minutesOfDay, parseClockTime } from '#shared/domain/time/clock-time.ts'
import { readMinutes } from '#shared/domain/time/read-minutes.ts'
import { moveText as text } from '../event/event.text.ts'
import { timesFrom, type NewTimes } from './new-times.ts'

/** As typed. Respite has an end; everything else a length. */
export interface MoveFields {
  readonly startsOn: string
  readonly startsAt: string
  readonly minutes: string
  readonly endsOn: string
  readonly endsAt: string
}

export type ReadMove =
  | { readonly kind: 'times'; readonly times: NewTimes }
  | { readonly kind: 'faulty'; readonly faults: Readonly<Partial<Record<keyof MoveFields, string>>> }

/** The times that were typed, or what to mend. A conversation or outreach may do without a time of day. */
export function readMoveFields(kind: CalendarEntryKind, fields: MoveFields, today: CivilDate): ReadMove {
  const startsOn = parseCivilDate(fields.startsOn, today)
  const startsAt = parseClockTime(fields.startsAt)
  const mayLackTime = (kind === 'conversation' || kind === 'outreach') && fields.startsAt.trim() === ''
  const common = {
    ...(startsOn === undefined && { startsOn: text.dayUnread }),
    ...(startsAt === undefined && !mayLackTime && { startsAt: text.timeUnread }),
  }
  if (kind === 'respite') {
    const endsOn = parseCivilDate(fields.endsOn, today)
    const endsAt = parseClockTime(fields.endsAt)
    if (startsOn === undefined || startsAt === undefined || endsOn === undefined || endsAt === undefined) {
      return { kind: 'faulty', faults: { ...common, ...(endsOn === undefined && { endsOn: text.dayUnread }), ...(endsAt === undefined && { endsAt: text.timeUnread }) } }
    }
    const minutes = daysBetween(startsOn, endsOn) * 1440 + minutesOfDay(endsAt) - minutesOfDay(startsAt)
    return minutes <= 0 ? { kind: 'faulty', faults: { endsAt: text.endsBefore } } : { kind: 'times', times: { startsOn, startsAt, endsOn, endsAt, minutes } }
  }
  const minutes = readMinutes(fields.minutes)
  if (startsOn === undefined || minutes === undefined || (startsAt === undefined && !mayLackTime)) {
    return { kind: 'faulty', faults: { ...common, ...(minutes === undefined && { minutes: text.lengthUnread }) } }
  }
  if (startsAt === undefined) return { kind: 'times', times: { startsOn, startsAt: undefined, endsOn: startsOn, endsAt: undefined, minutes } }
  return { kind: 'times', times: timesFrom(startsOn, startsAt, minutes) }
}

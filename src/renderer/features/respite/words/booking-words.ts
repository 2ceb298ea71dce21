import type { BookingRow, Span } from '#shared/contract/planning/respite-values.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { formatClock, formatTimeRange } from '#shared/domain/time/clock-time.ts'
import { bookingWordsText as text } from './booking-words.text.ts'
import { dayInWords } from './day-words.ts'

type When = Pick<BookingRow, 'startsOn' | 'startsAt' | 'endsOn' | 'endsAt'>
export type NamedBooking = When & Pick<BookingRow, 'carerName' | 'isProtected' | 'statusCode' | 'relieverName' | 'lacksOutcome'>

/** `13.00–16.00`, `23.00–03.00`; over more than a night the days stand with the times. */
export function timeWords(when: When | Span): string {
  if (when.endsOn <= addDays(when.startsOn, 1)) return formatTimeRange(when.startsAt, when.endsAt)
  return `${formatClock(when.startsAt)} – ${dayInWords(when.endsOn)} ${formatClock(when.endsAt)}`
}

/** `tisdag 17 november 13.00–16.00`. */
export function whenWords(when: When | Span): string {
  return `${dayInWords(when.startsOn)} ${timeWords(when)}`
}

/** The whole of a booking for somebody who hears it: `tisdag 17 november 13.00–16.00, avlösning hos Berg, Anna, bekräftad, avlösare Maj Ek`. */
export function bookingName(booking: NamedBooking): string {
  return [
    whenWords(booking),
    text.at(booking.carerName),
    booking.isProtected ? text.protectedPerson : '',
    labelOf(respiteStatuses, booking.statusCode).toLocaleLowerCase('sv'),
    booking.relieverName === undefined ? text.noReliever : text.reliever(booking.relieverName),
    booking.lacksOutcome ? text.lacksOutcome : '',
  ].filter(Boolean).join(', ')
}

/** The last day that something of it lies on: one that ends at midnight does not touch the day after. */
export function lastDayTouched({ startsOn, endsOn, endsAt }: When): CivilDate {
  return endsAt === '00:00' && endsOn > startsOn ? addDays(endsOn, -1) : endsOn
}

export function touchesDay(when: When, date: CivilDate): boolean {
  return when.startsOn <= date && date <= lastDayTouched(when)
}

/** Its time as it shows on one of its days: `23.00–03.00` on the first, `forts. till 03.00` after midnight. */
export function timeOnDay(when: When, date: CivilDate): string {
  if (when.startsOn === date) return timeWords(when)
  return text.continued(date === when.endsOn ? formatClock(when.endsAt) : `${dayInWords(when.endsOn)} ${formatClock(when.endsAt)}`)
}

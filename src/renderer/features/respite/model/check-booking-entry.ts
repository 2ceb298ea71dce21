import type { InputOf } from '#shared/contract/index.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { parseClockTime } from '#shared/domain/time/clock-time.ts'
import { existsLocally } from '#shared/domain/time/local-moment.ts'
import type { BookingEntry } from './booking-entry.ts'
import { firstSpan, proposedDates, spansOf, wholeNumber } from './booking-spans.ts'

export type BookingField = 'grant' | 'startsOn' | 'startsAt' | 'endsAt' | 'endsOn' | 'weekdays' | 'everyWeeks' | 'count' | 'until' | 'dates' | 'overCapReason'
export type BookingFault =
  | 'grant-missing' | 'date-missing' | 'date-unreadable' | 'time-missing' | 'time-unreadable' | 'no-such-time' | 'ends-before-start'
  | 'weekdays-missing' | 'weeks-unreadable' | 'count-unreadable' | 'until-unreadable' | 'until-before' | 'too-many' | 'no-dates' | 'reason-missing'
export type BookingFaults = Readonly<Partial<Record<BookingField, BookingFault>>>

export type CheckedBooking =
  | { readonly kind: 'valid'; readonly input: Omit<InputOf<'respite.book'>, 'draftId'> }
  | { readonly kind: 'faulty'; readonly faults: BookingFaults }

/** What to send, or what to ask the user to mend. `isOverCap` as the register last answered. */
export function checkBookingEntry(entry: BookingEntry, isOverCap: boolean): CheckedBooking {
  const faults = faultsOf(entry, isOverCap)
  const spans = spansOf(entry)
  if (Object.keys(faults).length > 0 || entry.grantId === undefined || spans.length === 0) return { kind: 'faulty', faults }
  return {
    kind: 'valid',
    input: {
      grantId: entry.grantId,
      spans: [...spans],
      placeCode: entry.placeCode,
      providerCode: entry.providerCode,
      statusCode: entry.statusCode,
      ...(entry.relieverId !== undefined && { relieverId: entry.relieverId }),
      ...(isOverCap && entry.overCapReasonCode !== undefined && { overCapReasonCode: entry.overCapReasonCode }),
    },
  }
}

function faultsOf(entry: BookingEntry, isOverCap: boolean): BookingFaults {
  const found: Readonly<Record<BookingField, BookingFault | undefined>> = {
    grant: entry.grantId === undefined ? 'grant-missing' : undefined,
    ...whenFaults(entry),
    ...(entry.recurrence === 'recurring' ? seriesFaults(entry) : noSeriesFaults),
    overCapReason: isOverCap && entry.overCapReasonCode === undefined ? 'reason-missing' : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined))
}

/** The faults of day and time alone: for a form that changes one booking. */
export function whenFaults(entry: Pick<BookingEntry, 'startsOn' | 'startsAt' | 'endsAt' | 'endsOn'>): Readonly<Record<'startsOn' | 'startsAt' | 'endsAt' | 'endsOn', BookingFault | undefined>> {
  const span = firstSpan(entry)
  const start = span && { date: span.startsOn, time: span.startsAt }
  const end = span && { date: span.endsOn, time: span.endsAt }
  const isBackwards = span !== undefined && (span.endsOn < span.startsOn || (span.endsOn === span.startsOn && span.endsAt <= span.startsAt))
  return {
    startsOn: dateFault(entry.startsOn),
    startsAt: timeFault(entry.startsAt) ?? (start !== undefined && !existsLocally(start) ? 'no-such-time' : undefined),
    endsAt: timeFault(entry.endsAt) ?? (end !== undefined && !existsLocally(end) ? 'no-such-time' : isBackwards ? 'ends-before-start' : undefined),
    endsOn: entry.endsOn.trim() !== '' && !isCivilDate(entry.endsOn) ? 'date-unreadable' : undefined,
  }
}

const noSeriesFaults = { weekdays: undefined, everyWeeks: undefined, count: undefined, until: undefined, dates: undefined } as const

function seriesFaults(entry: BookingEntry): Readonly<Record<keyof typeof noSeriesFaults, BookingFault | undefined>> {
  const dates = proposedDates(entry)
  const weeks = wholeNumber(entry.everyWeeks)
  const isWhole = dates !== 'unreadable' && entry.weekdays.length > 0
  const until = untilFault(entry)
  return {
    weekdays: entry.weekdays.length === 0 ? 'weekdays-missing' : undefined,
    everyWeeks: weeks === undefined || weeks < 1 || weeks > 8 ? 'weeks-unreadable' : undefined,
    count: entry.endKind === 'count' && (wholeNumber(entry.count) ?? 0) < 1 ? 'count-unreadable' : undefined,
    until,
    dates: dates === 'too-many' ? 'too-many' : isWhole && until === undefined && (dates === 'none' || spansLeft(entry) === 0) ? 'no-dates' : undefined,
  }
}

function spansLeft(entry: BookingEntry): number {
  const dates = proposedDates(entry)
  return typeof dates === 'string' ? 0 : dates.filter(({ isChosen }) => isChosen).length
}

function untilFault(entry: BookingEntry): BookingFault | undefined {
  if (entry.endKind !== 'until') return undefined
  if (!isCivilDate(entry.until)) return 'until-unreadable'
  return isCivilDate(entry.startsOn) && entry.until < entry.startsOn ? 'until-before' : undefined
}

function dateFault(typed: string): BookingFault | undefined {
  if (typed.trim() === '') return 'date-missing'
  return isCivilDate(typed) ? undefined : 'date-unreadable'
}

function timeFault(typed: string): BookingFault | undefined {
  if (typed.trim() === '') return 'time-missing'
  return parseClockTime(typed) === undefined ? 'time-unreadable' : undefined
}

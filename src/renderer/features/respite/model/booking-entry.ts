import { z } from 'zod'
import { codeIn } from '#shared/contract/code.ts'
import type { GrantView } from '#shared/contract/planning/respite-values.ts'
import { addDays, isCivilDate, weekdayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { overCapReasons } from '#shared/domain/code-lists/respite/over-cap-reasons.ts'
import { respitePlaces } from '#shared/domain/code-lists/respite/respite-places.ts'
import { respiteProviders } from '#shared/domain/code-lists/respite/respite-providers.ts'
import { respiteRecurrences } from '#shared/domain/code-lists/respite/respite-recurrences.ts'

const typed = z.string()

/** What the form for a new booking holds, right or wrong: dates, times and numbers stay as they were typed. */
export const bookingEntry = z.object({
  grantId: z.string().optional(),
  startsOn: typed,
  startsAt: typed,
  endsAt: typed,
  /** Empty for one that is over within a day: then the end is the same night or the morning after. */
  endsOn: typed,
  recurrence: codeIn(respiteRecurrences),
  everyWeeks: typed,
  weekdays: z.array(z.int().min(1).max(7)).readonly(),
  endKind: z.enum(['count', 'until']),
  count: typed,
  until: typed,
  /** Dates of the series that were ticked off. */
  leftOut: z.array(typed).readonly(),
  relieverId: z.string().optional(),
  placeCode: codeIn(respitePlaces),
  providerCode: codeIn(respiteProviders),
  statusCode: z.enum(['requested', 'confirmed']),
  overCapReasonCode: codeIn(overCapReasons).optional(),
})
export type BookingEntry = Readonly<z.output<typeof bookingEntry>>

/** Where a new booking was asked for from: a family's page, a day, the line of a reliever. */
export interface BookingWish {
  readonly grantId?: string
  readonly startsOn?: CivilDate
  /** `HH:MM` */
  readonly startsAt?: string
  readonly relieverId?: string
}

export function newBookingEntry(today: CivilDate, wish: BookingWish = {}): BookingEntry {
  return {
    grantId: wish.grantId,
    startsOn: wish.startsOn ?? addDays(today, 1),
    startsAt: wish.startsAt ?? '',
    endsAt: '',
    endsOn: '',
    recurrence: 'single',
    everyWeeks: '1',
    weekdays: [],
    endKind: 'count',
    count: '4',
    until: '',
    leftOut: [],
    relieverId: wish.relieverId,
    placeCode: 'at-home',
    providerCode: 'employed-reliever',
    statusCode: 'requested',
    overCapReasonCode: undefined,
  }
}

/** With another family, and what is usual for it. */
export function withGrant(entry: BookingEntry, grant: GrantView | undefined): BookingEntry {
  const providerCode = grant?.grant.providerCode ?? entry.providerCode
  return { ...entry, grantId: grant?.id, providerCode, overCapReasonCode: undefined }
}

/** A series begins with the weekday of its first day; a single booking keeps nothing of the series. */
export function withRecurrence(entry: BookingEntry, recurrence: BookingEntry['recurrence']): BookingEntry {
  const weekdays = entry.weekdays.length === 0 && isCivilDate(entry.startsOn) ? [weekdayOf(entry.startsOn)] : entry.weekdays
  return { ...entry, recurrence, weekdays }
}

export function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((known) => known !== value) : [...values, value]
}

/** True when closing the form would lose something that the user did. */
export function isTouchedBooking(entry: BookingEntry, untouched: BookingEntry): boolean {
  return JSON.stringify(entry) !== JSON.stringify(untouched)
}

const draft = z.object({ format: z.literal(1), kept: z.boolean(), entry: bookingEntry })

/** As the register keeps it; `kept` says that it was put aside on purpose. */
export function encodeBookingDraft(entry: BookingEntry, kept: boolean): string {
  return JSON.stringify({ format: 1, kept, entry })
}

/** Undefined for what another version wrote and this one cannot show. */
export function decodeBookingDraft(values: string): { readonly kept: boolean; readonly entry: BookingEntry } | undefined {
  try {
    const read = draft.safeParse(JSON.parse(values))
    return read.success ? { kept: read.data.kept, entry: { ...newBookingEntry('2000-01-01' as CivilDate), ...read.data.entry } } : undefined
  } catch {
    return undefined
  }
}

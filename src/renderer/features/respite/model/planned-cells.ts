import type { BookingRow, RelieverView } from '#shared/contract/planning/respite-values.ts'
import { addDays, dayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { mondayOf } from '#shared/domain/iso-week.ts'
import { touchesDay } from '../words/booking-words.ts'

/** One day of one reliever, or of nobody. */
export interface WeekCell {
  readonly date: CivilDate
  readonly bookings: readonly BookingRow[]
  readonly isAway: boolean
}

/** A line of the week: a reliever, or, without an id, what nobody has taken. */
export interface WeekRow {
  readonly relieverId: string | undefined
  readonly name: string
  readonly cells: readonly WeekCell[]
  /** Planned or held in the week, and the most she works. */
  readonly minutes: number
  readonly most: number | undefined
}

/** The seven days from Monday. */
export function weekDays(monday: CivilDate): readonly CivilDate[] {
  return [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day))
}

/** The lines of a week: what lacks a reliever first, then every reliever who is there that week, in the order given. */
export function weekRows(bookings: readonly BookingRow[], relievers: readonly RelieverView[], monday: CivilDate, nobody: string): readonly WeekRow[] {
  const present = relievers.filter((reliever) => reliever.leavesOn === undefined || reliever.leavesOn >= monday || bookings.some(({ relieverId }) => relieverId === reliever.id))
  const line = (reliever: RelieverView | undefined): WeekRow => {
    const own = bookings.filter(({ relieverId }) => relieverId === reliever?.id)
    return {
      relieverId: reliever?.id,
      name: reliever?.name ?? nobody,
      cells: weekDays(monday).map((date) => ({
        date,
        bookings: byStart(own.filter((booking) => touchesDay(booking, date))),
        isAway: reliever !== undefined && ((reliever.leavesOn !== undefined && reliever.leavesOn < date) || reliever.absences.some(({ fromOn, toOn }) => fromOn <= date && date <= toOn)),
      })),
      minutes: own.filter((booking) => booking.startsOn >= monday && ['requested', 'confirmed', 'held'].includes(booking.statusCode)).reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0),
      most: reliever?.mostMinutesPerWeek,
    }
  }
  return [line(undefined), ...present.map(line)]
}

/** The weeks that hold the month of `day`, each from Monday. */
export function monthWeeks(day: CivilDate): readonly (readonly CivilDate[])[] {
  const month = day.slice(0, 7)
  const first = addDays(day, 1 - dayOf(day))
  const weeks: (readonly CivilDate[])[] = []
  for (let monday = mondayOf(first); monday.slice(0, 7) <= month; monday = addDays(monday, 7)) weeks.push(weekDays(monday))
  return weeks
}

export function bookingsOn(bookings: readonly BookingRow[], date: CivilDate): readonly BookingRow[] {
  return byStart(bookings.filter((booking) => touchesDay(booking, date)))
}

function byStart(bookings: readonly BookingRow[]): readonly BookingRow[] {
  return bookings.toSorted((a, b) => {
    const first = a.startsOn + a.startsAt + a.carerName
    const second = b.startsOn + b.startsAt + b.carerName
    return first < second ? -1 : Number(first > second)
  })
}

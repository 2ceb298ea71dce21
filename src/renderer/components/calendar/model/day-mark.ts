import type { CivilDate } from '#shared/domain/civil-date.ts'
import { eveName, isRedDay, isSqueezeDay, redDayName } from '#shared/domain/holidays/swedish-days.ts'
import { gridText } from '../calendar-grid.text.ts'
import { eventsByDay, type CalendarEvent } from './calendar-event.ts'

/** What there is to know about a day itself. */
export interface DayMark {
  /** Red as in a printed calendar: Sundays and holidays. */
  readonly isRed: boolean
  /** Closed or free from school: what the municipality has set itself. */
  readonly isLocal: boolean
  /** Holiday, eve, squeeze day, then the municipality's own; in that order. */
  readonly names: readonly string[]
}

/** Gives the mark of any day from `from` to `to`. Local days among `events` give their names to their days. */
export function dayMarks(events: readonly CalendarEvent[], from: CivilDate, to: CivilDate): (date: CivilDate) => DayMark {
  const local = eventsByDay(events.filter(({ tone }) => tone === 'local-day'), from, to)
  return (date) => {
    const ofTheLand = [redDayName(date), eveName(date), isSqueezeDay(date) ? gridText.squeezeDay : undefined]
    const own = local.get(date) ?? []
    return {
      isRed: isRedDay(date),
      isLocal: own.length > 0,
      names: [...ofTheLand.filter((name) => name !== undefined), ...new Set(own.map(({ text }) => text))],
    }
  }
}

import { addDays, addMonths, weekdayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { mondayOf } from '#shared/domain/iso-week.ts'
import { timeOfMinutes } from '#shared/domain/time/clock-time.ts'

/** Where one is in a grid: a day, and in a week an hour of it; without one the row for whole days. */
export interface GridCursor {
  readonly date: CivilDate
  readonly hour: number | undefined
}

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
}

const to = (date: CivilDate): GridCursor => ({ date, hour: undefined })

/** Where a key leads in a month, or undefined for a key that is not the grid's. */
export function monthCursor({ date }: GridCursor, { key, ctrlKey }: Key): GridCursor | undefined {
  switch (key) {
    case 'ArrowLeft': return to(addDays(date, -1))
    case 'ArrowRight': return to(addDays(date, 1))
    case 'ArrowUp': return to(addDays(date, -7))
    case 'ArrowDown': return to(addDays(date, 7))
    case 'PageUp': return to(addMonths(date, -1))
    case 'PageDown': return to(addMonths(date, 1))
    case 'Home': return to(ctrlKey ? `${date.slice(0, 8)}01` as CivilDate : mondayOf(date))
    case 'End': return to(ctrlKey ? addDays(addMonths(`${date.slice(0, 8)}01` as CivilDate, 1), -1) : addDays(date, 7 - weekdayOf(date)))
    default: return undefined
  }
}

/** The same in a week whose hours run from `from` until `to`. */
export function weekCursor({ date, hour }: GridCursor, { key, ctrlKey }: Key, hours: { readonly from: number; readonly to: number }): GridCursor | undefined {
  const onDay = (day: CivilDate) => ({ date: day, hour })
  switch (key) {
    case 'ArrowLeft': return onDay(addDays(date, -1))
    case 'ArrowRight': return onDay(addDays(date, 1))
    case 'ArrowUp': return { date, hour: hour === undefined || hour <= hours.from ? undefined : hour - 1 }
    case 'ArrowDown': return { date, hour: hour === undefined ? hours.from : Math.min(hour + 1, hours.to - 1) }
    case 'PageUp': return onDay(addDays(date, -7))
    case 'PageDown': return onDay(addDays(date, 7))
    case 'Home': return ctrlKey ? { date, hour: hours.from } : onDay(mondayOf(date))
    case 'End': return ctrlKey ? { date, hour: hours.to - 1 } : onDay(addDays(date, 7 - weekdayOf(date)))
    default: return undefined
  }
}

/** `HH:00`. */
export const timeOfHour = (hour: number): string => timeOfMinutes(hour * 60)

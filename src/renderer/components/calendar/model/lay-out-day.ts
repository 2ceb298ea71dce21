import type { CivilDate } from '#shared/domain/civil-date.ts'
import { minutesOfDay } from '#shared/domain/time/clock-time.ts'
import type { CalendarEvent } from './calendar-event.ts'

/** A part of a day's column. Minutes from midnight; `column` of so many `columns` beside one another. */
interface Place {
  readonly fromMinute: number
  readonly toMinute: number
  readonly column: number
  readonly columns: number
}

export interface PlacedEvent extends Place {
  readonly event: CalendarEvent
  /** Its last part is on this day, so this is where its end is dragged. */
  readonly endsHere: boolean
}

/** Where more goes on at once than can be told apart. */
export interface PlacedMore extends Place {
  readonly count: number
}

export interface DayLayout {
  readonly events: readonly PlacedEvent[]
  readonly more: readonly PlacedMore[]
}

const minutesPerDay = 1440
/** What is shorter is drawn this long, so that it can be read and hit. */
const leastDrawn = 40
const mostColumns = 3

interface Span {
  readonly event: CalendarEvent
  readonly from: number
  readonly to: number
  readonly endsHere: boolean
}

/** Puts what overlaps side by side. An evening that goes past midnight has a part on both days; what fills the day is not here. */
export function layOutDay(events: readonly CalendarEvent[], day: CivilDate): DayLayout {
  const spans = events.flatMap((event) => spanOn(event, day)).toSorted((a, b) => a.from - b.from || b.to - a.to)
  const laidOut: { readonly events: PlacedEvent[]; readonly more: PlacedMore[] } = { events: [], more: [] }
  for (const cluster of clustersOf(spans)) {
    const columns = columnsOf(cluster)
    const shown = Math.min(columns.length, mostColumns)
    const crowded = columns.length > mostColumns
    for (const [column, spansInColumn] of columns.entries()) {
      if (crowded && column >= mostColumns - 1) break
      for (const { event, from, to, endsHere } of spansInColumn) laidOut.events.push({ event, endsHere, fromMinute: from, toMinute: to, column, columns: shown })
    }
    if (crowded) {
      const hidden = columns.slice(mostColumns - 1).flat()
      const fromMinute = Math.min(...hidden.map(({ from }) => from))
      laidOut.more.push({ count: hidden.length, fromMinute, toMinute: Math.max(...hidden.map(({ to }) => to)), column: mostColumns - 1, columns: mostColumns })
    }
  }
  return laidOut
}

/** The hours to draw: 7–20, and earlier or later where something is. Whole hours; `to` is where the last one ends. */
export function hoursShown(layouts: readonly DayLayout[]): { readonly from: number; readonly to: number } {
  const places = layouts.flatMap(({ events, more }) => [...events, ...more])
  return {
    from: Math.min(7, ...places.map(({ fromMinute }) => Math.floor(fromMinute / 60))),
    to: Math.max(20, ...places.map(({ toMinute }) => Math.ceil(toMinute / 60))),
  }
}

function spanOn(event: CalendarEvent, day: CivilDate): readonly Span[] {
  const { startsAt, endsAt } = event
  if (startsAt === undefined || endsAt === undefined) return []
  const endsHere = event.endsOn === day || (endsAt === '00:00' && event.endsOn > day)
  const from = event.startsOn === day ? minutesOfDay(startsAt) : 0
  const end = event.endsOn === day ? minutesOfDay(endsAt) : minutesPerDay
  // Drawn long enough, but never past midnight: then it begins a little earlier.
  const to = Math.min(minutesPerDay, Math.max(end, from + leastDrawn))
  return [{ event, from: Math.min(from, to - leastDrawn), to, endsHere }]
}

/** Runs of spans with no moment between them where nothing goes on. */
function clustersOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const clusters: Span[][] = []
  let until = -1
  for (const span of spans) {
    if (span.from >= until) clusters.push([])
    clusters.at(-1)?.push(span)
    until = Math.max(until, span.to)
  }
  return clusters
}

function columnsOf(cluster: readonly Span[]): readonly (readonly Span[])[] {
  const columns: Span[][] = []
  for (const span of cluster) {
    const free = columns.find((column) => (column.at(-1)?.to ?? 0) <= span.from)
    if (free === undefined) columns.push([span])
    else free.push(span)
  }
  return columns
}

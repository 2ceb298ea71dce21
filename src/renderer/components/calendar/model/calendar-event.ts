import type { Icon } from '@tabler/icons-react'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'

export const tones = ['meeting', 'conversation', 'respite', 'outreach', 'absence', 'local-day'] as const
/** What a colour, an icon and a word stand for together; never a colour alone. */
export type Tone = (typeof tones)[number]

/** Something in a calendar, in words. Local days and `HH:MM` in Sweden; without `startsAt` it fills its days. */
export interface CalendarEvent {
  readonly id: string
  readonly tone: Tone
  readonly icon: Icon
  readonly startsOn: CivilDate
  readonly startsAt: string | undefined
  readonly endsOn: CivilDate
  readonly endsAt: string | undefined
  /** The few words that fit in a box. */
  readonly text: string
  /** What there is more to say, where there is room. */
  readonly detail: string
  /** Day, time and everything that can be seen: what a screen reader says. */
  readonly label: string
  readonly isCancelled: boolean
  /** Over, and somebody still has to say how it went. */
  readonly isWaiting: boolean
  readonly canMove: boolean
  /** Its end can be dragged. */
  readonly canStretch: boolean
}

/** The last day that it takes time on: what ends at midnight is not on the day that begins there. */
export function lastDayOf({ startsOn, endsOn, endsAt }: CalendarEvent): CivilDate {
  return endsAt === '00:00' && endsOn > startsOn ? addDays(endsOn, -1) : endsOn
}

/** The events of each day from `from` to `to`, by start, those for the whole day first. Each is on every day that it touches. */
export function eventsByDay(events: readonly CalendarEvent[], from: CivilDate, to: CivilDate): ReadonlyMap<CivilDate, readonly CalendarEvent[]> {
  const byDay = new Map<CivilDate, CalendarEvent[]>()
  for (const event of events) {
    const last = lastDayOf(event)
    for (let day = event.startsOn < from ? from : event.startsOn; day <= last && day <= to; day = addDays(day, 1)) {
      const list = byDay.get(day)
      if (list === undefined) byDay.set(day, [event])
      else list.push(event)
    }
  }
  for (const [day, list] of byDay) list.sort((a, b) => compare(startOn(a, day), startOn(b, day)) || compare(a.id, b.id))
  return byDay
}

/** What has gone on since the day before comes before what begins in it. */
const startOn = (event: CalendarEvent, day: CivilDate): string => (event.startsAt === undefined || event.startsOn < day ? '' : event.startsAt)

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

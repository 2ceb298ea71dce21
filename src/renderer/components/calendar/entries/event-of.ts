import { IconBeach, IconCalendarOff, IconClockHour4, IconMessageCircle, IconSpeakerphone, IconUsersGroup, type Icon } from '@tabler/icons-react'
import type { CalendarEntry, CalendarEntryKind } from '#shared/contract/planning/calendar-entry.ts'
import { formatClock, formatTimeRange } from '#shared/domain/time/clock-time.ts'
import { dayWords } from '../calendar-grid.text.ts'
import type { CalendarEvent } from '../model/calendar-event.ts'
import { entryDetails, entryText, kindWords } from './event-words.text.ts'

export const kindIcons: Readonly<Record<CalendarEntryKind, Icon>> = {
  'meeting': IconUsersGroup,
  'conversation': IconMessageCircle,
  'respite': IconClockHour4,
  'outreach': IconSpeakerphone,
  'absence': IconBeach,
  'local-day': IconCalendarOff,
}

/** An entry of the register as the views show it. A protected person has no name in it. */
export function eventOf(entry: CalendarEntry): CalendarEvent {
  const details = entryDetails(entry)
  const text = entryText(entry)
  return {
    id: entry.id,
    tone: entry.kind,
    icon: kindIcons[entry.kind],
    startsOn: entry.startsOn,
    startsAt: entry.startsAt,
    endsOn: entry.endsOn,
    endsAt: entry.endsAt,
    text,
    detail: details.join(', '),
    label: [whenWords(entry), entry.kind === 'meeting' || entry.kind === 'local-day' ? text : `${kindWords[entry.kind]} ${text}`, ...details].join(', '),
    isCancelled: isCancelled(entry),
    isWaiting: lacksSomething(entry),
    canMove: canMove(entry),
    canStretch: canMove(entry) && entry.kind !== 'local-day' && entry.startsAt !== undefined,
  }
}

/** `tisdag 17 november 13.00–15.00`, `fredag 20 november 22.00 – lördag 21 november 06.00`, `tisdag 17 november`. */
export function whenWords({ startsOn, startsAt, endsOn, endsAt }: CalendarEntry): string {
  if (startsAt === undefined || endsAt === undefined) return startsOn === endsOn ? dayWords(startsOn) : `${dayWords(startsOn)} – ${dayWords(endsOn)}`
  if (startsOn === endsOn) return `${dayWords(startsOn)} ${formatTimeRange(startsAt, endsAt)}`
  return `${dayWords(startsOn)} ${formatClock(startsAt)} – ${dayWords(endsOn)} ${formatClock(endsAt)}`
}

/** True while it can be given another time here; what is held, cancelled or somebody else's own time cannot. */
export function canMove(entry: CalendarEntry): boolean {
  switch (entry.kind) {
    case 'meeting':
    case 'conversation':
    case 'outreach': return entry.statusCode === 'planned'
    case 'respite': return entry.statusCode === 'requested' || entry.statusCode === 'confirmed'
    case 'absence': return entry.isMine
    case 'local-day': return true
  }
}

/** It does not take place. */
export function isCancelled(entry: CalendarEntry): boolean {
  switch (entry.kind) {
    case 'meeting':
    case 'outreach': return entry.statusCode === 'cancelled'
    case 'conversation': return entry.statusCode === 'cancelled-by-carer' || entry.statusCode === 'cancelled-by-service' || entry.statusCode === 'no-show'
    case 'respite': return entry.statusCode === 'cancelled' || entry.statusCode === 'no-show' || entry.statusCode === 'not-staffed'
    case 'absence':
    case 'local-day': return false
  }
}

function lacksSomething(entry: CalendarEntry): boolean {
  if (entry.kind === 'meeting') return entry.lacksAttendance
  return (entry.kind === 'conversation' || entry.kind === 'respite') && entry.lacksOutcome
}

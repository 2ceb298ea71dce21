import type { LocalMoment } from '../time/local-moment.ts'
import { escapeText } from './escape-text.ts'
import { foldLine } from './fold-line.ts'

/**
 * One meeting in a calendar file. `uid` stays the same for the meeting's whole life and `sequence` goes up
 * each time it is moved or cancelled: that is how a calendar knows to replace what it has. `stampedAt` is an
 * instant, ISO 8601. No text here may name or describe a person: the file leaves the register and ends
 * up in calendars that others read. That is the caller's duty; nothing here can see it.
 */
export interface IcsEvent {
  readonly uid: string
  readonly sequence: number
  readonly start: LocalMoment
  readonly end: LocalMoment
  readonly summary: string
  readonly location?: string
  readonly description?: string
  readonly isCancelled: boolean
  readonly stampedAt: string
}

const zone = 'Europe/Stockholm'

/** The rule of the EU since 1996; the dates are the first two Sundays it gave. */
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const

/**
 * A calendar file (RFC 5545, UTF-8, CRLF) to be opened in Outlook and the like. Times are Swedish local time
 * with the zone written out; an hour that comes twice in October means the first. It has no ORGANIZER, which
 * RFC 5546 asks of a published event: that would be a person. Throws RangeError for a `stampedAt` that is
 * no instant.
 */
export function renderIcs(events: readonly IcsEvent[], calendarName: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Anhörigpärmen//Planering//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(calendarName)}`,
    ...zoneLines,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map(foldLine).join('')
}

function eventLines(event: IcsEvent): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utcStamp(event.stampedAt)}`,
    `DTSTART;TZID=${zone}:${localStamp(event.start)}`,
    `DTEND;TZID=${zone}:${localStamp(event.end)}`,
    `SUMMARY:${escapeText(event.summary)}`,
    ...(event.location === undefined ? [] : [`LOCATION:${escapeText(event.location)}`]),
    ...(event.description === undefined ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

function localStamp({ date, time }: LocalMoment): string {
  return `${date.replaceAll('-', '')}T${time.replace(':', '')}00`
}

function utcStamp(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

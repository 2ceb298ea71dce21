import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { renderIcs, type IcsEvent } from '../../../../src/shared/domain/ics/render-ics.ts'
import { moment, isSecondTime, wallClock } from './plain-calendar.ts'

const meeting: IcsEvent = {
  uid: '0192e4a0-7c1e-7b6e-8f00-3f2a51c0d001@anhorigparmen',
  sequence: 0,
  start: moment('2026-10-21 17:30'),
  end: moment('2026-10-21 19:30'),
  summary: 'Anhörigträff',
  isCancelled: false,
  stampedAt: '2026-09-01T08:15:30.500Z',
}

/** Read by a parser that knows nothing of the product; zones from the file itself. */
function parse(file: string): ICAL.Component {
  const calendar = new ICAL.Component(ICAL.parse(file))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return calendar
}

function eventsOf(file: string): readonly ICAL.Event[] {
  return parse(file).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

/** What a calendar has after opening the files: for each UID, the event of the highest SEQUENCE (RFC 5546 §2.1.5). */
function calendarAfter(files: readonly string[]): readonly string[] {
  const byUid = new Map<string, ICAL.Event>()
  for (const event of files.flatMap(eventsOf)) {
    if ((byUid.get(event.uid)?.sequence ?? -1) < event.sequence) byUid.set(event.uid, event)
  }
  return [...byUid.values()].map((event) => `${instant(event.startDate)} ${String(event.component.getFirstPropertyValue('status'))}`)
}

/** What of a text can be in a calendar file: line breaks are one sort, control characters are none. */
function kept(text: string): string {
  return Array.from(text.toWellFormed().replaceAll('\r\n', '\n').replaceAll('\r', '\n')).filter((character) => {
    const point = character.codePointAt(0) ?? 0
    return character === '\n' || character === '\t' || (point >= 32 && point !== 127)
  }).join('')
}

const instant = (time: ICAL.Time) => new Date(time.toUnixTime() * 1000).toISOString()

describe('a calendar file (K3)', () => {
  it('says when, where and what, and that it is published by the product', () => {
    const calendar = parse(renderIcs([{ ...meeting, location: 'Träffpunkten, Storgatan 1', description: 'Ta med fika; vi bjuder på kaffe.\nVälkomna!' }], 'Anhörigträffar hösten 2026'))
    expect(['version', 'prodid', 'calscale', 'method', 'x-wr-calname'].map((name) => calendar.getFirstPropertyValue(name)))
      .toEqual(['2.0', '-//Anhörigpärmen//Planering//SV', 'GREGORIAN', 'PUBLISH', 'Anhörigträffar hösten 2026'])
    const [event] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    expect([event?.summary, event?.location, event?.description]).toEqual(['Anhörigträff', 'Träffpunkten, Storgatan 1', 'Ta med fika; vi bjuder på kaffe.\nVälkomna!'])
    expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(String(event?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-09-01T08:15:30Z')
    expect(event?.component.getAllProperties().map(({ name }) => name)).toEqual(['uid', 'sequence', 'dtstamp', 'dtstart', 'dtend', 'summary', 'location', 'description', 'status'])
  })

  it('has the right times before, on and after the nights of summer time', () => {
    const times = [['2026-10-21 17:30', '2026-10-21 19:30'], ['2026-10-28 17:30', '2026-10-28 19:30'], ['2026-10-25 00:00', '2026-10-25 06:00'], ['2026-03-29 00:00', '2026-03-29 06:00'], ['2027-03-28 03:00', '2027-03-28 04:00']] as const
    const file = renderIcs(times.map(([start, end], index) => ({ ...meeting, uid: `${index}`, start: moment(start), end: moment(end) })), 'Träffar')
    expect(eventsOf(file).map((event) => [instant(event.startDate), instant(event.endDate)])).toEqual([
      ['2026-10-21T15:30:00.000Z', '2026-10-21T17:30:00.000Z'],
      ['2026-10-28T16:30:00.000Z', '2026-10-28T18:30:00.000Z'],
      ['2026-10-24T22:00:00.000Z', '2026-10-25T05:00:00.000Z'],
      ['2026-03-28T23:00:00.000Z', '2026-03-29T04:00:00.000Z'],
      ['2027-03-28T01:00:00.000Z', '2027-03-28T02:00:00.000Z'],
    ])
    expect(file).toContain('DTSTART;TZID=Europe/Stockholm:20261021T173000\r\n')
  })

  it('has the right time at any moment 2020–2040', () => {
    const anyMinute = fc.oneof(
      fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2040, 11, 31) / 60_000 }),
      fc.tuple(fc.integer({ min: 2020, max: 2040 }), fc.constantFrom(3, 10), fc.integer({ min: -12_000, max: 3000 })).map(([year, month, minutes]) => Date.UTC(year, month, 1) / 60_000 + minutes),
    ).filter((minutes) => !isSecondTime(minutes * 60_000) && !isSecondTime(minutes * 60_000 + 3_600_000))
    fc.assert(fc.property(fc.array(anyMinute, { minLength: 20, maxLength: 20 }), (minutes) => {
      const file = renderIcs(minutes.map((at, index) => ({ ...meeting, uid: `${index}`, start: wallClock(at * 60_000), end: wallClock((at + 120) * 60_000) })), 'Träffar')
      expect(eventsOf(file).map((event) => event.startDate.toUnixTime())).toEqual(minutes.map((at) => at * 60))
    }), { numRuns: 50 })
  }, 60_000)

  it('replaces a moved or cancelled meeting in the calendar that has it, and never the other way', () => {
    const planned = renderIcs([meeting, { ...meeting, uid: 'another' }], 'Träffar')
    const moved = renderIcs([{ ...meeting, sequence: 1, start: moment('2026-10-28 18:00'), end: moment('2026-10-28 20:00') }], 'Träffar')
    const cancelled = renderIcs([{ ...meeting, sequence: 2, start: moment('2026-10-28 18:00'), end: moment('2026-10-28 20:00'), isCancelled: true }], 'Träffar')
    expect(calendarAfter([planned, moved])).toEqual(['2026-10-28T17:00:00.000Z CONFIRMED', '2026-10-21T15:30:00.000Z CONFIRMED'])
    expect(calendarAfter([planned, moved, planned])).toEqual(calendarAfter([planned, moved]))
    expect(calendarAfter([planned, moved, cancelled])).toEqual(['2026-10-28T17:00:00.000Z CANCELLED', '2026-10-21T15:30:00.000Z CONFIRMED'])
  })
})

describe('the text of a calendar file', () => {
  const bytes = new TextEncoder()

  it('keeps every line within 75 octets and never cuts a character', () => {
    const long = 'Åkes ängsö – åäö ÅÄÖ 👩‍👩‍👧 för anhöriga som vårdar någon hemma; kaffe, bulle \\ och samtal. '.repeat(12)
    const file = renderIcs([{ ...meeting, summary: long, location: 'ö'.repeat(200) + 'ก'.repeat(100), description: '👵'.repeat(100) }], 'å'.repeat(80))
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    const lines = file.slice(0, -2).split('\r\n')
    expect(lines.filter((line) => /[\r\n]/.test(line) || bytes.encode(line).length > 75 || !line.isWellFormed())).toEqual([])
    // As full as it can be: a folded line with room for one more character would not have been folded.
    expect(lines.filter((line, index) => lines[index + 1]?.startsWith(' ') === true && bytes.encode(line).length < 72)).toEqual([])
    const [event] = eventsOf(file)
    expect([event?.summary, event?.location, event?.description]).toEqual([long, 'ö'.repeat(200) + 'ก'.repeat(100), '👵'.repeat(100)])
  })

  it('comes out as it went in, whatever it is, and can never start a line of its own', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: fc.constantFrom('\\', ';', ',', '\n', '\r', '\r\n', ':', '"', 'n', 'N', ' ', 'å', '😀', 'END:VEVENT'), maxLength: 60 }))
    fc.assert(fc.property(anyText, anyText, (summary, description) => {
      const file = renderIcs([{ ...meeting, summary, description }], 'Träffar')
      const events = eventsOf(file)
      expect(events.map((event) => [event.summary, event.description])).toEqual([[kept(summary), kept(description)]])
      expect(file.split('\r\n').every((line) => !/[\r\n]/.test(line) && bytes.encode(line).length <= 75)).toBe(true)
    }), { numRuns: 200 })
  }, 60_000)

  it('writes half a character as the sign for what cannot be written', () => {
    expect(eventsOf(renderIcs([{ ...meeting, summary: 'a\uD83Db' }], 'Träffar')).map((event) => event.summary)).toEqual(['a\uFFFDb'])
    expect(renderIcs([{ ...meeting, summary: 'a\uD83Db' }], 'Träffar').isWellFormed()).toBe(true)
  })

  it('refuses a stamp that is no instant', () => {
    expect(() => renderIcs([{ ...meeting, stampedAt: 'yesterday' }], 'Träffar')).toThrow(RangeError)
  })
})

import { respiteForms } from '#shared/domain/code-lists/respite/respite-forms.ts'
import { firstDayOf, lastDayOf, type Quarter } from '#shared/domain/quarter.ts'
import { missingCode, rowCodes } from '#shared/domain/statistics/table-rows.ts'
import { eventTally, type EventCount } from './event-tally.ts'
import type { Booking } from './gather/gather-respite.ts'
import { minutesInQuarter } from './minutes-in-quarter.ts'
import { wholeHours } from './whole-hours.ts'

/**
 * What planned and performed time is made of: performed within the plan and over it; planned but
 * cancelled, or lost for another reason (nobody to send, nobody there, shorter than planned, no outcome).
 */
export type HourPart = 'over' | 'within' | 'cancelled' | 'other'

/** Sums of parts. The last three are never shown: they are what is left between those that are. */
export const hourSums = {
  booked: ['within', 'cancelled', 'other'],
  performed: ['over', 'within'],
  cancelled: ['cancelled'],
  lost: ['cancelled', 'other'],
  kept: ['within', 'other'],
  other: ['other'],
} as const satisfies Readonly<Record<string, readonly HourPart[]>>

export type HourSum = keyof typeof hourSums

/** A row of the hours: all of them, one form, or one area. */
export interface HourRow {
  readonly dimension?: 'respite-form' | 'area'
  readonly code: string
}

/** S31 and S32, true numbers: never to leave this room unprotected. */
export interface Respite {
  /** For each carer who had respite, the forms and the areas it was of. */
  readonly carers: ReadonlyMap<string, { readonly forms: readonly string[]; readonly areas: readonly string[] }>
  readonly rows: readonly HourRow[]
  /** Whole hours that add up. */
  readonly hours: (part: HourPart, row: HourRow) => number
  /** In minutes: who stands behind a sum in the row, or behind what is left of the sum outside the row. */
  readonly behind: (sum: HourSum, row: HourRow, side: 'in' | 'out') => EventCount | undefined
  /** Bookings that begin in the period, by outcome and by who cancelled; `not …` for all but the code. */
  readonly bookings: ReadonlyMap<string, EventCount>
  readonly cancellations: ReadonlyMap<string, EventCount>
}

/**
 * Counts respite in the home: persons, whole hours split at the ends of the quarter, and how the
 * bookings turned out. Throws `RangeError` for a form that has no row: hours must not get lost.
 */
export function countRespite(bookings: readonly Booking[], countedAreas: readonly string[], quarter: Quarter): Respite {
  const inQuarter = minutesInQuarter(quarter)
  const areaRows = [...countedAreas, missingCode]
  const rows: readonly HourRow[] = [
    { code: '' },
    ...respiteForms.map(({ code }): HourRow => ({ dimension: 'respite-form', code })),
    ...areaRows.map((code): HourRow => ({ dimension: 'area', code })),
  ]
  const time: Time = new Map()
  const outcomes = eventTally()
  const cancellers = eventTally()
  const carers = new Map<string, { readonly forms: Set<string>; readonly areas: Set<string> }>()
  for (const [carer, form, areaCode, startsOn, startsAt, plannedMinutes, performedMinutes, status, cancelledBy] of bookings) {
    if (!respiteForms.some(({ code }) => code === form)) throw new RangeError('a form of respite without a row')
    const area = countedAreas.includes(areaCode) ? areaCode : missingCode
    const planned = inQuarter(startsOn, startsAt, plannedMinutes)
    const performed = status === 'held' ? inQuarter(startsOn, startsAt, performedMinutes ?? plannedMinutes) : 0
    addTime(time, `${form} ${area}`, carer, status, planned, performed)
    if (performed > 0) {
      const known = carers.get(carer) ?? { forms: new Set<string>(), areas: new Set<string>() }
      known.forms.add(form)
      known.areas.add(area)
      carers.set(carer, known)
    }
    if (startsOn < firstDayOf(quarter) || startsOn > lastDayOf(quarter)) continue
    noteCode(outcomes, rowCodes('outcome', []), status, carer)
    if (status === 'cancelled') noteCode(cancellers, rowCodes('canceller', []), cancelledBy ?? missingCode, carer)
  }
  const hours = hoursOf(time, areaRows)
  const counts = behindHours(time, rows)
  return {
    carers: new Map([...carers].map(([id, { forms, areas }]) => [id, { forms: [...forms], areas: [...areas] }])),
    rows,
    hours: (part, row) => hours.reduce((sum, atom) => sum + (atom.part === part && isIn(row, atom.form, atom.area) ? atom.hours : 0), 0),
    behind: (sum, row, side) => counts.get(`${sum} ${rowKey(row)} ${side}`),
    bookings: outcomes.counts(),
    cancellations: cancellers.counts(),
  }
}

/** Minutes by form and area, carer and part: a carer with a hundred bookings is added up once. */
type Time = Map<string, Map<string, Record<HourPart, number>>>

function addTime(time: Time, place: string, carer: string, status: string, planned: number, performed: number): void {
  const ofPlace = time.get(place) ?? new Map<string, Record<HourPart, number>>()
  const parts = ofPlace.get(carer) ?? { over: 0, within: 0, cancelled: 0, other: 0 }
  const within = Math.min(planned, performed)
  if (status === 'cancelled') parts.cancelled += planned
  else {
    parts.over += performed - within
    parts.within += within
    parts.other += planned - within
  }
  ofPlace.set(carer, parts)
  time.set(place, ofPlace)
}

/** Who stands behind each sum of hours, in every row and outside it. */
function behindHours(time: Time, rows: readonly HourRow[]): ReadonlyMap<string, EventCount> {
  const tally = eventTally()
  const sums = Object.entries(hourSums) as readonly (readonly [HourSum, readonly HourPart[]])[]
  for (const [place, carers] of time) {
    const [form = '', area = ''] = place.split(' ')
    const keyed = sums.map(([sum, parts]) => ({ parts, keys: rows.map((row) => `${sum} ${rowKey(row)} ${isIn(row, form, area) ? 'in' : 'out'}`) }))
    for (const [carer, of] of carers) {
      for (const { parts, keys } of keyed) {
        const minutes = parts.reduce((total, part) => total + of[part], 0)
        if (minutes > 0) keys.forEach((key) => tally.note(key, carer, minutes))
      }
    }
  }
  return tally.counts()
}

const rowKey = ({ dimension, code }: HourRow): string => (dimension === undefined ? '' : `${dimension}=${code}`)

function isIn({ dimension, code }: HourRow, form: string, area: string): boolean {
  return dimension === undefined || code === (dimension === 'area' ? area : form)
}

/** Rounded in one order, so that each part in each form is within an hour of the truth, and so is every sum of all forms. */
function hoursOf(time: Time, areaRows: readonly string[]) {
  const parts = ['over', 'within', 'cancelled', 'other'] as const satisfies readonly HourPart[]
  const all = parts.flatMap((part) => respiteForms.flatMap(({ code: form }) => areaRows.map((area) => ({ part, form, area }))))
  const minutesOf = ({ part, form, area }: (typeof all)[number]): number => [...(time.get(`${form} ${area}`)?.values() ?? [])].reduce((sum, of) => sum + of[part], 0)
  const hours = wholeHours(all.map(minutesOf))
  return all.map((atom, at) => ({ ...atom, hours: hours[at] ?? 0 }))
}

function noteCode(tally: ReturnType<typeof eventTally>, codes: readonly string[], own: string, carer: string): void {
  tally.note('', carer, 1)
  for (const code of codes) tally.note(code === own ? code : `not ${code}`, carer, 1)
}

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
  const atoms = new Map<string, number>()
  const behind = eventTally()
  const outcomes = eventTally()
  const cancellers = eventTally()
  const carers = new Map<string, { readonly forms: Set<string>; readonly areas: Set<string> }>()
  for (const [carer, form, areaCode, startsOn, startsAt, plannedMinutes, performedMinutes, status, cancelledBy] of bookings) {
    if (!respiteForms.some(({ code }) => code === form)) throw new RangeError('a form of respite without a row')
    const area = countedAreas.includes(areaCode) ? areaCode : missingCode
    const planned = inQuarter(startsOn, startsAt, plannedMinutes)
    const performed = status === 'held' ? inQuarter(startsOn, startsAt, performedMinutes ?? plannedMinutes) : 0
    const parts = partsOf(status, planned, performed)
    for (const [part, minutes] of parts) atoms.set(`${part} ${form} ${area}`, (atoms.get(`${part} ${form} ${area}`) ?? 0) + minutes)
    for (const [sum, of] of Object.entries(hourSums)) {
      const minutes = parts.reduce((total, [part, some]) => total + (of.some((one) => one === part) ? some : 0), 0)
      if (minutes === 0) continue
      for (const row of rows) behind.note(`${sum} ${rowKey(row)} ${isIn(row, form, area) ? 'in' : 'out'}`, carer, minutes)
    }
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
  const hours = hoursOf(atoms, areaRows)
  const counts = behind.counts()
  return {
    carers: new Map([...carers].map(([id, { forms, areas }]) => [id, { forms: [...forms], areas: [...areas] }])),
    rows,
    hours: (part, row) => hours.reduce((sum, atom) => sum + (atom.part === part && isIn(row, atom.form, atom.area) ? atom.hours : 0), 0),
    behind: (sum, row, side) => counts.get(`${sum} ${rowKey(row)} ${side}`),
    bookings: outcomes.counts(),
    cancellations: cancellers.counts(),
  }
}

function partsOf(status: string, planned: number, performed: number): readonly (readonly [HourPart, number])[] {
  if (status === 'cancelled') return [['cancelled', planned]]
  const within = Math.min(planned, performed)
  return [['over', performed - within], ['within', within], ['other', planned - within]]
}

const rowKey = ({ dimension, code }: HourRow): string => (dimension === undefined ? '' : `${dimension}=${code}`)

function isIn({ dimension, code }: HourRow, form: string, area: string): boolean {
  return dimension === undefined || code === (dimension === 'area' ? area : form)
}

/** Rounded in one order, so that each part in each form is within an hour of the truth, and so is every sum of all forms. */
function hoursOf(atoms: ReadonlyMap<string, number>, areaRows: readonly string[]) {
  const parts = ['over', 'within', 'cancelled', 'other'] as const satisfies readonly HourPart[]
  const all = parts.flatMap((part) => respiteForms.flatMap(({ code: form }) => areaRows.map((area) => ({ part, form, area }))))
  const hours = wholeHours(all.map(({ part, form, area }) => atoms.get(`${part} ${form} ${area}`) ?? 0))
  return all.map((atom, at) => ({ ...atom, hours: hours[at] ?? 0 }))
}

function noteCode(tally: ReturnType<typeof eventTally>, codes: readonly string[], own: string, carer: string): void {
  tally.note('', carer, 1)
  for (const code of codes) tally.note(code === own ? code : `not ${code}`, carer, 1)
}

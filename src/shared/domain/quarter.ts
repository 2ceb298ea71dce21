import { civilDateOf, monthOf, yearOf, type CivilDate } from './civil-date.ts'

declare const quarterBrand: unique symbol

/** A calendar quarter, `2026-Q3`. Two of them compare as text. */
export type Quarter = string & { readonly [quarterBrand]: true }

/** True for `2026-Q1` … `2026-Q4`. */
export function isQuarter(text: string): text is Quarter {
  return /^[1-9]\d{3}-Q[1-4]$/.test(text)
}

/** The quarter that `date` lies in. */
export function quarterOf(date: CivilDate): Quarter {
  return quarterAt(yearOf(date) * 4 + Math.floor((monthOf(date) - 1) / 3))
}

/** First day of the quarter. */
export function firstDayOf(quarter: Quarter): CivilDate {
  return dayIn(quarter, 1, 1)
}

/** Last day of the quarter; the period is closed at both ends. */
export function lastDayOf(quarter: Quarter): CivilDate {
  // Not the day before the next quarter: after 9999-Q4 there is none.
  return dayIn(quarter, 3, /[14]$/.test(quarter) ? 31 : 30)
}

export function previousQuarter(quarter: Quarter): Quarter {
  return quarterAt(indexOf(quarter) - 1)
}

export function nextQuarter(quarter: Quarter): Quarter {
  return quarterAt(indexOf(quarter) + 1)
}

/** Every quarter from `first` to `last`, both included, in order; empty when `last` is earlier. */
export function quartersFrom(first: Quarter, last: Quarter): readonly Quarter[] {
  const start = indexOf(first)
  const length = Math.max(0, indexOf(last) - start + 1)
  return Array.from({ length }, (_, step) => quarterAt(start + step))
}

/** `kvartal 3 2026`. */
export function formatQuarter(quarter: Quarter): string {
  return `kvartal ${quarter.slice(6)} ${quarter.slice(0, 4)}`
}

function indexOf(quarter: Quarter): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1
}

function quarterAt(index: number): Quarter {
  const text = `${String(Math.floor(index / 4)).padStart(4, '0')}-Q${(index % 4) + 1}`
  if (!isQuarter(text)) throw new RangeError('outside the calendar')
  return text
}

/** `month` of the quarter's three. */
function dayIn(quarter: Quarter, month: 1 | 3, day: number): CivilDate {
  const date = civilDateOf(Number(quarter.slice(0, 4)), (Number(quarter.slice(6)) - 1) * 3 + month, day)
  if (date === undefined) throw new RangeError('outside the calendar')
  return date
}

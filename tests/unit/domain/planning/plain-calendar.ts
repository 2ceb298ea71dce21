import { isCivilDate, type CivilDate } from '../../../../src/shared/domain/civil-date.ts'
import type { LocalMoment } from '../../../../src/shared/domain/time/local-moment.ts'

/** One day as the platform's own calendar has it; nothing of the product computes it. */
export interface PlainDay {
  readonly date: CivilDate
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
  /** 1 Monday–7 Sunday. */
  readonly weekday: number
}

const wallClockFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})

export function day(text: string): CivilDate {
  if (!isCivilDate(text)) throw new Error(`not a day: ${text}`)
  return text
}

export function moment(text: string): LocalMoment {
  return { date: day(text.slice(0, 10)), time: text.slice(11) }
}

/** Every day of the years, both included, one after another. */
export function daysOfYears(firstYear: number, lastYear: number): readonly PlainDay[] {
  const days: PlainDay[] = []
  for (const at = new Date(Date.UTC(firstYear, 0, 1)); at.getUTCFullYear() <= lastYear; at.setUTCDate(at.getUTCDate() + 1)) {
    days.push({
      date: day(at.toISOString().slice(0, 10)),
      year: at.getUTCFullYear(),
      month: at.getUTCMonth() + 1,
      dayOfMonth: at.getUTCDate(),
      weekday: at.getUTCDay() === 0 ? 7 : at.getUTCDay(),
    })
  }
  return days
}

/** What a clock in Sweden shows at `ms`, by the platform's Intl. */
export function wallClock(ms: number): LocalMoment {
  return moment(wallClockFormat.format(ms))
}

/** True in the second of the two hours that a clock shows alike in October. */
export function isSecondTime(ms: number): boolean {
  const now = wallClock(ms)
  const anHourAgo = wallClock(ms - 3_600_000)
  return now.date === anHourAgo.date && now.time === anHourAgo.time
}

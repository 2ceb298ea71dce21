import { isCivilDate, weekdayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { isRedDay } from '#shared/domain/holidays/swedish-days.ts'
import { rhythmDates, type Rhythm, type SeriesEnd } from '#shared/domain/series/rhythm.ts'
import type { NewMeeting } from '#shared/contract/planning/meeting-values.ts'
import { parseClockTime } from '#shared/domain/time/clock-time.ts'
import { nthOfEntry, type GroupEntry, type WhenEntry } from './group-entry.ts'
import { readWhole } from './read-whole.ts'

/** One row of the preview. */
export interface PlannedRow {
  /** The day that the rhythm gave, or that was added. */
  readonly key: CivilDate
  readonly isOwn: boolean
  readonly isOff: boolean
  /** As it stands now; as typed while it is no day. */
  readonly heldOn: string
  /** `HH:MM`; as typed while it is no time. */
  readonly startsAt: string
  readonly isMoved: boolean
  /** 1 is the first that will be held; a row that is off or unreadable has none. */
  readonly number: number | undefined
}

export interface Plan {
  readonly rows: readonly PlannedRow[]
  readonly problem: 'too-many' | 'none' | undefined
}

/** The rhythm as typed; undefined while it cannot be read. */
export function rhythmOf(when: WhenEntry): Rhythm | undefined {
  if (!isCivilDate(when.startOn)) return undefined
  const weekday = weekdayOf(when.startOn)
  switch (when.rhythmCode) {
    case 'every-1': return { kind: 'weekly', everyWeeks: 1, weekdays: [weekday] }
    case 'every-2': return { kind: 'weekly', everyWeeks: 2, weekdays: [weekday] }
    case 'every-3': return { kind: 'weekly', everyWeeks: 3, weekdays: [weekday] }
    case 'every-n': {
      const everyWeeks = readWhole(when.everyWeeks, 1, 8)
      return everyWeeks === undefined ? undefined : { kind: 'weekly', everyWeeks, weekdays: [weekday] }
    }
    case 'monthly': return { kind: 'monthly', nth: nthOfEntry(when), weekday }
    case 'dates': return { kind: 'dates', dates: [when.startOn] }
  }
}

function endOf(when: WhenEntry): SeriesEnd | undefined {
  if (when.rhythmCode === 'dates') return { kind: 'count', count: 1 }
  if (when.endCode === 'until') return isCivilDate(when.until) ? { kind: 'until', until: when.until } : undefined
  const count = readWhole(when.count, 1, 10_000)
  return count === undefined ? undefined : { kind: 'count', count }
}

/** Every row that the form gives now, in the order of the days first meant, so that a row does not jump while it is moved. */
export function planOf({ when, edits, ownDays }: Pick<GroupEntry, 'when' | 'edits' | 'ownDays'>): Plan {
  const rhythm = rhythmOf(when)
  const end = endOf(when)
  if (rhythm === undefined || end === undefined || !isCivilDate(when.startOn)) return { rows: [], problem: undefined }
  const given = rhythmDates(rhythm, when.startOn, end, when.skipsRedDays && rhythm.kind !== 'dates' ? isRedDay : undefined)
  const dates = typeof given === 'string' ? [] : given
  const own = ownDays.filter(isCivilDate).filter((date) => !dates.includes(date))
  const rows = [...dates.map((key) => ({ key, isOwn: false })), ...own.map((key) => ({ key, isOwn: true }))]
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, isOwn }) => {
      const edit = edits[key] ?? {}
      const heldOn = edit.heldOn ?? key
      const startsAt = edit.startsAt ?? when.startsAt
      return { key, isOwn, isOff: edit.isOff === true, heldOn, startsAt, isMoved: heldOn !== key || startsAt !== when.startsAt }
    })
  const order = rows.filter((row) => !row.isOff && isCivilDate(row.heldOn)).toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1)).map(({ key }) => key)
  return {
    problem: typeof given === 'string' ? given : undefined,
    rows: rows.map((row) => ({ ...row, number: order.includes(row.key) ? order.indexOf(row.key) + 1 : undefined })),
  }
}

/** The meetings that will be held, in order of time; what cannot be read is left out, and the check of the form says so. */
export function meetingsOf(rows: readonly PlannedRow[], minutes: number | undefined): readonly NewMeeting[] {
  if (minutes === undefined) return []
  return rows.filter(({ isOff }) => !isOff).toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1)).flatMap((row) => {
    const startsAt = parseClockTime(row.startsAt)
    return startsAt !== undefined && isCivilDate(row.heldOn) ? [{ heldOn: row.heldOn, startsAt, minutes }] : []
  })
}

const momentOf = (row: { readonly heldOn: string; readonly startsAt: string }) => `${row.heldOn} ${row.startsAt}`

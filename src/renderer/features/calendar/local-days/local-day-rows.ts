import type { LocalDayInput } from '#shared/contract/planning/resources.ts'
import { parseCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import type { LocalDayKind } from '#shared/domain/code-lists/calendar/local-day-kinds.ts'
import { proposeSchoolHolidays } from '#shared/domain/holidays/school-holidays.ts'
import { dayFaults } from '../own-time/own-time.text.ts'

/** One row as typed; a stored one has its id and the version that was seen. */
export interface LocalDayFields {
  readonly id?: string
  readonly version?: number
  readonly kindCode: LocalDayKind
  readonly name: string
  readonly fromOn: string
  readonly toOn: string
}

export type LocalDayFaults = Readonly<Partial<Record<'name' | 'fromOn' | 'toOn', string>>>

export type ReadLocalDay = { readonly kind: 'day'; readonly day: LocalDayInput } | { readonly kind: 'faulty'; readonly faults: LocalDayFaults }

/** What to save, or what to mend. An empty last day means the first. */
export function readLocalDay({ id, version, kindCode, ...fields }: LocalDayFields, today: CivilDate): ReadLocalDay {
  const name = fields.name.trim()
  const fromOn = parseCivilDate(fields.fromOn, today)
  const toOn = fields.toOn.trim() === '' ? fromOn : parseCivilDate(fields.toOn, today)
  if (name === '' || fromOn === undefined || toOn === undefined) {
    return { kind: 'faulty', faults: {
      ...(name === '' && { name: dayFaults.name }), ...(fromOn === undefined && { fromOn: dayFaults.unread }),
      ...(toOn === undefined && fields.toOn.trim() !== '' && { toOn: dayFaults.unread }),
    } }
  }
  if (toOn < fromOn) return { kind: 'faulty', faults: { toOn: dayFaults.order } }
  return { kind: 'day', day: { ...(id !== undefined && { id }), ...(version !== undefined && { version }), kindCode, name, fromOn, toOn } }
}

/** A school year's holidays to correct before they are saved. */
export function proposedRows(autumnYear: number, sportWeek: number): readonly LocalDayFields[] {
  return proposeSchoolHolidays(autumnYear, sportWeek).map((holiday) => ({ kindCode: 'school-holiday', ...holiday }))
}

import { addDays, monthOf, weekdayOf, yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import type { LocalDayKind } from '#shared/domain/code-lists/calendar/local-day-kinds.ts'
import { proposeSchoolHolidays } from '#shared/domain/holidays/school-holidays.ts'
import { schoolHolidayNames } from '#shared/domain/holidays/school-holidays.text.ts'
import { eveName, isRedDay } from '#shared/domain/holidays/swedish-days.ts'
import { planningText } from './planning.text.ts'

export interface LocalDay {
  readonly kindCode: LocalDayKind
  readonly name: string
  readonly fromOn: CivilDate
  readonly toOn: CivilDate
}

const sportWeek = 9
const august = 8
const friday = 5

/** Monday to Friday, neither a red day nor an eve. */
export const isWorkingDay = (date: CivilDate): boolean => weekdayOf(date) <= friday && !isRedDay(date) && eveName(date) === undefined

/** The school holidays of the school year that `today` lies in, and a closed Friday a few weeks ahead. */
export function localDaysAround(today: CivilDate): readonly LocalDay[] {
  const autumnYear = monthOf(today) >= august ? yearOf(today) : yearOf(today) - 1
  let closed = addDays(today, 16)
  while (weekdayOf(closed) !== friday || !isWorkingDay(closed)) closed = addDays(closed, 1)
  return [
    ...proposeSchoolHolidays(autumnYear, sportWeek).map((holiday) => ({ kindCode: 'school-holiday' as const, ...holiday })),
    { kindCode: 'closed', name: planningText.closedDay, fromOn: closed, toOn: closed },
  ]
}

/** A working day on which the unit is open and the schools are; but groups do meet in the long summer. */
export function isOrdinaryDay(date: CivilDate, localDays: readonly LocalDay[]): boolean {
  return isWorkingDay(date) && !localDays.some(({ name, fromOn, toOn }) => name !== schoolHolidayNames.summer && fromOn <= date && date <= toOn)
}

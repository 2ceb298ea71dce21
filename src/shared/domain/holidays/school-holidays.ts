import { addDays, type CivilDate } from '../civil-date.ts'
import { mondayOf } from '../iso-week.ts'
import { easterSunday } from './easter-sunday.ts'
import { schoolHolidayNames } from './school-holidays.text.ts'

/** Both days are free from school. */
export interface SchoolHoliday {
  readonly name: string
  readonly fromOn: CivilDate
  readonly toOn: CivilDate
}

const autumnWeek = 44

/**
 * A first proposal for the school year that begins in the autumn of `autumnYear`, in order, for someone to
 * correct. Each municipality sets its own days and no national rule gives them, so this is never shown
 * as a fact. Höstlov is week 44, sportlov week `sportWeek` (7–11) of the spring and påsklov the
 * week after Easter Sunday, each Monday–Friday; jullov is 21 December–7 January and sommarlov
 * 12 June–16 August. Throws RangeError for another `sportWeek`.
 */
export function proposeSchoolHolidays(autumnYear: number, sportWeek: number): readonly SchoolHoliday[] {
  if (!Number.isInteger(sportWeek) || sportWeek < 7 || sportWeek > 11) throw new RangeError('sportlov is in week 7–11')
  const springYear = autumnYear + 1
  return [
    schoolWeek(schoolHolidayNames.autumn, mondayOfWeek(autumnYear, autumnWeek)),
    { name: schoolHolidayNames.christmas, fromOn: dayIn(autumnYear, '12-21'), toOn: dayIn(springYear, '01-07') },
    schoolWeek(schoolHolidayNames.sport, mondayOfWeek(springYear, sportWeek)),
    schoolWeek(schoolHolidayNames.easter, addDays(easterSunday(springYear), 1)),
    { name: schoolHolidayNames.summer, fromOn: dayIn(springYear, '06-12'), toOn: dayIn(springYear, '08-16') },
  ]
}

function schoolWeek(name: string, monday: CivilDate): SchoolHoliday {
  return { name, fromOn: monday, toOn: addDays(monday, 4) }
}

function mondayOfWeek(weekYear: number, week: number): CivilDate {
  // 4 January is always in week 1.
  return addDays(mondayOf(dayIn(weekYear, '01-04')), (week - 1) * 7)
}

function dayIn(year: number, monthAndDay: string): CivilDate {
  return `${String(year).padStart(4, '0')}-${monthAndDay}` as CivilDate
}

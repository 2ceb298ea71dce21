import type { HandlersOf } from '../../store/handler.ts'
import { calendarRange } from './calendar-range.ts'
import { listLocalDays } from './local-days/list-local-days.ts'
import { removeLocalDay } from './local-days/remove-local-day.ts'
import { saveLocalDays } from './local-days/save-local-days.ts'
import { removeAbsence } from './own-time/remove-absence.ts'
import { removeOutreach } from './own-time/remove-outreach.ts'
import { saveAbsence } from './own-time/save-absence.ts'
import { saveOutreach } from './own-time/save-outreach.ts'
import { calendarToday } from './today/calendar-today.ts'

export const calendarHandlers: HandlersOf<
  'calendar.range' | 'calendar.today' | 'absences.save' | 'absences.remove' | 'outreach.save' | 'outreach.remove'
  | 'localDays.list' | 'localDays.save' | 'localDays.remove'
> = {
  'calendar.range': calendarRange,
  'calendar.today': (db, _input, context) => calendarToday(db, context),
  'absences.save': saveAbsence,
  'absences.remove': async (tx, input, context) => {
    await removeAbsence(tx, input, context)
    return {}
  },
  'outreach.save': saveOutreach,
  'outreach.remove': async (tx, input) => {
    await removeOutreach(tx, input)
    return {}
  },
  'localDays.list': (db) => listLocalDays(db),
  'localDays.save': saveLocalDays,
  'localDays.remove': async (tx, input) => {
    await removeLocalDay(tx, input)
    return {}
  },
}

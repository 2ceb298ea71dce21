import { formatWeekday, type CivilDate } from '#shared/domain/civil-date.ts'
import classes from '../carer-page.module.css'

/** The day of an entry, before what happened. */
export function TimelineDay({ day }: { readonly day: CivilDate }) {
  return <span className={classes['when']}>{formatWeekday(day)} {day}</span>
}

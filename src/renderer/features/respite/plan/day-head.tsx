import { dayOf, monthOf, weekdayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { eveName, isRedDay, isSqueezeDay, redDayName } from '#shared/domain/holidays/swedish-days.ts'
import { shortWeekdayName } from '../words/day-words.text.ts'
import { dayHeadText as text } from './day-head.text.ts'
import classes from './grid.module.css'

/** Above a day's column: weekday, date, and what kind of day it is, in red and in words. */
export function DayHead({ date, today }: { readonly date: CivilDate; readonly today: CivilDate }) {
  return (
    <th scope="col" className={classes['dayHead']} data-today={date === today} data-red={isRedDay(date)}>
      <span>{shortWeekdayName(weekdayOf(date))} {dayOf(date)}/{monthOf(date)}</span>
      <DayKind date={date} />
      {date === today && <span className={classes['dayKind']}>{text.today}</span>}
    </th>
  )
}

/** `annandag påsk`, `julafton`, `klämdag`; nothing on an ordinary day. */
export function DayKind({ date }: { readonly date: CivilDate }) {
  const kind = dayKind(date)
  return kind === undefined ? null : <span className={classes['dayKind']}>{kind}</span>
}

function dayKind(date: CivilDate): string | undefined {
  return redDayName(date) ?? eveName(date) ?? (isSqueezeDay(date) ? text.squeeze : undefined)
}

import { addDays, dayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { formatIsoWeek, isoWeekOf } from '#shared/domain/iso-week.ts'
import { formatClock, formatTimeRange } from '#shared/domain/time/clock-time.ts'
import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import { dayWords, gridText, weekdays } from '../../../components/calendar/calendar-grid.text.ts'
import { eventOf } from '../../../components/calendar/entries/event-of.ts'
import { kindWords } from '../../../components/calendar/entries/event-words.text.ts'
import { eventsByDay, type CalendarEvent } from '../../../components/calendar/model/calendar-event.ts'
import { dayMarks } from '../../../components/calendar/model/day-mark.ts'
import { PrintSheet } from '../../../components/screen/print-sheet.tsx'
import { paperText as text } from '../calendar.text.ts'
import type { DayRange } from '../model/calendar-choices.ts'
import classes from './calendar.module.css'

interface CalendarPaperProps {
  readonly period: string
  readonly range: DayRange
  readonly entries: readonly CalendarEntry[]
  readonly hidden: ReadonlyMap<CivilDate, number>
  readonly asMonth: boolean
  readonly today: CivilDate
  readonly userName: string
}

/** What of these entries may go on paper: nothing of a person with protected identity. */
export const printable = (entries: readonly CalendarEntry[]): readonly CalendarEntry[] => entries.filter((entry) => !('isProtected' in entry && entry.isProtected))

/** The month as a sheet, or the days as a list. */
export function CalendarPaper({ period, range: { from, to }, entries, hidden, asMonth, today, userName }: CalendarPaperProps) {
  const events = printable(entries).map(eventOf)
  const byDay = eventsByDay(events.filter(({ tone }) => !asMonth || tone !== 'local-day'), from, to)
  const markOf = dayMarks(events, from, to)
  const days: CivilDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  const mondays = days.filter((_, index) => index % 7 === 0)
  return (
    <PrintSheet>
      <div className={classes['paper']}>
        <h1>{text.heading(period)}</h1>
        <p>{text.printed(today, userName)}</p>
        {asMonth ? (
          <table className={classes['paperMonth']}>
            <thead><tr><th className={classes['paperWeek']}>{gridText.weekShort}</th>{weekdays.map((name) => <th key={name}>{name}</th>)}</tr></thead>
            <tbody>
              {mondays.map((monday) => (
                <tr key={monday}>
                  <th>{isoWeekOf(monday).week}</th>
                  {[0, 1, 2, 3, 4, 5, 6].map((offset) => {
                    const day = addDays(monday, offset)
                    return (
                      <td key={day}>
                        <p><strong>{dayOf(day)}</strong> {markOf(day).names.join(', ')}</p>
                        {(byDay.get(day) ?? []).map((event) => <p key={event.id}>{startWords(event, day)} {event.text}</p>)}
                        {hidden.has(day) && <p>{gridText.more(hidden.get(day) ?? 0)}</p>}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        ) : days.filter((day) => byDay.has(day)).map((day) => (
          <section key={day}>
            <h2>{dayWords(day)}, {formatIsoWeek(day)} {markOf(day).names.join(', ')}</h2>
            <table>
              <tbody>
                {(byDay.get(day) ?? []).map((event) => (
                  <tr key={event.id}>
                    <td className={classes['paperTime']}>{event.startsAt === undefined || event.endsAt === undefined ? gridText.wholeDay : formatTimeRange(event.startsAt, event.endsAt)}</td>
                    <td className={classes['paperWhat']}>{kindWords[event.tone]}</td>
                    <td>{event.text}{event.detail === '' ? '' : `, ${event.detail}`}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </PrintSheet>
  )
}

const startWords = (event: CalendarEvent, day: CivilDate): string => (event.startsAt !== undefined && event.startsOn === day ? formatClock(event.startsAt) : '')

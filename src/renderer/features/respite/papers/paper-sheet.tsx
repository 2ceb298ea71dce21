import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { respitePlaces } from '#shared/domain/code-lists/respite/respite-places.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { formatLong } from '#shared/domain/civil-date.ts'
import { redDayName } from '#shared/domain/holidays/swedish-days.ts'
import { isoWeekOf } from '#shared/domain/iso-week.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { timeWords } from '../words/booking-words.ts'
import { capitalised, dayInWords, daysInWords, monthAndYear } from '../words/day-words.ts'
import { hoursText } from '../words/hours-words.ts'
import type { Paper, PaperRequest } from './paper.ts'
import classes from './paper-sheet.module.css'
import { papersText as text } from './papers.text.ts'

/** A reliever's week, or a family's month for the refrigerator; black on white, and readable a step away. */
export function PaperSheet({ request, paper }: { readonly request: PaperRequest; readonly paper: Paper }) {
  const today = useToday()
  const isFamily = request.kind === 'carer-month'
  const from = request.from
  const period = isFamily ? monthAndYear(from) : text.week(isoWeekOf(from).week, daysInWords(from, request.to))
  return (
    <div className={classes['sheet']}>
      <h1>{text.heading(period)}</h1>
      <p className={classes['who']}>{paper.heading}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.day}</th>
            <th scope="col">{text.time}</th>
            <th scope="col">{isFamily ? text.reliever : text.at}</th>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.status}</th>
          </tr>
        </thead>
        <tbody>
          {paper.rows.map((row) => (
            <tr key={`${row.startsOn} ${row.startsAt} ${row.carerShortName ?? ''}`}>
              <td>{capitalised(dayInWords(row.startsOn))}{redDayName(row.startsOn) !== undefined && ` (${redDayName(row.startsOn) ?? ''})`}</td>
              <td>{timeWords(row)}<br />{hoursText(row.plannedMinutes)}</td>
              <td>{(isFamily ? row.relieverName : row.carerShortName) ?? text.nobody}</td>
              <td>{labelOf(respitePlaces, row.placeCode)}</td>
              <td>{labelOf(respiteStatuses, row.statusCode)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {paper.rows.length === 0 && <p>{text.empty}</p>}
      <p className={classes['foot']}>{text.printed(formatLong(today))}</p>
    </div>
  )
}

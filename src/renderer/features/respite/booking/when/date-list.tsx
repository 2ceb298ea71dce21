import { Checkbox } from '@mantine/core'
import { yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { formatIsoWeek } from '#shared/domain/iso-week.ts'
import { toggled, type BookingEntry } from '../../model/booking-entry.ts'
import { proposedDates, type ProposedDate } from '../../model/booking-spans.ts'
import { capitalised, dayInWords } from '../../words/day-words.ts'
import classes from '../booking.module.css'
import { bookingText as text } from '../booking.text.ts'

interface DateListProps {
  readonly entry: BookingEntry
  readonly change: (change: Partial<BookingEntry>) => void
  readonly fault: string | undefined
  readonly today: CivilDate
}

/** Every date of the series before it is saved; each can be left out. */
export function DateList({ entry, change, fault, today }: DateListProps) {
  const dates = proposedDates(entry)
  if (typeof dates === 'string') return fault === undefined ? null : <p className={classes['fault']}>{fault}</p>
  return (
    <fieldset className={classes['dates']} aria-invalid={fault !== undefined}>
      <legend>{text.dates}</legend>
      <p className={classes['quiet']}>{text.datesHint} <span role="status">{text.chosen(dates.filter(({ isChosen }) => isChosen).length, dates.length)}</span></p>
      <ul>
        {dates.map((proposed) => (
          <li key={proposed.date} data-red={proposed.isRed}>
            <Checkbox
              checked={proposed.isChosen}
              onChange={() => change({ leftOut: toggled(entry.leftOut, proposed.date) })}
              label={dateWords(proposed, yearOf(today))}
            />
          </li>
        ))}
      </ul>
      {fault !== undefined && <p className={classes['fault']}>{fault}</p>}
    </fieldset>
  )
}

function dateWords(proposed: ProposedDate, thisYear: number): string {
  const day = text.dateWeek(capitalised(dayInWords(proposed.date, thisYear)), formatIsoWeek(proposed.date))
  const kind = proposed.isRed ? text.redDay(proposed.holiday) : proposed.isSqueeze ? text.squeeze : undefined
  return kind === undefined ? day : `${day} – ${kind}`
}

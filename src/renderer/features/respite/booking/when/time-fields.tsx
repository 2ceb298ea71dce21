import type { CivilDate } from '#shared/domain/civil-date.ts'
import { DateField } from '../../../../components/dates/date-field.tsx'
import { TimeField } from '../../../../components/dates/time-field.tsx'
import type { BookingEntry } from '../../model/booking-entry.ts'
import type { BookingFaults } from '../../model/check-booking-entry.ts'
import classes from '../booking.module.css'
import { bookingFaultText, bookingText as text } from '../booking.text.ts'

type Times = Pick<BookingEntry, 'startsOn' | 'startsAt' | 'endsAt' | 'endsOn'>

interface TimeFieldsProps {
  readonly entry: Times
  readonly change: (change: Partial<Times>) => void
  readonly faults: BookingFaults
  readonly today: CivilDate
}

/** Day, from, to, and for what goes on for days the day it ends. */
export function TimeFields({ entry, change, faults, today }: TimeFieldsProps) {
  return (
    <div className={classes['times']}>
      <DateField label={text.day} value={entry.startsOn} onChange={(startsOn) => change({ startsOn })} today={today} error={bookingFaultText(faults.startsOn)} />
      <TimeField label={text.from} value={entry.startsAt} onChange={(startsAt) => change({ startsAt })} error={bookingFaultText(faults.startsAt)} />
      <TimeField label={text.to} value={entry.endsAt} onChange={(endsAt) => change({ endsAt })} error={bookingFaultText(faults.endsAt)} />
      <DateField optional label={text.endsOn} value={entry.endsOn} onChange={(endsOn) => change({ endsOn })} today={today} error={bookingFaultText(faults.endsOn)} />
    </div>
  )
}

import { TimeField } from '../../../../components/dates/time-field.tsx'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { respiteRecurrences } from '#shared/domain/code-lists/respite/respite-recurrences.ts'
import { DateField } from '../../../../components/dates/date-field.tsx'
import { CodeButtons } from '../../../../components/fields/code-buttons.tsx'
import { withRecurrence, type BookingEntry } from '../../model/booking-entry.ts'
import type { BookingFaults } from '../../model/check-booking-entry.ts'
import classes from '../booking.module.css'
import { bookingFaultText, bookingText as text } from '../booking.text.ts'
import type { BookingCheck } from '../use-booking-check.ts'
import { DateList } from './date-list.tsx'
import { LengthWords } from './length-words.tsx'
import { RepeatFields } from './repeat-fields.tsx'

export interface WhenFieldsProps {
  readonly entry: BookingEntry
  readonly change: (change: Partial<BookingEntry>) => void
  readonly faults: BookingFaults
  readonly today: CivilDate
  readonly check: BookingCheck
}

/** When it is, once or again and again. */
export function WhenFields(props: WhenFieldsProps) {
  const { entry, change, faults, today } = props
  return (
    <>
      <TimeFields {...props} />
      <LengthWords entry={entry} />
      <CodeButtons label={text.recurrence} options={respiteRecurrences} value={entry.recurrence} onChange={(recurrence) => change(withRecurrence(entry, recurrence))} />
      {entry.recurrence === 'recurring' && (
        <>
          <RepeatFields {...props} />
          <DateList entry={entry} change={change} fault={bookingFaultText(faults.dates)} today={today} />
        </>
      )}
    </>
  )
}

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

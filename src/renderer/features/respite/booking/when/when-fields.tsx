import { respiteRecurrences } from '#shared/domain/code-lists/respite/respite-recurrences.ts'
import { CodeButtons } from '../../../../components/fields/code-buttons.tsx'
import { withRecurrence } from '../../model/booking-entry.ts'
import { bookingFaultText, bookingText as text } from '../booking.text.ts'
import { DateList } from './date-list.tsx'
import { LengthWords } from './length-words.tsx'
import { RepeatFields } from './repeat-fields.tsx'
import { TimeFields } from './time-fields.tsx'
import type { WhenFieldsProps } from './when-fields-props.ts'

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

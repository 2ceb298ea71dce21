import { addDays } from '#shared/domain/civil-date.ts'
import { formatClock } from '#shared/domain/time/clock-time.ts'
import type { BookingEntry } from '../../model/booking-entry.ts'
import { firstSpan, lengthsOf } from '../../model/booking-spans.ts'
import { dayInWords } from '../../words/day-words.ts'
import { lengthText } from '../../words/hours-words.ts'
import classes from '../booking.module.css'
import { bookingText as text } from '../booking.text.ts'

/** How long it really is and, when it goes over midnight, when it ends. */
export function LengthWords({ entry }: { readonly entry: Pick<BookingEntry, 'startsOn' | 'startsAt' | 'endsAt' | 'endsOn'> }) {
  const span = firstSpan(entry)
  const lengths = span && lengthsOf(span)
  const said = lengths === undefined || lengths.minutes <= 0 ? undefined : lengths
  return (
    <p className={classes['length']} aria-live="polite">
      {said !== undefined && (said.minutes === said.onTheWall ? text.length(lengthText(said.minutes)) : text.clocksChange(lengthText(said.minutes)))}
      {said !== undefined && span !== undefined && span.endsOn >= addDays(span.startsOn, 1) && ` ${text.endsLater(`${dayInWords(span.endsOn)} ${formatClock(span.endsAt)}`)}`}
    </p>
  )
}

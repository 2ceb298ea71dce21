import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { bookingName, timeOnDay } from '../words/booking-words.ts'
import classes from './booking-block.module.css'
import { StatusIcon } from './status-icon.tsx'

interface BookingBlockProps {
  readonly booking: BookingRow
  /** The day whose cell it stands in. */
  readonly date: CivilDate
  /** One line, for a month. */
  readonly compact?: boolean
  readonly onOpen: (booking: BookingRow) => void
}

/** A booking in a calendar: time, family and status; its name says the whole of it. */
export function BookingBlock({ booking, date, compact = false, onOpen }: BookingBlockProps) {
  const status = labelOf(respiteStatuses, booking.statusCode)
  const name = bookingName(booking)
  return (
    <button
      type="button"
      tabIndex={-1}
      data-opens
      data-status={booking.statusCode}
      className={`${classes['block']} ${compact ? classes['compact'] : ''}`}
      aria-label={name}
      title={name}
      onClick={() => onOpen(booking)}
    >
      <span className={classes['time']}><StatusIcon code={booking.statusCode} />{compact && booking.startsOn === date ? booking.startsAt.replace(':', '.') : timeOnDay(booking, date)}</span>
      <span className={classes['who']}>{booking.carerName}</span>
      {!compact && <span className={classes['status']}>{status}</span>}
    </button>
  )
}

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
  return (
    <button
      type="button"
      tabIndex={-1}
      data-opens
      data-status={booking.statusCode}
      className={`${classes['block']} ${compact ? classes['compact'] : ''}`}
      onClick={() => onOpen(booking)}
    >
      <span className="visually-hidden">{bookingName(booking)}</span>
      <span className={classes['time']} aria-hidden="true"><StatusIcon code={booking.statusCode} />{compact && booking.startsOn === date ? booking.startsAt.replace(':', '.') : timeOnDay(booking, date)}</span>
      <span className={classes['who']} aria-hidden="true">{booking.carerName}</span>
      {!compact && <span className={classes['status']} aria-hidden="true">{status}</span>}
    </button>
  )
}

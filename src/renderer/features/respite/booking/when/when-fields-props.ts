import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { BookingEntry } from '../../model/booking-entry.ts'
import type { BookingFaults } from '../../model/check-booking-entry.ts'

/** What every part about time is given. */
export interface WhenFieldsProps {
  readonly entry: BookingEntry
  readonly change: (change: Partial<BookingEntry>) => void
  readonly faults: BookingFaults
  readonly today: CivilDate
}

import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { BookingWish } from '../model/booking-entry.ts'

/** What a calendar of bookings is given. */
export interface PlannedViewProps {
  readonly day: CivilDate
  readonly today: CivilDate
  readonly onDay: (day: CivilDate) => void
  readonly onOpen: (booking: BookingRow) => void
  readonly onBook: (wish: BookingWish) => void
}

import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { SeriesScope } from '#shared/domain/series/edit-series.ts'

/** What every form that changes a booking is given. */
export interface OutcomeFormProps {
  readonly booking: BookingRow
  /** What can be meant where it is one of a series. */
  readonly scopes: readonly SeriesScope[]
  readonly today: CivilDate
  readonly onBack: () => void
  readonly onDone: () => void
}

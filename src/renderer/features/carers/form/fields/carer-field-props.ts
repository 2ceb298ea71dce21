import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { CarerEntry } from '../model/carer-entry.ts'
import type { CarerFaults } from '../model/check-carer-entry.ts'

/** What every part of the form is given. */
export interface CarerFieldProps {
  readonly entry: CarerEntry
  /** An emptied choice is sent as undefined. */
  readonly change: (change: { readonly [K in keyof CarerEntry]?: CarerEntry[K] | undefined }) => void
  readonly faults: CarerFaults
  readonly today: CivilDate
}

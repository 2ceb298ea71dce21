import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { GrantEntry, GrantFaults } from './grant-entry.ts'

/** What every part of the form is given. */
export interface GrantFieldProps {
  readonly entry: GrantEntry
  readonly onChange: (entry: GrantEntry) => void
  readonly faults: GrantFaults
  readonly today: CivilDate
}

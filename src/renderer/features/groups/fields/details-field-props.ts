import type { GroupFaults } from '../model/check-group.ts'
import type { DetailsEntry } from '../model/group-entry.ts'

export interface DetailsFieldProps {
  readonly entry: DetailsEntry
  readonly change: (change: Partial<DetailsEntry>) => void
  readonly faults: GroupFaults
}

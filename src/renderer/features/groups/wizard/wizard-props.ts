import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { GroupFaults } from '../model/check-group.ts'
import type { GroupEntry } from '../model/group-entry.ts'

/** What every step of the wizard gets. */
export interface WizardStepProps {
  readonly entry: GroupEntry
  readonly change: (change: Partial<GroupEntry>) => void
  readonly faults: GroupFaults
  readonly today: CivilDate
}

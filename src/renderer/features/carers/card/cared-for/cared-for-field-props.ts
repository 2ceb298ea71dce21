import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { CaredForEntry, CaredForFaults, CaredForField } from './cared-for-entry.ts'
import { caredForFaultText } from './cared-for.text.ts'

export interface CaredForFieldProps {
  readonly entry: CaredForEntry
  readonly onChange: (entry: CaredForEntry) => void
  readonly faults: CaredForFaults
  readonly today: CivilDate
  readonly isNew: boolean
}

/** The sentence to show at a field, or undefined when it is right. */
export function faultOf(faults: CaredForFaults, field: CaredForField): string | undefined {
  const fault = faults[field]
  return fault === undefined ? undefined : caredForFaultText(field, fault)
}

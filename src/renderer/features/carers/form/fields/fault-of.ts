import { carerFaultText } from '../carer-form.text.ts'
import type { CarerFaults, CarerField } from '../model/check-carer-entry.ts'

/** The sentence to show at a field, or undefined when it is right. */
export function faultOf(faults: CarerFaults, field: CarerField): string | undefined {
  const fault = faults[field]
  return fault === undefined ? undefined : carerFaultText(field, fault)
}

import { coarseAgeGroups } from '../code-lists/carers/age-groups.ts'
import { exportSexes } from '../code-lists/carers/sexes.ts'
import type { CodeOption } from '../code-lists/code-list.ts'
import { contactForms } from '../code-lists/contacts/contact-forms.ts'
import { attendances } from '../code-lists/groups/attendances.ts'
import { areas, type Area } from '../code-lists/organisation/areas.ts'
import { respiteCancellers } from '../code-lists/respite/respite-cancellers.ts'
import { respiteForms } from '../code-lists/respite/respite-forms.ts'
import { respiteStatuses } from '../code-lists/respite/respite-statuses.ts'
import type { Dimension } from './quarter-pack.ts'
import { missingLabel, noOutcomeLabel } from './quarter-pack.text.ts'

/** The row for what is not known. Missing is a row of its own, never zero. */
export const missingCode = 'unknown'

const missing: CodeOption = { code: missingCode, label: missingLabel }

const optionsOf = (dimension: Dimension): readonly CodeOption[] => {
  switch (dimension) {
    case 'sex':
      return exportSexes
    case 'age':
      return coarseAgeGroups
    case 'area':
      return [...areas, missing]
    case 'form':
      return contactForms
    case 'attendance':
      return attendances.filter(({ code }) => code !== 'not-registered')
    case 'respite-form':
      return respiteForms
    case 'outcome':
      // A request is no booking; a booking that is over and still only confirmed lacks its outcome.
      return [...respiteStatuses.filter(({ code }) => code !== 'requested' && code !== 'confirmed'), { code: 'confirmed', label: noOutcomeLabel }]
    case 'canceller':
      return [...respiteCancellers, missing]
  }
}

/** The areas that a person may be counted in: those of the unit that gather persons, in the list's order. */
export function countedAreas(unitAreas: readonly string[]): readonly Area[] {
  return areas.filter((area) => area.gathersPersons && unitAreas.includes(area.code)).map((area) => area.code)
}

/** The codes of a table's rows, in order. They depend on the unit's set-up, never on what was counted. */
export function rowCodes(dimension: Dimension, unitAreas: readonly string[]): readonly string[] {
  if (dimension === 'area') return [...countedAreas(unitAreas), missingCode]
  return optionsOf(dimension).map((option) => option.code)
}

/** The Swedish label of a row; a code that this version does not know is shown as it is. */
export function rowLabel(dimension: Dimension, code: string): string {
  return optionsOf(dimension).find((option) => option.code === code)?.label ?? code
}

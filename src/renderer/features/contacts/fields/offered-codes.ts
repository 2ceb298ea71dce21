import type { CivilDate } from '#shared/domain/civil-date.ts'
import { optionsOn } from '#shared/domain/code-lists/code-list.ts'
import { areas, type Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { supportTypes, type SupportType } from '#shared/domain/code-lists/support/support-types.ts'

/** What a single contact can be about; groups, respite and open activities are registered elsewhere. */
const inOneContact: readonly SupportType[] = ['A1', 'A2', 'A3', 'A4', 'E1', 'E2', 'F1', 'Z9']

/** The chosen one is offered also where it is not valid that day, so that what stands in the form can be read. */
export function offeredSupportTypes(heldOn: CivilDate, chosen: SupportType): readonly (typeof supportTypes)[number][] {
  const valid = optionsOn(supportTypes, heldOn)
  return supportTypes.filter((option) => option.code === chosen || (inOneContact.includes(option.code) && valid.includes(option)))
}

/** The unit's own areas that gather persons. */
export function offeredAreas(unitAreas: readonly Area[], chosen: Area): readonly (typeof areas)[number][] {
  return areas.filter((area) => area.code === chosen || (area.gathersPersons && unitAreas.includes(area.code)))
}

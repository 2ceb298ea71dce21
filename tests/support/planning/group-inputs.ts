import type { InputOf } from '#shared/contract/index.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'

type Create = InputOf<'groups.create'>

const day = (text: string): CivilDate => text as CivilDate

/** A closed group for eight, without its leaders. */
export const groupDetails = (leaders: Create['group']['leaders'], over: Partial<Create['group']> = {}): Create['group'] => ({
  name: 'Anhöriggrupp demens', supportTypeCode: 'B1', areaCodes: ['AO'], formCode: 'closed', maxPlaces: 8, leaders, ...over,
})

/** So many meetings of two hours, every second week from a day on, as in story K3. */
export const everySecondWeek = (count = 6, from = day('2027-01-13'), startsAt = '17:30'): Create['meetings'] =>
  Array.from({ length: count }, (_, index) => ({ heldOn: addDays(from, index * 14), startsAt, minutes: 120 }))

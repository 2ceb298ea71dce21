import type { CodeList, CodeOf, CodeOption } from '../code-list.ts'

/** `gathersPersons`: false where only open and strategic activities may be counted, never a person. */
interface AreaOption extends CodeOption {
  readonly gathersPersons: boolean
}

/** Verksamhetsområde (domain.md B.3). */
export const areas = [
  { code: 'AO', label: 'Äldreomsorg', gathersPersons: true },
  { code: 'FH', label: 'Funktionshindersverksamheten', gathersPersons: true },
  { code: 'IFO', label: 'Individ- och familjeomsorg', gathersPersons: true },
  { code: 'GEM', label: 'Gemensamt', gathersPersons: false },
] as const satisfies CodeList<AreaOption>

export type Area = CodeOf<typeof areas>

/** The sub-level of Individ- och familjeomsorg (domain.md B.3). */
export const subAreas = [
  { code: 'IFO-addiction', label: 'Missbruk och beroende' },
  { code: 'IFO-social-psychiatry', label: 'Socialpsykiatri' },
  { code: 'IFO-children', label: 'Barn och unga' },
  { code: 'IFO-violence', label: 'Våld i nära relationer' },
  { code: 'IFO-other', label: 'Övrigt' },
] as const satisfies CodeList

export type SubArea = CodeOf<typeof subAreas>

/**
 * The area that a sub-area is counted in. Municipalities organise social psychiatry (socialpsykiatri)
 * differently, so where it belongs is their setting, not ours.
 */
export function areaOfSubArea(subArea: SubArea, socialPsychiatryIn: 'FH' | 'IFO'): Area {
  return subArea === 'IFO-social-psychiatry' ? socialPsychiatryIn : 'IFO'
}

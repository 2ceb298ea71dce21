import type { TestCarer, TestContact } from './statistics-register.ts'
import { truePlanning, type PlannedSupport, type Shares } from './true-planning.ts'

/** A contact with carers named by their place in the list. */
export interface TestTalk extends Required<Omit<TestContact, 'carerIds'>> {
  readonly with: readonly number[]
}

/** What the register of one quarter holds; carers are named by their place in the list. */
export interface TestQuarter extends PlannedSupport {
  readonly carers: readonly TestCarer[]
  readonly talks: readonly TestTalk[]
}

export interface Truth {
  /** Only what is above zero. Hours with all their decimals. */
  readonly numbers: Readonly<Record<string, number>>
  /** Of what counts events: how much of it is whose. */
  readonly shares: Shares
}

const areaNames: Readonly<Record<string, string>> = { AO: 'Äldreomsorg', FH: 'Funktionshindersverksamheten', IFO: 'Individ- och familjeomsorg' }
const formNames: Readonly<Record<string, string>> = { phone: 'Telefon', 'home-visit': 'Hembesök', 'visit-at-ours': 'Besök hos oss', video: 'Videosamtal' }
const sexNames: Readonly<Record<string, string>> = { woman: 'Kvinna', man: 'Man' }

function ageName(birthYear: number | undefined, year: number): string {
  if (birthYear === undefined || birthYear > year) return 'Uppgift saknas'
  const age = year - birthYear
  if (age < 18) return '0–17'
  if (age < 65) return '18–64'
  return age < 85 ? '65–84' : '85+'
}

/** The pack counted the slow way, number by number, from its definitions. */
export function trueNumbers({ carers, talks, ...planned }: TestQuarter, year: number, unitAreas: readonly string[]): Truth {
  const nameOf = (area: string): string => (unitAreas.includes(area) ? (areaNames[area] ?? area) : 'Uppgift saknas')
  const { numbers: planning, shares: planningShares, groupAreasOf, respiteAreasOf } = truePlanning(planned, nameOf)
  const numbers: Record<string, number> = { ...planning }
  const shares: Record<string, Record<number, number>> = Object.fromEntries(Object.entries(planningShares).map(([key, of]) => [key, { ...of }]))
  const add = (key: string): void => {
    numbers[key] = (numbers[key] ?? 0) + 1
  }
  const held = talks.filter(({ status, removed }) => status === 'held' && !removed)
  for (const [at, carer] of carers.entries()) {
    const events = held.filter((talk) => talk.with.includes(at))
    const [inGroups, inRespite] = [groupAreasOf(at), respiteAreasOf(at)]
    if (events.length + inGroups.length + inRespite.length === 0) continue
    const sex = sexNames[carer.sex ?? ''] ?? 'Annat/uppgift saknas'
    add('S01')
    add(`S01 Kön ${sex}`)
    add(`S01 Åldersgrupp ${ageName(carer.birthYear, year)}`)
    const ofCaredFor = [...(carer.areas ?? []).map(nameOf), ...inRespite]
    const areas = ofCaredFor.length > 0 ? ofCaredFor : [...events.map(({ area }) => nameOf(area)), ...inGroups]
    for (const name of new Set(areas)) add(`S01 Verksamhetsområde ${name}`)
    if (inGroups.length > 0) add(`S27 deltagare Kön ${sex}`)
  }
  for (const talk of held.filter(({ support }) => ['A2', 'A3', 'A4'].includes(support))) {
    for (const key of ['S20', `S20 Verksamhetsområde ${nameOf(talk.area)}`, `S20 Kontaktform ${formNames[talk.form]}`]) {
      add(key)
      for (const carer of talk.with) (shares[key] ??= {})[carer] = (shares[key]?.[carer] ?? 0) + 1
    }
  }
  return { numbers, shares }
}

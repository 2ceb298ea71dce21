import type { TestCarer, TestContact } from './statistics-register.ts'

/** A contact with carers named by their place in the list. */
export interface TestTalk extends Required<Omit<TestContact, 'carerIds'>> {
  readonly with: readonly number[]
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

/** The pack counted the slow way, number by number, from its definitions; only what is above zero. */
export function trueNumbers(carers: readonly TestCarer[], talks: readonly TestTalk[], year: number, unitAreas: readonly string[]): Readonly<Record<string, number>> {
  const numbers: Record<string, number> = {}
  const add = (key: string): void => {
    numbers[key] = (numbers[key] ?? 0) + 1
  }
  const nameOf = (area: string): string => (unitAreas.includes(area) ? (areaNames[area] ?? area) : 'Uppgift saknas')
  const held = talks.filter(({ status, removed }) => status === 'held' && !removed)
  for (const [at, carer] of carers.entries()) {
    const events = held.filter((talk) => talk.with.includes(at))
    if (events.length === 0) continue
    add('S01')
    add(`S01 Kön ${sexNames[carer.sex ?? ''] ?? 'Annat/uppgift saknas'}`)
    add(`S01 Åldersgrupp ${ageName(carer.birthYear, year)}`)
    const areas = carer.areas !== undefined && carer.areas.length > 0 ? carer.areas : events.map(({ area }) => area)
    for (const name of new Set(areas.map(nameOf))) add(`S01 Verksamhetsområde ${name}`)
  }
  for (const talk of held.filter(({ support }) => ['A2', 'A3', 'A4'].includes(support))) {
    add('S20')
    add(`S20 Verksamhetsområde ${nameOf(talk.area)}`)
    add(`S20 Kontaktform ${formNames[talk.form]}`)
  }
  return numbers
}

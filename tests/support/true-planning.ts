import type { CivilDate } from '#shared/domain/civil-date.ts'
import { instantOf } from '#shared/domain/time/local-moment.ts'
import type { TestBooking, TestRespite } from './statistics-planning.ts'

export interface PlannedGroup {
  readonly areas: readonly string[]
  /** Marks by the carer's place in the list; meetings that were not held are marked as such. */
  readonly meetings: readonly { readonly isHeld: boolean; readonly marks: Readonly<Record<number, 'present' | 'absent-notified' | 'absent-unnotified'>> }[]
}

export interface PlannedSupport {
  readonly groups: readonly PlannedGroup[]
  readonly respite: readonly (Pick<Required<TestRespite>, 'area' | 'form'> & { readonly carer: number; readonly bookings: readonly TestBooking[] })[]
  /** First day of the quarter, and of the next. */
  readonly from: string
  readonly until: string
}

/** By key and by carer. */
export type Shares = Readonly<Record<string, Readonly<Record<number, number>>>>

const attendanceNames = { present: 'Närvarande', 'absent-notified': 'Frånvarande med besked', 'absent-unnotified': 'Frånvarande utan besked' } as const
const formNames = { 'without-assessment': 'Utan individuell behovsprövning', 'sol-decision': 'Beslut SoL', lss: 'LSS avlösarservice' } as const
const outcomeNames: Readonly<Record<string, string>> = {
  held: 'Genomförd', cancelled: 'Avbokad', 'no-show': 'Utebliven', 'not-staffed': 'Kunde inte bemannas', confirmed: 'Utfall inte registrerat',
}
const cancellerNames: Readonly<Record<string, string>> = { carer: 'Anhörig', 'cared-for': 'Närstående/sjukdom', provider: 'Utföraren', 'carer-support': 'Anhörigstödet' }

const instant = (date: string, time: string): number => Date.parse(instantOf({ date: date as CivilDate, time }))

/** S27, S31 and S32 counted the slow way, from their definitions. Hours with all their decimals. */
export function truePlanning({ groups, respite, from, until }: PlannedSupport, nameOf: (area: string) => string) {
  const numbers: Record<string, number> = {}
  const shares: Record<string, Record<number, number>> = {}
  const add = (key: string, amount = 1): void => {
    if (amount > 0) numbers[key] = (numbers[key] ?? 0) + amount
  }
  const by = (key: string, carer: number, amount: number): void => {
    add(key, amount)
    if (amount > 0) (shares[key] ??= {})[carer] = (shares[key]?.[carer] ?? 0) + amount
  }
  const persons: Record<string, Set<number>> = {}
  const person = (key: string, carer: number): void => void (persons[key] ??= new Set()).add(carer)
  const groupAreas = new Map<number, Set<string>>()
  for (const { areas, meetings } of groups) {
    const names = [...new Set(areas.map(nameOf))].map((name) => ` Verksamhetsområde ${name}`)
    const held = meetings.filter(({ isHeld }) => isHeld)
    if (held.length > 0) for (const row of ['', ...names]) add(`S27 grupper${row}`)
    for (const { marks } of held) {
      for (const row of ['', ...names]) add(`S27 träffar${row}`)
      for (const [at, kind] of Object.entries(marks)) {
        const carer = Number(at)
        by('S27 närvaromarkeringar', carer, 1)
        by(`S27 närvaromarkeringar Närvaro ${attendanceNames[kind]}`, carer, 1)
        if (kind !== 'present') continue
        for (const row of ['', ...names]) {
          by(`S27 deltagartillfällen${row}`, carer, 1)
          person(`S27 deltagare${row}`, carer)
        }
        for (const area of areas) groupAreas.set(carer, (groupAreas.get(carer) ?? new Set()).add(nameOf(area)))
      }
    }
  }
  const inPeriod = (on: string, at: string, minutes: number): number => {
    const [start, first, last] = [instant(on, at), instant(from, '00:00'), instant(until, '00:00')]
    return Math.max(0, Math.min(start + minutes * 60_000, last) - Math.max(start, first)) / 3_600_000
  }
  const respiteAreas = new Map<number, Set<string>>()
  for (const { carer, area, form, bookings } of respite) {
    const rows = ['', ` Verksamhetsområde ${nameOf(area)}`, ` Avlösningens form ${formNames[form]}`]
    for (const { on, at = '10:00', minutes, performed = minutes, status = 'held', cancelledBy } of bookings) {
      if (status === 'requested') continue
      const planned = inPeriod(on, at, minutes)
      const done = status === 'held' ? inPeriod(on, at, performed) : 0
      for (const row of rows) {
        by(`S31 bokade timmar${row}`, carer, planned)
        by(`S31 utförda timmar${row}`, carer, done)
        if (status === 'cancelled') by(`S31 avbokade timmar${row}`, carer, planned)
        if (done > 0) person(`S31 anhöriga${row}`, carer)
      }
      if (done > 0) respiteAreas.set(carer, (respiteAreas.get(carer) ?? new Set()).add(nameOf(area)))
      if (on < from || on >= until) continue
      by('S32 tillfällen', carer, 1)
      by(`S32 tillfällen Utfall ${outcomeNames[status]}`, carer, 1)
      if (status !== 'cancelled') continue
      by('S32 avbokningar', carer, 1)
      by(`S32 avbokningar Avbokad av ${cancellerNames[cancelledBy ?? ''] ?? 'Uppgift saknas'}`, carer, 1)
    }
  }
  for (const [key, carers] of Object.entries(persons)) add(key, carers.size)
  return {
    numbers,
    shares: shares as Shares,
    groupAreasOf: (carer: number): readonly string[] => [...(groupAreas.get(carer) ?? [])],
    respiteAreasOf: (carer: number): readonly string[] => [...(respiteAreas.get(carer) ?? [])],
  }
}

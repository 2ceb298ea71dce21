import type { RelieverDetails, RelieverView } from '#shared/contract/planning/respite-values.ts'
import { nameLength } from '#shared/contract/text.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import type { RespiteProvider } from '#shared/domain/code-lists/respite/respite-providers.ts'
import { formatHours, minutesOfDay, parseClockTime } from '#shared/domain/time/clock-time.ts'
import { readHours } from '../words/hours-words.ts'

/** A time of the week when she can as a rule; as typed. `key` holds it apart from the others while it is written. */
export interface SlotEntry {
  readonly key: number
  readonly weekday: number
  readonly startsAt: string
  readonly endsAt: string
}

/** What the form of a reliever holds, right or wrong. */
export interface RelieverEntry {
  readonly name: string
  readonly providerCode: RespiteProvider
  readonly phone: string
  readonly sexCode: RelieverDetails['sexCode']
  readonly languages: string
  readonly skillCodes: RelieverDetails['skillCodes']
  readonly hasDrivingLicence: boolean
  readonly mostPerWeek: string
  readonly leavesOn: string
  readonly slots: readonly SlotEntry[]
}

export type RelieverField = 'name' | 'phone' | 'languages' | 'mostPerWeek' | 'leavesOn'
export type RelieverFault = 'name-missing' | 'too-long' | 'hours-unreadable' | 'too-many-hours' | 'date-unreadable'
export type SlotFault = 'time-unreadable' | 'ends-before-start'

export interface RelieverFaults {
  readonly fields: Readonly<Partial<Record<RelieverField, RelieverFault>>>
  /** By the key of the slot. */
  readonly slots: Readonly<Record<number, SlotFault>>
}

export const newRelieverEntry: RelieverEntry = {
  name: '', providerCode: 'employed-reliever', phone: '', sexCode: undefined, languages: '', skillCodes: [], hasDrivingLicence: false, mostPerWeek: '', leavesOn: '', slots: [],
}

export function relieverEntryOf(reliever: RelieverView): RelieverEntry {
  return {
    name: reliever.name,
    providerCode: reliever.providerCode,
    phone: reliever.phone ?? '',
    sexCode: reliever.sexCode,
    languages: reliever.languages ?? '',
    skillCodes: reliever.skillCodes,
    hasDrivingLicence: reliever.hasDrivingLicence,
    mostPerWeek: reliever.mostMinutesPerWeek === undefined ? '' : formatHours(reliever.mostMinutesPerWeek).replaceAll('\u00A0', ''),
    leavesOn: reliever.leavesOn ?? '',
    slots: reliever.availability.map((slot, key) => ({ key, ...slot })),
  }
}

export function withSlot(entry: RelieverEntry, weekday: number): RelieverEntry {
  const key = Math.max(-1, ...entry.slots.map((slot) => slot.key)) + 1
  return { ...entry, slots: [...entry.slots, { key, weekday, startsAt: '', endsAt: '' }] }
}

/** Monday's times on Tuesday to Friday too, instead of what stood there. */
export function withMondayOnWeekdays(entry: RelieverEntry): RelieverEntry {
  const monday = entry.slots.filter(({ weekday }) => weekday === 1)
  const kept = entry.slots.filter(({ weekday }) => weekday === 1 || weekday > 5)
  const first = Math.max(-1, ...entry.slots.map((slot) => slot.key)) + 1
  const copies = [2, 3, 4, 5].flatMap((weekday) => monday.map((slot) => ({ ...slot, weekday })))
  return { ...entry, slots: [...kept, ...copies.map((slot, index) => ({ ...slot, key: first + index }))] }
}

export type CheckedReliever =
  | { readonly kind: 'valid'; readonly reliever: RelieverDetails }
  | { readonly kind: 'faulty'; readonly faults: RelieverFaults }

/** What to send, or what to ask the user to mend. A slot without any time is one that was never filled in. */
export function checkRelieverEntry(entry: RelieverEntry): CheckedReliever {
  const filled = entry.slots.filter(({ startsAt, endsAt }) => startsAt.trim() !== '' || endsAt.trim() !== '')
  const faults: RelieverFaults = { fields: fieldFaults(entry), slots: Object.fromEntries(filled.flatMap((slot) => faultOfSlot(slot))) }
  if (Object.keys(faults.fields).length > 0 || Object.keys(faults.slots).length > 0) return { kind: 'faulty', faults }
  const mostMinutesPerWeek = readHours(entry.mostPerWeek)
  return {
    kind: 'valid',
    reliever: {
      name: entry.name,
      providerCode: entry.providerCode,
      ...(entry.phone.trim() !== '' && { phone: entry.phone }),
      ...(entry.sexCode !== undefined && { sexCode: entry.sexCode }),
      ...(entry.languages.trim() !== '' && { languages: entry.languages }),
      skillCodes: [...entry.skillCodes],
      hasDrivingLicence: entry.hasDrivingLicence,
      ...(mostMinutesPerWeek !== undefined && { mostMinutesPerWeek }),
      ...(isCivilDate(entry.leavesOn) && { leavesOn: entry.leavesOn }),
      availability: filled.map(({ weekday, startsAt, endsAt }) => ({ weekday, startsAt: parseClockTime(startsAt) ?? '', endsAt: parseClockTime(endsAt) ?? '' }))
        .toSorted((a, b) => a.weekday - b.weekday || (a.startsAt < b.startsAt ? -1 : 1)),
    },
  }
}

function fieldFaults(entry: RelieverEntry): RelieverFaults['fields'] {
  const most = readHours(entry.mostPerWeek)
  const found: Readonly<Record<RelieverField, RelieverFault | undefined>> = {
    name: entry.name.trim() === '' ? 'name-missing' : entry.name.length > nameLength ? 'too-long' : undefined,
    phone: entry.phone.length > 60 ? 'too-long' : undefined,
    languages: entry.languages.length > 200 ? 'too-long' : undefined,
    mostPerWeek: entry.mostPerWeek.trim() === '' ? undefined : most === undefined ? 'hours-unreadable' : most > 10_080 ? 'too-many-hours' : undefined,
    leavesOn: entry.leavesOn.trim() === '' || isCivilDate(entry.leavesOn) ? undefined : 'date-unreadable',
  }
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined))
}

function faultOfSlot({ key, startsAt, endsAt }: SlotEntry): readonly (readonly [number, SlotFault])[] {
  const from = parseClockTime(startsAt)
  const to = parseClockTime(endsAt)
  if (from === undefined || to === undefined) return [[key, 'time-unreadable']]
  // Midnight as an end is the end of the day.
  return to === '00:00' || minutesOfDay(to) > minutesOfDay(from) ? [] : [[key, 'ends-before-start']]
}

import { missingCode } from '#shared/domain/statistics/table-rows.ts'
import { eventTally, noEvents, type EventCount } from './event-tally.ts'
import type { HeldMeetings } from './gather/gather-held-meetings.ts'

/** All groups of exactly these areas: what anybody who reads the announcements can tell apart. */
export interface AreaSet {
  /** The areas joined by `+`, in the order of the rows. */
  readonly key: string
  readonly areas: readonly string[]
  readonly groups: number
  readonly meetings: number
  /** Carers present, each meeting by itself. */
  readonly attendances: number
}

/** S27, true numbers: never to leave this room unprotected. */
export interface Groups {
  readonly sets: readonly AreaSet[]
  /** For each carer who came, the keys of the area sets whose groups she came to. */
  readonly setsOfEach: ReadonlyMap<string, readonly string[]>
  readonly attendances: EventCount
  /** Attendances at groups that are in the area, and at groups that are not. */
  readonly inArea: ReadonlyMap<string, EventCount>
  readonly notInArea: ReadonlyMap<string, EventCount>
  readonly marks: EventCount
  readonly byAttendance: ReadonlyMap<string, EventCount>
  /** Marks of any other kind than the key. */
  readonly notByAttendance: ReadonlyMap<string, EventCount>
}

const attendanceKinds = ['present', 'absent-notified', 'absent-unnotified'] as const

/** Counts groups with a held meeting, their meetings and who came (domain.md C.1 *Deltagartillfälle*). Anonymous participants are no persons and are left out. */
export function countGroups(held: HeldMeetings, countedAreas: readonly string[]): Groups {
  const rows = [...countedAreas, missingCode]
  const areasOf = areasOfGroups(held, countedAreas)
  const sets = new Map<string, { readonly areas: readonly string[]; readonly groups: Set<string>; meetings: number; attendances: number }>()
  const setOfMeeting = new Map<string, string>()
  for (const [meeting, group] of held.meetings) {
    const areas = rows.filter((area) => areasOf(group).has(area))
    const key = areas.join('+')
    const set = sets.get(key) ?? { areas, groups: new Set<string>(), meetings: 0, attendances: 0 }
    set.groups.add(group)
    set.meetings += 1
    sets.set(key, set)
    setOfMeeting.set(meeting, key)
  }
  const [inArea, notInArea, kinds, notKinds] = [eventTally(), eventTally(), eventTally(), eventTally()]
  const setsOfEach = new Map<string, Set<string>>()
  for (const [meeting, carer, attendance] of held.marks) {
    kinds.note('', carer, 1)
    for (const kind of attendanceKinds) (kind === attendance ? kinds : notKinds).note(kind, carer, 1)
    const key = setOfMeeting.get(meeting)
    const set = key === undefined ? undefined : sets.get(key)
    if (attendance !== 'present' || key === undefined || set === undefined) continue
    set.attendances += 1
    for (const area of rows) (set.areas.includes(area) ? inArea : notInArea).note(area, carer, 1)
    setsOfEach.set(carer, (setsOfEach.get(carer) ?? new Set()).add(key))
  }
  const byAttendance = kinds.counts()
  return {
    sets: [...sets].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, { areas, groups, meetings, attendances }]) => ({ key, areas, groups: groups.size, meetings, attendances })),
    setsOfEach: new Map([...setsOfEach].map(([carer, keys]) => [carer, [...keys]])),
    attendances: byAttendance.get('present') ?? noEvents,
    inArea: inArea.counts(),
    notInArea: notInArea.counts(),
    marks: byAttendance.get('') ?? noEvents,
    byAttendance,
    notByAttendance: notKinds.counts(),
  }
}

/** The areas of a group as rows: what lies outside the unit's areas is `unknown`, also beside one that is known. */
function areasOfGroups(held: HeldMeetings, countedAreas: readonly string[]): (group: string) => ReadonlySet<string> {
  const areas = new Map<string, Set<string>>()
  for (const [group, area] of held.groupAreas) {
    areas.set(group, (areas.get(group) ?? new Set()).add(countedAreas.includes(area) ? area : missingCode))
  }
  const none: ReadonlySet<string> = new Set([missingCode])
  return (group) => areas.get(group) ?? none
}

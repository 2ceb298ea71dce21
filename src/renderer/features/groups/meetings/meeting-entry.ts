import type { MeetingView } from '#shared/contract/planning/group-values.ts'
import type { InputOf } from '#shared/contract/index.ts'
import type { LeaderRef } from '#shared/contract/planning/meeting-values.ts'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { minutesOfDay, parseClockTime } from '#shared/domain/time/clock-time.ts'
import { fieldText } from '../../../api/field-text.ts'
import { readWhole } from '../model/read-whole.ts'

/** A meeting as typed. */
export interface MeetingEntry {
  readonly heldOn: string
  readonly startsAt: string
  readonly minutes: string
  readonly theme: string
  readonly placeId: string | undefined
  readonly leaders: readonly LeaderRef[]
}

export type MeetingEntryFaults = Readonly<Partial<Record<'heldOn' | 'startsAt' | 'minutes' | 'theme' | 'leaders', string>>>
export type MeetingChange = InputOf<'meetings.change'>['change']

export function meetingEntryOf(meeting: MeetingView): MeetingEntry {
  return { heldOn: meeting.heldOn, startsAt: meeting.startsAt, minutes: String(meeting.minutes), theme: meeting.theme ?? '', placeId: meeting.placeId, leaders: meeting.leaders.map(({ ref }) => ref) }
}

/** What must be mended; a sentence per field. */
export function checkMeetingEntry(entry: MeetingEntry): MeetingEntryFaults {
  const time = parseClockTime(entry.startsAt)
  const minutes = readWhole(entry.minutes, 15, 720)
  const found = {
    heldOn: isCivilDate(entry.heldOn) ? undefined : fieldText(entry.heldOn.trim() === '' ? 'required' : 'not-a-date'),
    startsAt: time === undefined ? fieldText(entry.startsAt.trim() === '' ? 'required' : 'not-a-time') : minutes !== undefined && minutesOfDay(time) + minutes > 1440 ? fieldText('past-midnight') : undefined,
    minutes: minutes === undefined ? fieldText(entry.minutes.trim() === '' ? 'required' : 'not-a-meeting-length') : undefined,
    theme: entry.theme.length > 200 ? fieldText('too-long') : undefined,
    leaders: entry.leaders.length === 0 ? fieldText('required') : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined))
}

/** Only what differs from the meeting as it stood; undefined when nothing does. */
export function changeOf(meeting: MeetingView, entry: MeetingEntry): MeetingChange | undefined {
  const before = meetingEntryOf(meeting)
  const startsAt = parseClockTime(entry.startsAt)
  const minutes = readWhole(entry.minutes, 15, 720)
  const change: MeetingChange = {
    ...(isCivilDate(entry.heldOn) && entry.heldOn !== before.heldOn && { heldOn: entry.heldOn }),
    ...(startsAt !== undefined && startsAt !== before.startsAt && { startsAt }),
    ...(minutes !== undefined && minutes !== meeting.minutes && { minutes }),
    ...(entry.theme !== before.theme && { theme: entry.theme }),
    ...(entry.placeId !== before.placeId && { placeId: entry.placeId ?? 'none' as const }),
    ...(keys(entry.leaders) !== keys(before.leaders) && { leaders: [...entry.leaders] }),
  }
  return Object.keys(change).length === 0 ? undefined : change
}

const keys = (leaders: readonly LeaderRef[]): string => leaders.map(({ kind, id }) => `${kind}:${id}`).toSorted().join()

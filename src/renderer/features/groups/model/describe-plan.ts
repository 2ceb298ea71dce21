import type { NewMeeting } from '#shared/contract/planning/meeting-values.ts'
import { describeRhythm } from '#shared/domain/series/describe-rhythm.ts'
import { parseClockTime } from '#shared/domain/time/clock-time.ts'
import type { GroupEntry } from './group-entry.ts'
import { rhythmOf } from './planned-rows.ts'
import { readWhole } from './read-whole.ts'

/** The whole plan in one sentence; undefined while days or times are missing. */
export function describePlan({ when }: GroupEntry, meetings: readonly NewMeeting[]): string | undefined {
  const rhythm = rhythmOf(when)
  const startsAt = parseClockTime(when.startsAt)
  const minutes = readWhole(when.minutes, 15, 720)
  if (rhythm === undefined || startsAt === undefined || minutes === undefined || meetings.length === 0) return undefined
  return describeRhythm(rhythm, meetings.map(({ heldOn }) => heldOn), startsAt, minutes)
}

import type { CivilDate } from '../civil-date.ts'
import type { MeetingStatus } from '../code-lists/groups/meeting-statuses.ts'

export interface NumberedMeeting {
  readonly id: string
  readonly heldOn: CivilDate
  /** `HH:MM` */
  readonly startsAt: string
  readonly statusCode: MeetingStatus
}

/** The number of each meeting by id: 1 is the first that is not cancelled; a cancelled one has none. */
export function numberMeetings(meetings: readonly NumberedMeeting[]): ReadonlyMap<string, number> {
  const counted = meetings.filter(({ statusCode }) => statusCode !== 'cancelled').toSorted(byTime)
  return new Map(counted.map(({ id }, index) => [id, index + 1]))
}

/** By day, then by time. */
export function byTime(a: Pick<NumberedMeeting, 'heldOn' | 'startsAt'>, b: Pick<NumberedMeeting, 'heldOn' | 'startsAt'>): number {
  const [first, second] = [a.heldOn + a.startsAt, b.heldOn + b.startsAt]
  return first < second ? -1 : Number(first > second)
}

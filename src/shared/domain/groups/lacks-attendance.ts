import type { CivilDate } from '../civil-date.ts'
import type { MeetingStatus } from '../code-lists/groups/meeting-statuses.ts'
import { isOver } from '../time/is-over.ts'

interface Meeting {
  readonly heldOn: CivilDate
  readonly startsAt: string
  readonly minutes: number
  readonly statusCode: MeetingStatus
}

/** Held, or over at the instant `now`, without anybody marked or counted. */
export const lacksAttendance = ({ heldOn, startsAt, minutes, statusCode }: Meeting, isUnmarked: boolean, now: string): boolean =>
  isUnmarked && statusCode !== 'cancelled' && (statusCode === 'held' || isOver({ startsOn: heldOn, startsAt, minutes }, now))

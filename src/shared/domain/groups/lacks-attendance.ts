import type { CivilDate } from '../civil-date.ts'
import type { MeetingStatus } from '../code-lists/groups/meeting-statuses.ts'

interface Meeting {
  readonly heldOn: CivilDate
  readonly statusCode: MeetingStatus
  readonly anonymous: number
}

/** Held or past, and nobody has been marked or counted. */
export const lacksAttendance = ({ heldOn, statusCode, anonymous }: Meeting, marked: number, today: CivilDate): boolean =>
  statusCode !== 'cancelled' && (statusCode === 'held' || heldOn < today) && marked === 0 && anonymous === 0

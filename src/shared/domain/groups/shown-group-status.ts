import type { CivilDate } from '../civil-date.ts'
import type { GroupStatus } from '../code-lists/groups/group-statuses.ts'
import type { MeetingStatus } from '../code-lists/groups/meeting-statuses.ts'

/** What somebody has decided about a group; the other two statuses follow from dates and places. */
export type DecidedGroupStatus = Exclude<GroupStatus, 'full' | 'running'>

/**
 * The status to show. A group runs from the day of its first meeting that is not cancelled, also when it is
 * full; before that it is full when no place is free.
 */
export function shownGroupStatus(
  decided: DecidedGroupStatus,
  meetings: readonly { readonly heldOn: CivilDate; readonly statusCode: MeetingStatus }[],
  freePlaces: number,
  today: CivilDate,
): GroupStatus {
  if (isOver(decided)) return decided
  if (meetings.some(({ heldOn, statusCode }) => statusCode !== 'cancelled' && heldOn <= today)) return 'running'
  return freePlaces === 0 ? 'full' : decided
}

/** An ended or cancelled group takes nobody and plans nothing. */
export const isOver = (status: GroupStatus): boolean => status === 'ended' || status === 'cancelled'

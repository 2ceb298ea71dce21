import type { CivilDate } from '../civil-date.ts'
import type { GroupForm } from '../code-lists/groups/group-forms.ts'
import type { MeetingStatus } from '../code-lists/groups/meeting-statuses.ts'

/**
 * True when joining needs a reason (K3): an open group never closes, one that is open until a meeting closes
 * when that one has been, a closed one likewise or else with its first meeting.
 */
export function isClosedForNew(form: GroupForm, closesAfterMeeting: number | undefined, meetingsSoFar: number): boolean {
  switch (form) {
    case 'open':
      return false
    case 'open-until':
      return closesAfterMeeting !== undefined && meetingsSoFar >= closesAfterMeeting
    case 'closed':
      return meetingsSoFar >= (closesAfterMeeting ?? 1)
  }
}

/** How many meetings there have been: those held, and those whose day has passed though nobody has been marked yet. */
export function meetingsSoFar(meetings: readonly { readonly heldOn: CivilDate; readonly statusCode: MeetingStatus }[], today: CivilDate): number {
  return meetings.filter(({ heldOn, statusCode }) => statusCode === 'held' || (statusCode === 'planned' && heldOn < today)).length
}

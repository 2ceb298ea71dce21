import { codesOf } from '../code-lists/code-list.ts'
import { participationStatuses, type ParticipationStatus } from '../code-lists/groups/participation-statuses.ts'

/**
 * What may follow. An offer may be made again, with another day to answer by. Whoever said no or left may
 * come back, and a completed participation may be taken back; who is enrolled drops out or completes,
 * so that it stands that she took part.
 */
const following: Readonly<Record<ParticipationStatus, readonly ParticipationStatus[]>> = {
  invited: ['queued', 'offered', 'enrolled', 'declined'],
  queued: ['offered', 'enrolled', 'declined'],
  offered: ['offered', 'enrolled', 'queued', 'declined'],
  enrolled: ['dropped-out', 'completed'],
  declined: ['invited', 'queued', 'offered', 'enrolled'],
  'dropped-out': ['queued', 'offered', 'enrolled'],
  completed: ['enrolled'],
}

/** True when a participation may go from one status to the other; whether there is a place is another question. */
export const mayBecome = (from: ParticipationStatus, to: ParticipationStatus): boolean => following[from].includes(to)

/** The choices to offer, in the order of the code list. */
export const nextStatuses = (from: ParticipationStatus): readonly ParticipationStatus[] =>
  codesOf(participationStatuses).filter((to) => mayBecome(from, to))

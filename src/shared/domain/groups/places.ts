import type { ParticipationStatus } from '../code-lists/groups/participation-statuses.ts'

/** Only those enrolled and those offered a place take one (domain.md B.2 Gruppdeltagande). */
export const takesPlace = (status: ParticipationStatus): boolean => status === 'enrolled' || status === 'offered'

/** Those who are in the group or may come to be: neither declined, dropped out nor completed. */
export const isActive = (status: ParticipationStatus): boolean => takesPlace(status) || status === 'invited' || status === 'queued'

/** Who is called when a meeting is cancelled: everybody who may have meant to come. */
export const isToBeCalled = (status: ParticipationStatus): boolean => takesPlace(status)

/** How many places are taken. */
export const takenPlaces = (statuses: readonly ParticipationStatus[]): number => statuses.filter(takesPlace).length

/** How many more can be let in; never negative. */
export const freePlaces = (maxPlaces: number, taken: number): number => Math.max(0, maxPlaces - taken)

import type { RouteName } from '#shared/contract/index.ts'
import type { Standing } from '../../support/valid-calls.ts'
import type { Promised } from './promised-entries.ts'

interface Output {
  readonly id: string
  readonly ids: readonly string[]
  readonly carerIds: readonly string[]
  readonly carerId: string
  readonly entries: readonly unknown[]
  readonly waiting: readonly unknown[]
  readonly grants: readonly unknown[]
  readonly bookings: readonly unknown[]
  readonly participants: readonly { readonly carerId: string }[]
  readonly people: readonly { readonly carerId: string }[]
}
type Named = (standing: Standing, output: Output) => readonly string[]

const casework = (event: string, objects: Named): Promised => ({ event, purpose: 'casework', objects })
const administration = (event: string, objects?: Named): Promised => ({ event, purpose: 'administration', ...(objects && { objects }) })
const made: Named = (_standing, { id }) => [id]

/** What planning leaves in the log. Names and times of groups, rooms, leaders and relievers, and the own calendar, leave nothing: they tell of no carer. */
export const promisedPlanningEntries: Partial<Record<RouteName, Promised>> = {
  'places.save': administration('changed', made),
  'leaders.save': administration('changed', made),
  'localDays.save': administration('changed', (_standing, { ids }) => ids),
  'localDays.remove': administration('removed', ({ localDayId }) => [localDayId]),
  'groups.create': casework('created', ({ carerId }, { id }) => [id, carerId]),
  'groups.open': casework('opened', ({ groupId }, { participants }) => [groupId, ...participants.map(({ carerId }) => carerId)]),
  'groups.update': casework('changed', ({ changedGroupId }) => [changedGroupId]),
  'groups.setStatus': casework('changed', ({ openedGroupId }) => [openedGroupId]),
  'groups.end': casework('changed', ({ finishedGroupId }) => [finishedGroupId]),
  'groups.paper': casework('printed', ({ groupId }, { carerIds }) => [groupId, ...carerIds]),
  'meetings.add': casework('changed', ({ groupId }) => [groupId]),
  'meetings.change': casework('changed', ({ movedMeetingId }) => [movedMeetingId]),
  'meetings.cancel': casework('changed', ({ droppedMeetingId }) => [droppedMeetingId]),
  'meetings.restore': casework('changed', ({ restoredMeetingId }) => [restoredMeetingId]),
  'meetings.called': casework('changed', ({ calledMeetingId, enrolledCarerId }) => [calledMeetingId, enrolledCarerId]),
  'meetings.saveIcs': casework('exported', ({ groupId }) => [groupId]),
  'participants.add': casework('created', ({ groupId, otherCarerId }) => [groupId, otherCarerId]),
  'participants.change': casework('changed', ({ leavingId }, { carerId }) => [leavingId, carerId]),
  'participants.moveInQueue': casework('changed', ({ lastInQueueId }, { carerId }) => [lastInQueueId, carerId]),
  'participants.remove': casework('removed', ({ removedId }, { carerId }) => [removedId, carerId]),
  'participants.history': casework('opened', ({ enrolledId, enrolledCarerId }) => [enrolledId, enrolledCarerId]),
  'attendance.sheet': casework('opened', ({ groupId }, { people }) => [groupId, ...people.map(({ carerId }) => carerId)]),
  'attendance.set': casework('changed', ({ pastMeetingId, enrolledCarerId }) => [pastMeetingId, enrolledCarerId]),
  'relievers.save': administration('changed', made),
  'relievers.addAbsence': administration('changed', ({ relieverId }) => [relieverId]),
  'relievers.removeAbsence': administration('changed', ({ relieverAbsenceId }) => [relieverAbsenceId]),
  'respite.saveRules': administration('changed'),
  'respite.grants': { ...casework('listed', ({ carerId }) => [carerId]), hits: ({ grants }: Output) => grants.length },
  'respite.saveGrant': casework('changed', ({ grantId, carerId }) => [grantId, carerId]),
  'respite.book': casework('created', (_standing, { ids, carerId }) => [...ids, carerId]),
  'respite.changeBooking': casework('changed', ({ bookingToChangeId, carerId }) => [bookingToChangeId, carerId]),
  'respite.setStatus': casework('changed', ({ bookingToDecideId, carerId }) => [bookingToDecideId, carerId]),
  'respite.bookings': { event: 'listed', purpose: 'casework', hits: ({ bookings }: Output) => bookings.length },
  'respite.paper': casework('printed', ({ relieverId }, { carerIds }) => [relieverId, ...carerIds]),
  'calendar.range': { event: 'listed', purpose: 'casework', hits: ({ entries }: Output) => entries.length },
  'calendar.today': { event: 'listed', purpose: 'casework', hits: ({ entries, waiting }: Output) => entries.length + waiting.length },
  'contacts.reschedule': casework('changed', ({ plannedContactId }) => [plannedContactId]),
  'contacts.setOutcome': casework('changed', ({ pastPlannedContactId }) => [pastPlannedContactId]),
}

import type { InputOf, OutputOf, RouteName } from '#shared/contract/index.ts'
import type { LeaderRef } from '#shared/contract/planning/meeting-values.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { namedCarer } from '../carer-inputs.ts'
import { groupDetails } from './group-inputs.ts'

/** What the calls of groups may refer to: everything here exists in the register that {@link prepareGroups} leaves. */
export interface StandingGroups {
  readonly me: LeaderRef
  readonly leaderId: string
  readonly placeId: string
  /** Open and full, with a queue of three; one meeting is past and planned, others are to come, two are cancelled. */
  readonly groupId: string
  readonly pastMeetingId: string
  readonly movedMeetingId: string
  readonly droppedMeetingId: string
  readonly restoredMeetingId: string
  readonly calledMeetingId: string
  readonly enrolledId: string
  readonly enrolledCarerId: string
  readonly leavingId: string
  readonly removedId: string
  readonly lastInQueueId: string
  readonly changedGroupId: string
  readonly openedGroupId: string
  /** Its one meeting has been: it can be ended. */
  readonly finishedGroupId: string
}

/** Carers who are in none of the groups. */
interface Persons {
  readonly carerId: string
  readonly otherCarerId: string
}

type GroupRoute = Extract<RouteName, `places.${string}` | `leaders.${string}` | `groups.${string}` | `meetings.${string}` | `participants.${string}` | `attendance.${string}`>
type GroupCalls = { readonly [N in GroupRoute]: (standing: StandingGroups & Persons) => InputOf<N> }

const today = (): CivilDate => localToday(new Date())
const meeting = (daysAhead: number) => ({ heldOn: addDays(today(), daysAhead), startsAt: '13:00', minutes: 120 })

/** One call of every route of groups that succeeds as it stands, once and in whatever order: each changes records of its own. */
export const groupCalls: GroupCalls = {
  'places.list': () => ({}),
  'places.save': () => ({ name: 'Blå rummet', isExclusive: true }),
  'leaders.list': () => ({}),
  'leaders.save': () => ({ name: 'Sara Studieförbund', kindCode: 'study-association' }),
  'groups.list': () => ({ which: 'current' }),
  'groups.preview': ({ leaderId, placeId }) => ({ meetings: [meeting(14)], leaders: [{ kind: 'leader', id: leaderId }], placeId }),
  'groups.create': ({ me, carerId }) => ({ group: groupDetails([me]), meetings: [meeting(21), meeting(35)], participants: [{ carerId, statusCode: 'invited' }] }),
  'groups.open': ({ groupId }) => ({ id: groupId }),
  'groups.update': ({ changedGroupId, leaderId }) => ({ id: changedGroupId, version: 1, group: groupDetails([{ kind: 'leader', id: leaderId }], { name: 'Nytt namn', maxPlaces: 9 }) }),
  'groups.setStatus': ({ openedGroupId }) => ({ id: openedGroupId, version: 1, statusCode: 'open-for-application' }),
  'groups.end': ({ finishedGroupId }) => ({ id: finishedGroupId, version: 1, evaluation: { answers: 5, satisfied: 4 } }),
  'groups.paper': ({ groupId }) => ({ id: groupId, paper: 'attendance-list' }),
  'meetings.add': ({ groupId }) => ({ groupId, meetings: [meeting(42)] }),
  'meetings.change': ({ movedMeetingId }) => ({ id: movedMeetingId, version: 1, scope: 'this', change: { startsAt: '14:00' } }),
  'meetings.cancel': ({ droppedMeetingId }) => ({ id: droppedMeetingId, version: 1, reasonCode: 'leader-ill' }),
  'meetings.restore': ({ restoredMeetingId }) => ({ id: restoredMeetingId, version: 2 }),
  'meetings.called': ({ calledMeetingId, enrolledCarerId }) => ({ id: calledMeetingId, carerId: enrolledCarerId, isCalled: true }),
  'meetings.saveIcs': ({ groupId }) => ({ groupId, suggestedName: 'grupp.ics' }),
  'participants.add': ({ groupId, otherCarerId }) => ({ groupId, carerId: otherCarerId, statusCode: 'invited', appliedOn: today() }),
  'participants.change': ({ leavingId }) => ({ id: leavingId, version: 1, statusCode: 'dropped-out', dropOutReasonCode: 'other' }),
  'participants.moveInQueue': ({ lastInQueueId }) => ({ id: lastInQueueId, version: 1, toPlace: 1, reasonCode: 'urgent-need' }),
  'participants.remove': ({ removedId }) => ({ id: removedId, version: 1 }),
  'participants.history': ({ enrolledId }) => ({ id: enrolledId }),
  'attendance.sheet': ({ groupId }) => ({ groupId }),
  'attendance.set': ({ pastMeetingId, enrolledCarerId }) => ({ meetingId: pastMeetingId, marks: [{ carerId: enrolledCarerId, was: 'not-registered', code: 'present' }], anonymous: { was: 0, count: 1 } }),
}

type Ask = <N extends RouteName>(route: N, input: InputOf<N>) => Promise<unknown>

const idOf = async (answer: Promise<unknown>): Promise<string> => ((await answer) as { readonly id: string }).id

/** Makes the records that the calls refer to; `ask` answers with the value or throws. */
export async function prepareGroups(ask: Ask): Promise<StandingGroups> {
  const { leaders } = (await ask('leaders.list', {})) as OutputOf<'leaders.list'>
  const me = leaders.find(({ isMe }) => isMe)?.ref
  if (me === undefined) throw new Error('the user cannot lead')
  const leaderId = await idOf(ask('leaders.save', { name: 'Vera Volontär', kindCode: 'volunteer' }))
  const placeId = await idOf(ask('places.save', { name: 'Röda rummet', isExclusive: true }))
  const group = (name: string, meetings: InputOf<'groups.create'>['meetings']) =>
    idOf(ask('groups.create', { group: groupDetails([me, { kind: 'leader', id: leaderId }], { name, formCode: 'open', maxPlaces: 2, placeId }), meetings }))
  const groupId = await group('Onsdagsgruppen', [-14, 7, 14, 28, 35].map(meeting))
  const { meetings } = (await ask('groups.open', { id: groupId })) as OutputOf<'groups.open'>
  const [pastMeetingId = '', movedMeetingId = '', droppedMeetingId = '', restoredMeetingId = '', calledMeetingId = ''] = meetings.map(({ id }) => id)
  for (const id of [restoredMeetingId, calledMeetingId]) await ask('meetings.cancel', { id, version: 1, reasonCode: 'no-place' })
  const participants: { readonly id: string; readonly carerId: string }[] = []
  for (const lastName of ['Ett', 'Två', 'Tre', 'Fyra', 'Fem']) {
    const carerId = await idOf(ask('carers.create', namedCarer('Gunnel', lastName)))
    // Two places: the other three wait.
    participants.push({ id: await idOf(ask('participants.add', { groupId, carerId, statusCode: 'enrolled', appliedOn: today() })), carerId })
  }
  const [enrolledId = '', leavingId = '', removedId = '', , lastInQueueId = ''] = participants.map(({ id }) => id)
  return {
    me, leaderId, placeId, groupId, pastMeetingId, movedMeetingId, droppedMeetingId, restoredMeetingId, calledMeetingId,
    enrolledId, enrolledCarerId: participants[0]?.carerId ?? '', leavingId, removedId, lastInQueueId,
    changedGroupId: await group('Ändras', [meeting(8)]),
    openedGroupId: await group('Öppnas', [meeting(9)]),
    finishedGroupId: await group('Vårens grupp', [meeting(-21)]),
  }
}

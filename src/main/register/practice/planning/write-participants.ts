import { addDays, daysBetween, type CivilDate } from '#shared/domain/civil-date.ts'
import type { ParticipationStatus } from '#shared/domain/code-lists/groups/participation-statuses.ts'
import { timeOfMinutes } from '#shared/domain/time/clock-time.ts'
import type { Connection } from '../../../store/database/connection.ts'
import { participationEvents, participations } from '../../groups/participations.schema.ts'
import { bulkInsert } from '../bulk-insert.ts'
import type { GroupPlan } from './group-plans.ts'
import { at, type RecordMaker } from './record-maker.ts'

type Participation = typeof participations.$inferInsert

/** One thing that happened with a participation; the last one is how it stands. */
interface Step {
  readonly on: CivilDate
  readonly statusCode: ParticipationStatus
  readonly queuePlace?: number
  readonly reasonCode?: string | undefined
}

export interface Course {
  readonly steps: readonly [Step, ...Step[]]
  readonly extra?: Partial<Pick<Participation, 'queuePlace' | 'answerBy' | 'dropOutReasonCode' | 'sameCaredForReasonCode' | 'lateJoinReasonCode'>>
}

/** Somebody who is on the attendance list from one day to another. */
export interface Enrolment {
  readonly carerId: string
  readonly fromOn: CivilDate
  readonly toOn: CivilDate | undefined
}

const isEnd = (status: ParticipationStatus) => status === 'completed' || status === 'dropped-out' || status === 'declined'

/** Writes participations with everything that led to them; gives back when each was enrolled, if ever. */
export function participantWriter(connection: Connection, maker: RecordMaker): (groupId: string, carerId: string, course: Course) => Enrolment | undefined {
  const insert = { participation: bulkInsert(connection, participations), event: bulkInsert(connection, participationEvents) }
  return (groupId, carerId, { steps, extra }) => {
    const first = steps[0]
    const last = steps.at(-1) ?? first
    // An hour for each, so that two on one day keep their order.
    const moments = steps.map(({ on }, i) => at(on, timeOfMinutes(480 + 60 * i + maker.random.below(55))))
    const created = moments[0] ?? ''
    const id = maker.newId(created)
    const enrolledOn = steps.find(({ statusCode }) => statusCode === 'enrolled')?.on
    const endedOn = isEnd(last.statusCode) ? last.on : undefined
    insert.participation({
      id, groupId, carerId,
      statusCode: last.statusCode,
      appliedOn: first.on,
      queuePlace: last.queuePlace,
      offeredOn: steps.find(({ statusCode }) => statusCode === 'offered')?.on,
      enrolledOn,
      endedOn,
      ...extra,
      ...maker.stamp(created, moments.at(-1), steps.length),
    })
    for (const [i, { statusCode, queuePlace, reasonCode }] of steps.entries()) {
      const moment = moments[i] ?? created
      insert.event({ id: maker.newId(moment), participationId: id, at: moment, by: maker.userId, statusCode, queuePlace, reasonCode })
    }
    return enrolledOn === undefined ? undefined : { carerId, fromOn: enrolledOn, toOn: endedOn }
  }
}

interface Frame {
  readonly createdOn: CivilDate
  readonly meetings: readonly CivilDate[]
  readonly endedOn: CivilDate | undefined
}

/** What befell each of a group's participants, in the order in which they are chosen. */
export function coursesOf({ people, details }: GroupPlan, { createdOn, meetings, endedOn }: Frame, { random, today }: RecordMaker): readonly Course[] {
  const yesterday = addDays(today, -1)
  const notAfterYesterday = (day: CivilDate) => (day < yesterday ? day : yesterday)
  const begins = meetings[0] ?? today
  const full = notAfterYesterday(addDays(begins, -1))
  const someDay = () => addDays(createdOn, 1 + random.below(Math.max(1, daysBetween(createdOn, full) - 1)))
  const joins = (): [Step, ...Step[]] => {
    const on = someDay()
    return random.chance(0.4) && createdOn < on ? [{ on: createdOn, statusCode: 'invited' }, { on, statusCode: 'enrolled' }] : [{ on, statusCode: 'enrolled' }]
  }
  const afterThird = notAfterYesterday(addDays(meetings[2] ?? begins, 1))
  const queue = people.queued ?? 0
  return [
    ...times(people.enrolled, (): Course => ({ steps: joins() })),
    ...times(people.completed, (): Course => ({ steps: [...joins(), { on: endedOn ?? yesterday, statusCode: 'completed' }] })),
    ...times(people.droppedOut, (i): Course => {
      const dropOutReasonCode = i === 0 ? 'time-or-travel' as const : 'cared-for-health' as const
      return { steps: [...joins(), { on: afterThird, statusCode: 'dropped-out', reasonCode: dropOutReasonCode }], extra: { dropOutReasonCode } }
    }),
    ...times(people.late, (): Course => ({ steps: [{ on: afterThird, statusCode: 'enrolled' }] })),
    ...people.offered === undefined ? [] : [offered(people.offered, addDays(full, -queue - 1), today, details.formCode !== 'open')],
    ...times(people.queued, (i): Course => queued(i + 1, queue, addDays(full, i - queue), yesterday)),
    ...times(people.invited, (): Course => ({ steps: [{ on: notAfterYesterday(addDays(createdOn, 3)), statusCode: 'invited' }] })),
    ...times(people.declined, (): Course => ({ steps: [{ on: createdOn, statusCode: 'invited' }, { on: notAfterYesterday(addDays(createdOn, 6)), statusCode: 'declined' }] })),
  ]
}

const times = <T>(count: number | undefined, make: (i: number) => T): readonly T[] => Array.from({ length: count ?? 0 }, (_, i) => make(i))

/** Was first in the queue until a place became free, by then in a group that nobody else may join. */
function offered(which: 'waiting' | 'lapsed', appliedOn: CivilDate, today: CivilDate, isClosed: boolean): Course {
  const [on, answerBy] = which === 'waiting' ? [addDays(today, -4), addDays(today, 3)] : [addDays(today, -10), addDays(today, -2)]
  const lateJoinReasonCode = isClosed ? 'promised' as const : undefined
  return { steps: [{ on: appliedOn, statusCode: 'queued', queuePlace: 1 }, { on, statusCode: 'offered', reasonCode: lateJoinReasonCode }], extra: { answerBy, lateJoinReasonCode } }
}

/** By the day they applied, except that the last of three or more has been moved to the front; the others stepped back. */
function queued(order: number, of: number, appliedOn: CivilDate, movedOn: CivilDate): Course {
  const applied = { on: appliedOn, statusCode: 'queued', queuePlace: order } as const
  if (of < 3) return { steps: [applied] }
  return order < of ? { steps: [applied], extra: { queuePlace: order + 1 } } : { steps: [applied, { on: movedOn, statusCode: 'queued', queuePlace: 1, reasonCode: 'urgent-need' }] }
}

/** Who is on the list of a meeting held that day. */
export const listedOn = (enrolments: readonly Enrolment[], heldOn: CivilDate): readonly Enrolment[] =>
  enrolments.filter(({ fromOn, toOn }) => fromOn <= heldOn && (toOn === undefined || heldOn <= toOn))

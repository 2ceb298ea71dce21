import { z } from 'zod'
import { text } from '../text.ts'
import { civilDate, clockTime, id } from '../values.ts'

/** A quarter of an hour to twelve hours, and over before midnight: the store checks the latter. */
export const meetingMinutes = z.int().min(15, { error: 'not-a-meeting-length' }).max(720, { error: 'not-a-meeting-length' })

/** Whom an edit of a series is meant for; the past is never touched, whatever is chosen. */
export const seriesScope = z.enum(['this', 'following', 'all'])

/** Somebody who leads: one who is known as a leader, or a user who becomes one. */
export const leaderRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('leader'), id }),
  z.strictObject({ kind: z.literal('user'), id }),
])
export type LeaderRef = z.output<typeof leaderRef>

/** A meeting as it is planned. Local time in Sweden. */
export const newMeeting = z.strictObject({
  heldOn: civilDate,
  startsAt: clockTime,
  minutes: meetingMinutes,
  theme: text(200).optional(),
})
export type NewMeeting = z.output<typeof newMeeting>

/** More than anybody plans at a time; a slip of the finger must not make ten thousand meetings. */
export const newMeetings = z.array(newMeeting).min(1, { error: 'no-meetings' }).max(200, { error: 'too-many-meetings' })

/** An edit that changes nothing is a mistake somewhere. */
export const changesSomething = (change: object): boolean => Object.keys(change).length > 0

/** `none` takes the value away. */
export const idOrNone = z.union([id, z.literal('none')])

/** What to know about a proposed day before saving it: warns, never blocks. */
export const mark = z.strictObject({
  kind: z.enum(['red-day', 'eve', 'squeeze-day', 'school-holiday', 'closed', 'leader-busy', 'leader-away', 'leader-left', 'place-busy', 'same-day', 'past']),
  /** The holiday, the leader or the place. */
  name: z.string(),
  /** What it collides with: another group or activity by its name; a conversation without its person. */
  what: z.string().optional(),
  startsAt: z.string().optional(),
  endsAt: z.string().optional(),
})
export type MeetingMark = z.output<typeof mark>

import { z } from 'zod'
import { targetGroups } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import { attendances } from '#shared/domain/code-lists/groups/attendances.ts'
import { groupForms } from '#shared/domain/code-lists/groups/group-forms.ts'
import { groupStatuses } from '#shared/domain/code-lists/groups/group-statuses.ts'
import { groupSupportTypes } from '#shared/domain/code-lists/groups/group-support-types.ts'
import { meetingStatuses } from '#shared/domain/code-lists/groups/meeting-statuses.ts'
import { participationStatuses } from '#shared/domain/code-lists/groups/participation-statuses.ts'
import { partners } from '#shared/domain/code-lists/groups/partners.ts'
import { meetingCancelReasons } from '#shared/domain/code-lists/groups/reasons/meeting-cancel-reasons.ts'
import { groupDropOutReasons } from '#shared/domain/code-lists/support/group-drop-out-reasons.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { codeIn } from '../code.ts'
import { nameLength, requiredText } from '../text.ts'
import { civilDate, id, version } from '../values.ts'
import { leaderRef } from './meeting-values.ts'

const places = z.int().min(1, { error: 'not-places' }).max(200, { error: 'not-places' })

/** What a group is (domain.md B.2 Grupp). Carers of the group are no part of it. */
export const groupDetails = z.strictObject({
  name: requiredText(nameLength),
  supportTypeCode: z.enum(groupSupportTypes),
  /** Whose carers it is for; broad, never a diagnosis of anybody. */
  targetGroupCode: codeIn(targetGroups).optional(),
  areaCodes: z.array(codeIn(areas)).min(1, { error: 'required' }).max(4),
  formCode: codeIn(groupForms),
  /** For `open-until` (nobody joins after that meeting) and, optionally, `closed`. */
  closesAfterMeeting: z.int().min(1).max(200).optional(),
  minPlaces: places.optional(),
  maxPlaces: places,
  leaders: z.array(leaderRef).min(1, { error: 'required' }).max(10),
  placeId: id.optional(),
  partnerCode: codeIn(partners).optional(),
  feeKr: z.int().min(0).max(100_000).optional(),
})
export type GroupDetails = z.output<typeof groupDetails>

export const participantView = z.strictObject({
  id,
  version,
  carerId: id,
  /** `Efternamn, Förnamn`, or the carer number, also for somebody with protected identity. */
  name: z.string(),
  isProtected: z.boolean(),
  statusCode: codeIn(participationStatuses),
  appliedOn: civilDate,
  /** 1 is first; only for those in the queue. */
  queuePlace: z.int().optional(),
  offeredOn: civilDate.optional(),
  answerBy: civilDate.optional(),
  enrolledOn: civilDate.optional(),
  endedOn: civilDate.optional(),
  dropOutReasonCode: codeIn(groupDropOutReasons).optional(),
  /** Another in this group cares for the same person. */
  sharesCaredFor: z.boolean(),
  presentTimes: z.int(),
})
export type ParticipantView = z.output<typeof participantView>

export const callView = z.strictObject({
  carerId: id,
  name: z.string(),
  /** Absent for somebody with protected identity: open her card instead, which is logged. */
  phone: z.string().optional(),
  mayLeaveMessageCode: z.string().optional(),
  isProtected: z.boolean(),
  isCalled: z.boolean(),
})

export const meetingView = z.strictObject({
  id,
  version,
  /** 1 is the first that is not cancelled; a cancelled one has none. */
  number: z.int().optional(),
  heldOn: civilDate,
  startsAt: z.string(),
  endsAt: z.string(),
  minutes: z.int(),
  theme: z.string().optional(),
  placeId: id.optional(),
  placeName: z.string().optional(),
  leaders: z.array(z.strictObject({ ref: leaderRef, name: z.string(), hasLeft: z.boolean() })).readonly(),
  statusCode: codeIn(meetingStatuses),
  cancelReasonCode: codeIn(meetingCancelReasons).optional(),
  present: z.int(),
  anonymous: z.int(),
  /** Held or past without anybody marked. */
  lacksAttendance: z.boolean(),
  /** Whom to call; only for a cancelled meeting from today on. */
  calls: z.array(callView).readonly(),
})
export type MeetingView = z.output<typeof meetingView>

export const groupRow = z.strictObject({
  id,
  name: z.string(),
  statusCode: codeIn(groupStatuses),
  supportTypeCode: z.enum(groupSupportTypes),
  areaCodes: z.array(codeIn(areas)).readonly(),
  /** "Varannan onsdag 17.30–19.30, 6 träffar, 13 januari – 24 mars 2027". */
  rhythmText: z.string(),
  nextMeeting: z.strictObject({ heldOn: civilDate, startsAt: z.string() }).optional(),
  taken: z.int(),
  maxPlaces: z.int(),
  minPlaces: z.int().optional(),
  queued: z.int(),
  withoutAttendance: z.int(),
})
export type GroupRow = z.output<typeof groupRow>

export const attendanceMark = z.strictObject({ meetingId: id, carerId: id, code: codeIn(attendances) })

import { z } from 'zod'
import { sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { capPeriods } from '#shared/domain/code-lists/respite/cap-periods.ts'
import { overCapReasons } from '#shared/domain/code-lists/respite/over-cap-reasons.ts'
import { relieverSkills } from '#shared/domain/code-lists/respite/reliever-skills.ts'
import { respiteCancellers } from '#shared/domain/code-lists/respite/respite-cancellers.ts'
import { respiteConditions } from '#shared/domain/code-lists/respite/respite-conditions.ts'
import { respiteForms } from '#shared/domain/code-lists/respite/respite-forms.ts'
import { respitePlaces } from '#shared/domain/code-lists/respite/respite-places.ts'
import { respiteProviders } from '#shared/domain/code-lists/respite/respite-providers.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { respiteSupportTypes } from '#shared/domain/code-lists/respite/respite-support-types.ts'
import { codeIn } from '../code.ts'
import { nameLength, requiredText, text } from '../text.ts'
import { civilDate, clockTime, id, version } from '../values.ts'

const hoursAsMinutes = z.int().min(0, { error: 'not-minutes' }).max(600_000, { error: 'not-minutes' })

/** From and to, local time in Sweden; may pass midnight, a month's end and a night when the clocks change. */
export const span = z.strictObject({ startsOn: civilDate, startsAt: clockTime, endsOn: civilDate, endsAt: clockTime })
export type Span = z.output<typeof span>

export const spans = z.array(span).min(1, { error: 'no-bookings' }).max(200, { error: 'too-many-bookings' })

const weekday = z.int().min(1).max(7)

/** Somebody who relieves: staff or volunteer, no carer. */
export const relieverDetails = z.strictObject({
  name: requiredText(nameLength),
  providerCode: codeIn(respiteProviders),
  phone: text(60).optional(),
  sexCode: codeIn(sexes).optional(),
  languages: text(200).optional(),
  skillCodes: z.array(codeIn(relieverSkills)).max(20),
  hasDrivingLicence: z.boolean(),
  mostMinutesPerWeek: z.int().min(0).max(10_080).optional(),
  leavesOn: civilDate.optional(),
  /** When she can as a rule; none means that it is agreed from time to time. `00:00` as an end is midnight. */
  availability: z.array(z.strictObject({ weekday, startsAt: clockTime, endsAt: clockTime })).max(50),
})
export type RelieverDetails = z.output<typeof relieverDetails>

export const relieverView = relieverDetails.extend({
  id,
  version,
  absences: z.array(z.strictObject({ id, fromOn: civilDate, toOn: civilDate })).readonly(),
})
export type RelieverView = z.output<typeof relieverView>

/** A carer's right to respite for one cared-for person (domain.md B.2 Avlösningsrätt). Minutes, kronor, ISO dates. */
export const grantDetails = z.strictObject({
  carerId: id,
  caredForId: id,
  supportTypeCode: z.enum(respiteSupportTypes),
  formCode: codeIn(respiteForms),
  /** Case number of the decision, or of the board's decision where there is no individual one. */
  decisionReference: text(100).optional(),
  decidedOn: civilDate.optional(),
  capMinutes: hoursAsMinutes,
  capPeriodCode: codeIn(capPeriods),
  carriesOver: z.boolean(),
  mostCarriedMinutes: hoursAsMinutes.optional(),
  isFree: z.boolean(),
  feePerHourKr: z.int().min(0).max(10_000).optional(),
  validFrom: civilDate,
  validTo: civilDate.optional(),
  conditionCodes: z.array(codeIn(respiteConditions)).max(10),
  providerCode: codeIn(respiteProviders).optional(),
  hasCarePlan: z.boolean(),
  wishes: z.strictObject({ skillCodes: z.array(codeIn(relieverSkills)).max(20), sexCode: codeIn(sexes).optional(), relieverId: id.optional() }),
})
export type GrantDetails = z.output<typeof grantDetails>

/** Minutes of one period of a cap, as they stand. `left` may be negative. */
export const usageView = z.strictObject({
  /** `2026-11`, `2026-Q4` or `2026`. */
  periodKey: z.string(),
  capMinutes: z.int(),
  carriedMinutes: z.int(),
  performedMinutes: z.int(),
  bookedMinutes: z.int(),
  lateCancelledMinutes: z.int(),
  usedMinutes: z.int(),
  leftMinutes: z.int(),
})
export type UsageView = z.output<typeof usageView>

export const grantView = z.strictObject({
  id,
  version,
  grant: grantDetails,
  carerName: z.string(),
  caredForAlias: z.string(),
  isProtected: z.boolean(),
  /** Of the period that today lies in. */
  usage: usageView,
  /** Ended before today, or not begun. */
  isValidToday: z.boolean(),
})
export type GrantView = z.output<typeof grantView>

export const bookingRow = z.strictObject({
  id,
  version,
  grantId: id,
  seriesId: id.optional(),
  carerId: id,
  carerName: z.string(),
  caredForAlias: z.string(),
  isProtected: z.boolean(),
  startsOn: civilDate,
  startsAt: z.string(),
  endsOn: civilDate,
  endsAt: z.string(),
  plannedMinutes: z.int(),
  performedMinutes: z.int().optional(),
  statusCode: codeIn(respiteStatuses),
  placeCode: codeIn(respitePlaces),
  providerCode: codeIn(respiteProviders),
  relieverId: id.optional(),
  relieverName: z.string().optional(),
  cancelledByCode: codeIn(respiteCancellers).optional(),
  isLateCancellation: z.boolean(),
  countsAgainstCap: z.boolean(),
  overCapReasonCode: codeIn(overCapReasons).optional(),
  confirmedOn: civilDate.optional(),
  /** Over, and nobody has said how it went. */
  lacksOutcome: z.boolean(),
})
export type BookingRow = z.output<typeof bookingRow>

export const bookingProblems = [
  'not-a-time', 'ends-before-start', 'too-long', 'outside-validity', 'in-the-past',
  'cared-for-booked', 'reliever-booked', 'reliever-absent', 'reliever-unavailable', 'reliever-over-week', 'reliever-left',
] as const
export type BookingProblemKind = (typeof bookingProblems)[number]

/** `blocks`: it cannot be saved so. Otherwise it is only said. */
export const bookingProblem = z.strictObject({
  kind: z.enum(bookingProblems),
  blocks: z.boolean(),
  /** When the booking is that it collides with; whose it is nobody needs to know here. */
  other: z.strictObject({ startsOn: civilDate, startsAt: z.string(), endsOn: civilDate, endsAt: z.string() }).optional(),
})
export type BookingProblem = z.output<typeof bookingProblem>

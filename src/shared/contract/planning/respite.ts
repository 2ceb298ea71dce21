import { z } from 'zod'
import { capOverrideReasons } from '#shared/domain/code-lists/respite/cap-override-reasons.ts'
import { overCapReasons } from '#shared/domain/code-lists/respite/over-cap-reasons.ts'
import { respiteCancellers } from '#shared/domain/code-lists/respite/respite-cancellers.ts'
import { respitePlaces } from '#shared/domain/code-lists/respite/respite-places.ts'
import { respiteProviders } from '#shared/domain/code-lists/respite/respite-providers.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { codeIn } from '../code.ts'
import { defineCommand, defineQuery, scoped } from '../define.ts'
import { caseworkRoles } from '../roles.ts'
import { civilDate, clockTime, id, version } from '../values.ts'
import { changesSomething, idOrNone, seriesScope } from './meeting-values.ts'
import { bookingProblem, bookingRow, grantDetails, grantView, span, spans, usageView } from './respite-values.ts'

const rules = z.strictObject({
  /** A cancellation later than this many hours before the start is late. */
  lateCancellationHours: z.int().min(0).max(336),
  /** Whether one by the carer, or a no-show, then counts against the cap. Nobody else's ever does. */
  lateCancellationCounts: z.boolean(),
  /** Proposed for a new right. */
  standardCapMinutes: z.int().min(0).max(600_000).optional(),
})

/** Asked while one types, so it must not wait for a disk. */
const bookingForm = { because: 'hours and relievers for a right that has been opened to be booked; no carer is named' }

export const respiteRoutes = {
  'respite.rules': defineQuery({
    input: z.strictObject({}),
    output: rules.extend({ version }),
    roles: caseworkRoles,
    reads: ['respite'],
    log: { because: 'rules of the own organisation' },
  }),
  /** From now on; cancellations already made keep how they were judged. Errors: conflict. */
  'respite.saveRules': defineCommand({
    input: rules.extend({ version }),
    output: z.strictObject({}),
    roles: ['consultant'],
    changes: ['respite'],
    log: { event: 'changed', purpose: 'administration' },
  }),
  /** Every right, or those of one carer, with what is used of the present period. Those no longer valid are last. */
  'respite.grants': defineQuery({
    input: z.strictObject({ carerId: id.optional() }),
    output: z.strictObject({ grants: z.array(grantView).readonly() }),
    roles: caseworkRoles,
    scope: ({ carerId }) => scoped('carer', carerId),
    reads: ['respite', 'carers'],
    log: { event: 'listed', purpose: 'casework', objects: (input) => input.carerId === undefined ? [] : [input.carerId], hits: (output) => output.grants.length },
  }),
  /** Errors: not-found, conflict, refused (`not-related`: the carer has no such cared-for person; `overlapping-grant`; `persons-are-fixed`: a right stays with the two it was given for), invalid-input (`validTo` `ends-before-start`). */
  'respite.saveGrant': defineCommand({
    input: z.strictObject({ id: id.optional(), version: version.optional(), grant: grantDetails }),
    output: z.strictObject({ id }),
    roles: caseworkRoles,
    scope: ({ id, grant }) => [...scoped('grant', id), ...scoped('carer', grant.carerId), ...scoped('cared-for', grant.caredForId)],
    changes: ['respite', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input, output) => [output.id, input.grant.carerId] },
  }),
  /** What stands in the way of these bookings, and the cap as it would stand with them: nothing is saved. Errors: not-found. */
  'respite.check': defineQuery({
    input: z.strictObject({ grantId: id, spans: z.array(span).max(200, { error: 'too-many-bookings' }), relieverId: id.optional(), exceptBookingIds: z.array(id).max(200).default([]) }),
    output: z.strictObject({
      spans: z.array(z.strictObject({ minutes: z.int(), problems: z.array(bookingProblem).readonly() })).readonly(),
      usage: z.array(usageView).readonly(),
    }),
    roles: caseworkRoles,
    scope: ({ grantId, exceptBookingIds }) => [...scoped('grant', grantId), ...scoped('booking', ...exceptBookingIds)],
    reads: ['respite'],
    log: bookingForm,
  }),
  /** Relievers for one booking: those who can first, then by how often they have been there, then by what was wished. Errors: not-found, invalid-input (`span` with its problem). */
  'respite.suggest': defineQuery({
    input: z.strictObject({ grantId: id, span, exceptBookingId: id.optional() }),
    output: z.strictObject({
      relievers: z.array(z.strictObject({
        id, name: z.string(), isAvailable: z.boolean(), problems: z.array(bookingProblem).readonly(),
        timesBefore: z.int(), wishesMet: z.int(), wishesInAll: z.int(), isWishedFor: z.boolean(), weekMinutes: z.int(),
      })).readonly(),
    }),
    roles: caseworkRoles,
    scope: ({ grantId, exceptBookingId }) => [...scoped('grant', grantId), ...scoped('booking', exceptBookingId)],
    reads: ['respite'],
    log: bookingForm,
  }),
  /**
   * Books one or several at once: all or none. Double booking of the cared-for person or of the reliever is
   * looked for in this transaction. Errors: not-found, refused (`cared-for-booked`, `reliever-booked`, `over-cap`
   * until a reason is given, `outside-validity`, `reliever-left`), invalid-input (`spans.N` with the problem).
   */
  'respite.book': defineCommand({
    input: z.strictObject({
      grantId: id,
      spans,
      placeCode: codeIn(respitePlaces),
      providerCode: codeIn(respiteProviders),
      relieverId: id.optional(),
      statusCode: z.enum(['requested', 'confirmed']),
      overCapReasonCode: codeIn(overCapReasons).optional(),
      draftId: id.optional(),
    }),
    output: z.strictObject({ carerId: id, ids: z.array(id).readonly() }),
    roles: caseworkRoles,
    scope: ({ grantId }) => scoped('grant', grantId),
    changes: ['respite', 'calendar', 'drafts'],
    log: { event: 'created', purpose: 'casework', objects: (_input, output) => [...output.ids, output.carerId] },
  }),
  /**
   * Moves or changes one booking, it and those after it, or all of its series: a new start moves the others by
   * as many days and to the same hours. What has begun or is finished is left alone. Errors as respite.book, and
   * conflict, refused (`past-booking`, `into-the-past`).
   */
  'respite.changeBooking': defineCommand({
    input: z.strictObject({
      id, version, scope: seriesScope,
      change: z.strictObject({ span: span.optional(), placeCode: codeIn(respitePlaces).optional(), providerCode: codeIn(respiteProviders).optional(), relieverId: idOrNone.optional() }).refine(changesSomething, { error: 'nothing-to-change' }),
      overCapReasonCode: codeIn(overCapReasons).optional(),
    }),
    output: z.strictObject({ carerId: id, changed: z.int(), leftAlone: z.int() }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('booking', id),
    changes: ['respite', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input, output) => [input.id, output.carerId] },
  }),
  /**
   * What became of a booking. `scope` beyond `this` only for cancelling and confirming. Errors: not-found, conflict,
   * refused (`booking-ahead`: cannot have been held yet; `past-booking`: none in the scope is left to change; and, when
   * one that took no time is to take it again, as respite.book), invalid-input (`cancelledByCode` or `performedMinutes`
   * `required`, `overrideReasonCode` `required`, `countsOverride` `never-counts` or `not-an-outcome`, `scope` `only-this`,
   * `cancelledOn` `future`, `cancelledAt` `not-a-time`).
   */
  'respite.setStatus': defineCommand({
    input: z.strictObject({
      id, version, scope: seriesScope.default('this'),
      statusCode: codeIn(respiteStatuses),
      performedMinutes: z.int().min(0).max(44_640).optional(),
      cancelledByCode: codeIn(respiteCancellers).optional(),
      /** When the cancellation came; now, unless said. */
      cancelledOn: civilDate.optional(),
      cancelledAt: clockTime.optional(),
      confirmedOn: civilDate.optional(),
      countsOverride: z.boolean().optional(),
      overrideReasonCode: codeIn(capOverrideReasons).optional(),
    }),
    output: z.strictObject({ carerId: id, changed: z.int(), isLateCancellation: z.boolean(), countsAgainstCap: z.boolean() }),
    roles: caseworkRoles,
    scope: ({ id }) => scoped('booking', id),
    changes: ['respite', 'calendar'],
    log: { event: 'changed', purpose: 'casework', objects: (input, output) => [input.id, output.carerId] },
  }),
  /** Bookings that touch the days from `from` to `to` (at most 400 days), by start. Without a reliever: `unfilled` (requests to come, and those that could not be staffed). Errors: invalid-input (`to` `ends-before-start` or `too-long`, `from` or `to` `not-a-date`). */
  'respite.bookings': defineQuery({
    input: z.strictObject({ from: civilDate, to: civilDate, only: z.enum(['all', 'unfilled', 'without-outcome']).default('all'), grantId: id.optional() }),
    output: z.strictObject({ bookings: z.array(bookingRow).readonly() }),
    roles: caseworkRoles,
    scope: ({ grantId }) => scoped('grant', grantId),
    reads: ['respite', 'carers'],
    log: { event: 'listed', purpose: 'casework', hits: (output) => output.bookings.length },
  }),
  /** A reliever's week or a family's month for the fridge. Somebody with protected identity never goes on paper. */
  'respite.paper': defineCommand({
    input: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('reliever-week'), relieverId: id, from: civilDate, to: civilDate }),
      z.strictObject({ kind: z.literal('carer-month'), grantId: id, from: civilDate, to: civilDate }),
    ]),
    output: z.strictObject({
      heading: z.string(),
      rows: z.array(z.strictObject({
        startsOn: civilDate, startsAt: z.string(), endsOn: civilDate, endsAt: z.string(), plannedMinutes: z.int(),
        /** `Anna B.` for a reliever's paper; absent on the family's own. */
        carerShortName: z.string().optional(), relieverName: z.string().optional(), placeCode: codeIn(respitePlaces), statusCode: codeIn(respiteStatuses),
      })).readonly(),
      leftOut: z.int(),
      /** Who is named on it, for the log. */
      carerIds: z.array(id).readonly(),
    }),
    roles: caseworkRoles,
    scope: (input) => scoped('grant', input.kind === 'carer-month' ? input.grantId : undefined),
    changes: [],
    log: { event: 'printed', purpose: 'casework', objects: (input, output) => [input.kind === 'reliever-week' ? input.relieverId : input.grantId, ...output.carerIds] },
  }),
} as const

import { z } from 'zod'
import { defineCommand, defineQuery } from '../define.ts'
import { reviewRoles } from '../roles.ts'
import { text } from '../text.ts'
import { civilDate, id, instant } from '../values.ts'
import { chainView, logEntryView } from './log.ts'

/**
 * Why an entry is put before the reviewer (security.md §5.4, story L1): drawn at random, or by a rule. The rules compare
 * what the register itself knows and accuse nobody.
 */
export const reviewReasons = [
  'random', 'protected-person', 'same-surname-as-staff', 'own-name', 'many-cards-an-hour', 'at-night', 'opened-without-contact', 'exported', 'asked-for',
] as const
export type ReviewReason = (typeof reviewReasons)[number]

export const reviewOutcomes = ['in-order', 'ask-colleague', 'deviation'] as const

const item = z.strictObject({ entry: logEntryView, reasons: z.array(z.enum(reviewReasons)).readonly() })

const signed = z.strictObject({
  id,
  from: civilDate,
  to: civilDate,
  signedAt: instant,
  signedByName: z.string(),
  /** Repeats the random choice. */
  seed: z.string(),
  sampleSize: z.int(),
  checked: z.int(),
  deviations: z.int(),
  toAsk: z.int(),
  measures: z.string(),
  /** The chain's number and hash at the time: the anchor on the printed protocol. */
  logSeq: z.int(),
  logHead: z.string(),
  /** The signature fits the text and its signer's key. */
  signatureHolds: z.boolean(),
})

export const reviewRoutes = {
  /** What there is to check in a period: a fresh random choice and what the rules find. */
  'reviews.plan': defineQuery({
    input: z.strictObject({ from: civilDate, to: civilDate, sampleSize: z.int().min(5).max(200).default(20), /** Repeats an earlier choice. */ seed: z.string().regex(/^[0-9a-f]{16}$/).optional(), /** Somebody has asked about these persons. */ carerIds: z.array(id).max(50).default([]) }),
    output: z.strictObject({
      seed: z.string(),
      /** Entries of the period that open, search, show or export persons. */
      openings: z.int(),
      items: z.array(item).readonly(),
      /** More was found than is shown; the period should be shorter. */
      hasMore: z.boolean(),
      chain: chainView,
    }),
    roles: reviewRoles,
    reads: ['log'],
    log: { event: 'log-read', purpose: 'log-review', hits: (output) => output.items.length },
  }),
  /** Signs a review with the reviewer's own key. Errors: refused (`not-all-decided`, `nothing-to-sign`), invalid-input. */
  'reviews.sign': defineCommand({
    input: z.strictObject({
      from: civilDate,
      to: civilDate,
      seed: z.string().regex(/^[0-9a-f]{16}$/),
      sampleSize: z.int().min(5).max(200),
      items: z.array(z.strictObject({ file: z.enum(['register', 'statistics']), seq: z.int(), reasons: z.array(z.enum(reviewReasons)), outcome: z.enum(reviewOutcomes) })).max(2000),
      measures: text(4000),
    }),
    output: z.strictObject({ id }),
    roles: reviewRoles,
    changes: ['log'],
    log: { event: 'log-reviewed', purpose: 'log-review', objects: (_input, output) => [output.id] },
  }),
  'reviews.list': defineQuery({
    input: z.strictObject({}),
    output: z.strictObject({ reviews: z.array(signed).readonly(), dueOn: civilDate }),
    roles: reviewRoles,
    reads: ['log'],
    log: { because: 'protocols of reviews: numbers, no person' },
  }),
} as const

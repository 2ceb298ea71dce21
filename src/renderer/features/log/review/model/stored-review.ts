import { z } from 'zod'
import { civilDate } from '#shared/contract/values.ts'
import { outcomes, type ReviewState } from './review-state.ts'

/** A review on its way, with what is written about its deviations. */
export interface KeptReview {
  readonly review: ReviewState
  readonly measures: string
}

const outcome = z.enum(outcomes)
const stored = z.object({
  choice: z.object({ from: civilDate, to: civilDate, sampleSize: z.int(), seed: z.string(), asked: z.array(z.object({ id: z.string(), carerNumber: z.string() })).readonly() }),
  decisions: z.array(z.tuple([z.string(), outcome])),
  made: z.array(z.object({ key: z.string(), before: outcome.optional().transform((before) => before) })),
  at: z.string().optional(),
  measures: z.string(),
})

/** As it is kept in the register while it is half-done. */
export const reviewAsText = ({ review, measures }: KeptReview): string => JSON.stringify({ ...review, decisions: [...review.decisions], measures })

/** Undefined for what an earlier version of the app kept in another form. */
export function reviewFromText(text: string): KeptReview | undefined {
  const { data } = stored.safeParse(JSON.parse(text))
  if (data === undefined) return undefined
  const { measures, choice, decisions, made, at } = data
  return { measures, review: { choice, decisions: new Map(decisions), made: made.map(({ key, before }) => ({ key, before })), at } }
}

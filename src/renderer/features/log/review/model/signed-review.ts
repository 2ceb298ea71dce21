import type { OutputOf } from '#shared/contract/index.ts'

/** A review as it was signed: numbers, measures, and whether the signature still fits. */
export type SignedReview = OutputOf<'reviews.list'>['reviews'][number]

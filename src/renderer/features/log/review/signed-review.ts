import type { OutputOf } from '#shared/contract/index.ts'

export type SignedReview = OutputOf<'reviews.list'>['reviews'][number]

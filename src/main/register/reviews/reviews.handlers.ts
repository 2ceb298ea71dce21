import type { HandlersOf } from '../../store/handler.ts'
import { listReviews } from './list-reviews.ts'
import { planReview } from './plan-review.ts'
import { signReview } from './sign-review.ts'

export const reviewsHandlers: HandlersOf<'reviews.plan' | 'reviews.sign' | 'reviews.list'> = {
  'reviews.plan': planReview,
  'reviews.sign': signReview,
  'reviews.list': (db) => listReviews(db),
}

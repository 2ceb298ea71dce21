import type { ParsedInputOf } from '#shared/contract/index.ts'

/** A review as it is signed. */
export interface ReviewProtocol extends Omit<ParsedInputOf<'reviews.sign'>, 'items'> {
  readonly id: string
  readonly signedAt: string
  readonly signedBy: string
  /** The log's last entry when it was signed. */
  readonly logSeq: number
  readonly logHead: string
  readonly items: readonly ReviewedItem[]
}

export type ReviewedItem = ParsedInputOf<'reviews.sign'>['items'][number]

const inOrder = (a: ReviewedItem, b: ReviewedItem): number => (a.file === b.file ? a.seq - b.seq : a.file < b.file ? -1 : 1)

/** The bytes under the signature: always the same for the same review, in whatever order its items come. */
export const protocolBytes = (review: ReviewProtocol): Buffer => Buffer.from(JSON.stringify([
  'anhorigparmen loggkontroll 1', review.id, review.from, review.to, review.seed, review.sampleSize, review.measures, review.signedAt, review.signedBy, review.logSeq, review.logHead,
  review.items.toSorted(inOrder).map(({ file, seq, reasons, outcome }) => [file, seq, reasons, outcome]),
]))

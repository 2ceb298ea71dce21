import { useDebouncedValue } from '@mantine/hooks'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import type { Span } from '#shared/contract/planning/respite-values.ts'
import type { BookingEntry } from '../model/booking-entry.ts'
import { spansOf } from '../model/booking-spans.ts'

export interface BookingCheck {
  /** The bookings that the answer is about, in its order. */
  readonly spans: readonly Span[]
  readonly answer: OutputOf<'respite.check'> | undefined
  readonly isOverCap: boolean
  /** The answer is about what stands in the form now, not about what stood there a moment ago. */
  readonly isCurrent: boolean
  /** Some of it cannot be saved so. */
  readonly isBlocked: boolean
}

const pauseMs = 200
const nothing: InputOf<'respite.check'> = { grantId: '00000000-0000-7000-8000-000000000000', spans: [] }

/** What the register says about the bookings as they stand in the form, a moment after the last key. */
export function useBookingCheck(entry: Pick<BookingEntry, 'grantId' | 'relieverId'> & Parameters<typeof spansOf>[0], exceptBookingIds: readonly string[] = []): BookingCheck {
  const spans = spansOf(entry)
  const asked = entry.grantId === undefined || spans.length === 0 || spans.length > 200 ? '' : JSON.stringify({
    grantId: entry.grantId, spans, exceptBookingIds, ...(entry.relieverId !== undefined && { relieverId: entry.relieverId }),
  })
  const [settled] = useDebouncedValue(asked, pauseMs)
  const input = settled === '' ? nothing : JSON.parse(settled) as InputOf<'respite.check'>
  const { data, isPlaceholderData } = useRouteQuery('respite.check', input, { enabled: settled !== '', keepPrevious: true })
  const answer = settled === '' || asked === '' ? undefined : data
  return {
    spans: input.spans,
    answer,
    isOverCap: answer?.usage.some(({ leftMinutes }) => leftMinutes < 0) ?? false,
    isCurrent: asked === settled && answer !== undefined && !isPlaceholderData,
    isBlocked: answer?.spans.some(({ problems }) => problems.some(({ blocks }) => blocks)) ?? false,
  }
}

import { and, eq, gt, inArray, lt } from 'drizzle-orm'
import type { Span } from '#shared/contract/planning/respite-values.ts'
import type { RespiteStatus } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import type { LocalMoment } from '#shared/domain/time/local-moment.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { respiteBookings } from '../respite.schema.ts'

/** What takes up the time of the one cared for and of the reliever. Cancelled, missed or not staffed takes up nobody's. */
export const occupyingStatuses = ['requested', 'confirmed', 'held'] as const satisfies readonly RespiteStatus[]
export const isOccupying = (status: RespiteStatus): boolean => occupyingStatuses.some((occupying) => occupying === status)

const longestMs = 31 * 86_400_000

/** From and until, UTC ISO 8601. */
export interface Window {
  readonly from: string
  readonly until: string
}

/** Somebody's time that is taken. `minutes` are those performed where they are known. */
export interface OccupiedSpan extends Span {
  readonly id: string
  readonly relieverId: string | undefined
  readonly start: LocalMoment
  readonly startInstant: string
  readonly endInstant: string
  readonly minutes: number
}

/**
 * Bookings that take up the time of somebody cared for, or of some relievers, and have a minute in `window`; touching
 * it is not enough. One range of an index for each: no booking is longer than 31 days, so none begins earlier.
 */
export async function occupiedSpans(db: ReadDb, whose: { readonly caredForId: string } | { readonly relieverIds: readonly string[] }, window: Window, exceptIds: readonly string[] = []): Promise<readonly OccupiedSpan[]> {
  const found = await db.select({
    id: respiteBookings.id,
    relieverId: respiteBookings.relieverId,
    startsOn: respiteBookings.startsOn,
    startsAt: respiteBookings.startsAt,
    endsOn: respiteBookings.endsOn,
    endsAt: respiteBookings.endsAt,
    startInstant: respiteBookings.startInstant,
    endInstant: respiteBookings.endInstant,
    plannedMinutes: respiteBookings.plannedMinutes,
    performedMinutes: respiteBookings.performedMinutes,
  }).from(respiteBookings).where(and(
    'caredForId' in whose ? eq(respiteBookings.caredForId, whose.caredForId) : inArray(respiteBookings.relieverId, [...whose.relieverIds]),
    gt(respiteBookings.startInstant, new Date(Date.parse(window.from) - longestMs).toISOString()),
    lt(respiteBookings.startInstant, window.until),
    gt(respiteBookings.endInstant, window.from),
    inArray(respiteBookings.statusCode, [...occupyingStatuses]),
  ))
  const excepted = new Set(exceptIds)
  return found.filter(({ id }) => !excepted.has(id)).map(({ relieverId, plannedMinutes, performedMinutes, ...span }) => ({
    ...span,
    relieverId: relieverId ?? undefined,
    start: { date: span.startsOn, time: span.startsAt },
    minutes: performedMinutes ?? plannedMinutes,
  }))
}

/** True when some minute lies in both; touching is no overlap. */
export const collide = (a: Pick<OccupiedSpan, 'startInstant' | 'endInstant'>, b: Pick<OccupiedSpan, 'startInstant' | 'endInstant'>): boolean =>
  a.startInstant < b.endInstant && b.startInstant < a.endInstant

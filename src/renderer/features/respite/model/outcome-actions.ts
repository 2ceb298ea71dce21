import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { RespiteStatus } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { offeredScopes, type SeriesScope } from '#shared/domain/series/edit-series.ts'
import type { LocalMoment } from '#shared/domain/time/local-moment.ts'

export type OutcomeAction = 'confirm' | 'held' | 'cancel' | 'no-show' | 'not-staffed' | 'move' | 'reliever' | 'counts' | 'reopen'

/** What can be done with a booking now, the likeliest first. */
export function actionsFor(booking: BookingRow, now: LocalMoment): readonly OutcomeAction[] {
  const hasBegun = hasBegunAt(booking, now)
  switch (booking.statusCode) {
    case 'requested': return hasBegun ? ['held', 'cancel', 'no-show', 'not-staffed'] : ['confirm', 'reliever', 'move', 'cancel', 'not-staffed']
    case 'confirmed': return hasBegun ? ['held', 'cancel', 'no-show', 'not-staffed'] : ['move', 'reliever', 'cancel', 'not-staffed']
    case 'held': return ['held', 'counts', 'reopen']
    case 'cancelled': case 'no-show': return ['counts', 'reopen']
    case 'not-staffed': return ['reopen']
  }
}

export function hasBegunAt({ startsOn, startsAt }: Pick<BookingRow, 'startsOn' | 'startsAt'>, now: LocalMoment): boolean {
  return startsOn + startsAt <= now.date + now.time
}

/** The scopes to ask about for a booking among all of its series; the booking alone when it is in none. */
export function scopesFor(booking: BookingRow, known: readonly BookingRow[], today: CivilDate): readonly SeriesScope[] {
  if (booking.seriesId === undefined) return ['this']
  const rows = known.filter(({ seriesId }) => seriesId === booking.seriesId).map(({ id, startsOn, startsAt, statusCode }) => ({ id, heldOn: startsOn, startsAt, isOpen: isOpenStatus(statusCode) }))
  const scopes = offeredScopes(rows, booking.id, today)
  return scopes.length === 0 ? ['this'] : scopes
}

export function isOpenStatus(code: RespiteStatus): boolean {
  return code === 'requested' || code === 'confirmed'
}

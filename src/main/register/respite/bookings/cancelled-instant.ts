import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { existsLocally, instantOf } from '#shared/domain/time/local-moment.ts'

type Said = Pick<ParsedInputOf<'respite.setStatus'>, 'cancelledOn' | 'cancelledAt'>

/**
 * When a cancellation came, UTC ISO 8601: now, unless said. Where only an earlier day is known it is taken to have come
 * as that day began, so that a doubt never makes it late. Errors: invalid-input (`cancelledOn` `future`, `cancelledAt`
 * `not-a-time`).
 */
export function cancelledInstant({ cancelledOn, cancelledAt }: Said, { now, today }: { readonly now: string; readonly today: CivilDate }): string {
  const day = cancelledOn ?? today
  if (day > today) throw new AppError('invalid-input', { fields: [{ path: 'cancelledOn', reason: 'future' }] })
  if (cancelledAt === undefined && day === today) return now
  const moment = { date: day, time: cancelledAt ?? '00:00' }
  if (!existsLocally(moment)) throw new AppError('invalid-input', { fields: [{ path: 'cancelledAt', reason: 'not-a-time' }] })
  const instant = instantOf(moment)
  if (instant > now) throw new AppError('invalid-input', { fields: [{ path: 'cancelledOn', reason: 'future' }] })
  return instant
}

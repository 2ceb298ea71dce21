import { AppError, type FieldError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import { countsAgainstCap, isLateCancellation } from '#shared/domain/respite/cap-usage.ts'
import type { RespiteRules } from '../cap/respite-rules.ts'
import type { Grant } from '../grants/find-grant.ts'
import type { BookingColumns } from './series-rows.ts'

/** `cancelledAt` is an instant here, set when it was cancelled. */
type Decision = Omit<ParsedInputOf<'respite.setStatus'>, 'cancelledAt'> & { readonly cancelledAt: string | undefined }

type Outcome = Pick<BookingColumns, 'statusCode' | 'performedMinutes' | 'cancelledByCode' | 'cancelledAt' | 'isLateCancellation' | 'countsAgainstCap' | 'overrideReasonCode' | 'confirmedOn' | 'feeKr'>

/**
 * The columns that an outcome decides, judged by the rules of now; what belongs to another outcome is taken away. The fee
 * is for hours that were given: a late cancellation takes of the cap but costs nothing, and where no fee is known there
 * is none rather than zero. Errors: invalid-input (`performedMinutes` or `cancelledByCode` `required`;
 * `overrideReasonCode` `required`; `countsOverride` `not-an-outcome`, for a booking still to come, or `never-counts`:
 * what could not be staffed, or was cancelled by the provider or by us, is never the carer's loss).
 */
export function outcomeColumns(booking: BookingColumns, grant: Pick<Grant, 'isFree' | 'feePerHourKr'>, rules: RespiteRules, decision: Decision): Outcome {
  const wrong = faultsOf(decision)
  if (wrong.length > 0) throw new AppError('invalid-input', { fields: wrong })
  const { statusCode, countsOverride, cancelledAt } = decision
  const start = { date: booking.startsOn, time: booking.startsAt }
  const performedMinutes = statusCode === 'held' ? decision.performedMinutes : undefined
  const cancelledByCode = statusCode === 'cancelled' ? decision.cancelledByCode : undefined
  const isLate = cancelledAt !== undefined && isLateCancellation(start, cancelledAt, rules.lateCancellationHours)
  return {
    statusCode,
    performedMinutes: performedMinutes ?? null,
    cancelledByCode: cancelledByCode ?? null,
    cancelledAt: cancelledAt ?? null,
    isLateCancellation: isLate,
    countsAgainstCap: countsAgainstCap({
      start,
      plannedMinutes: booking.plannedMinutes,
      statusCode,
      isLateCancellation: isLate,
      ...(cancelledByCode !== undefined && { cancelledByCode }),
      ...(countsOverride !== undefined && { countsOverride }),
    }, rules.lateCancellationCounts),
    overrideReasonCode: countsOverride === undefined ? null : (decision.overrideReasonCode ?? null),
    confirmedOn: decision.confirmedOn ?? booking.confirmedOn,
    feeKr: performedMinutes === undefined ? null : feeOf(performedMinutes, grant),
  }
}

/** Whole kronor, to the nearest. */
function feeOf(minutes: number, { isFree, feePerHourKr }: Pick<Grant, 'isFree' | 'feePerHourKr'>): number | null {
  if (isFree) return 0
  return feePerHourKr === undefined ? null : Math.round((minutes * feePerHourKr) / 60)
}

function faultsOf({ statusCode, performedMinutes, cancelledByCode, countsOverride, overrideReasonCode }: Decision): readonly FieldError[] {
  const neverCounts = statusCode === 'not-staffed' || (statusCode === 'cancelled' && (cancelledByCode === 'provider' || cancelledByCode === 'carer-support'))
  const isToCome = statusCode === 'requested' || statusCode === 'confirmed'
  return [
    ...(statusCode === 'held' && performedMinutes === undefined ? [{ path: 'performedMinutes', reason: 'required' }] : []),
    ...(statusCode === 'cancelled' && cancelledByCode === undefined ? [{ path: 'cancelledByCode', reason: 'required' }] : []),
    ...(countsOverride !== undefined && isToCome ? [{ path: 'countsOverride', reason: 'not-an-outcome' }] : []),
    ...(countsOverride === true && neverCounts ? [{ path: 'countsOverride', reason: 'never-counts' }] : []),
    ...(countsOverride !== undefined && overrideReasonCode === undefined ? [{ path: 'overrideReasonCode', reason: 'required' }] : []),
  ]
}

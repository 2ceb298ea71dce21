import type { Result } from '#shared/contract/errors.ts'
import type { GrantView } from '#shared/contract/planning/respite-values.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { call } from '../../../api/call.ts'
import { decodeBookingDraft, encodeBookingDraft, newBookingEntry, withGrant, type BookingEntry, type BookingWish } from '../model/booking-entry.ts'

/** What the form opens with. */
export interface BookingStart {
  readonly draftId: string
  readonly entry: BookingEntry
  /** The form as it would be with nothing done in it. */
  readonly untouched: BookingEntry
  /** When the draft that is shown was written, ISO instant; absent for a new form. */
  readonly restoredAt?: string
  readonly grants: readonly GrantView[]
  readonly today: CivilDate
}

/** The draft `draftId` if the register has it, otherwise a new form with what was wished. */
export async function loadBookingStart(draftId: string, wish: BookingWish, today: CivilDate): Promise<Result<BookingStart>> {
  const [known, mine] = await Promise.all([call('respite.grants', {}), call('drafts.mine', { form: 'respite' })])
  if (!known.ok) return known
  if (!mine.ok) return mine
  const { grants } = known.value
  const empty = newBookingEntry(today, wish)
  const untouched = wish.grantId === undefined ? empty : withGrant(empty, grants.find(({ id }) => id === wish.grantId))
  const stored = mine.value.drafts.find(({ id }) => id === draftId)
  const draft = stored && decodeBookingDraft(stored.values)
  if (stored === undefined || draft === undefined) return { ok: true, value: { draftId, entry: untouched, untouched, grants, today } }
  return { ok: true, value: { draftId, entry: draft.entry, untouched, restoredAt: stored.changedAt, grants, today } }
}

/** Leaves the draft on the page, to be gone on with another time. */
export async function putAsideBooking(draftId: string, entry: BookingEntry): Promise<void> {
  await call('drafts.save', { id: draftId, form: 'respite', values: encodeBookingDraft(entry, true) })
}

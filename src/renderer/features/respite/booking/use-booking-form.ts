import { useEffect, useRef, useState, type RefObject } from 'react'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import type { DraftState } from '../../../api/drafts/draft-saver.ts'
import { useFormDraft } from '../../../api/drafts/use-form-draft.ts'
import { useRouteCommand } from '../../../api/use-command.ts'
import { focusFirstError } from '../../../components/fields/focus-first-error.ts'
import { showToast } from '../../../components/feedback/toast.tsx'
import { encodeBookingDraft, isTouchedBooking, type BookingEntry } from '../model/booking-entry.ts'
import { checkBookingEntry, type BookingFaults } from '../model/check-booking-entry.ts'
import { bookingText as text } from './booking.text.ts'
import { putAsideBooking, type BookingStart } from './load-booking-start.ts'
import { useBookingCheck, type BookingCheck } from './use-booking-check.ts'

export interface BookingFormState {
  readonly entry: BookingEntry
  readonly change: (change: Partial<BookingEntry>) => void
  readonly faults: BookingFaults
  readonly check: BookingCheck
  /** The cap is passed, as far as is known. */
  readonly isOverCap: boolean
  readonly error: AppErrorValue | undefined
  readonly isTouched: boolean
  readonly draftState: DraftState
  readonly flush: () => void
  /** Books for good; false when something must be mended first. */
  readonly save: () => Promise<boolean>
  readonly keep: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** What the user has typed, kept as a draft from the first sign, looked at while it is typed, checked and sent. */
export function useBookingForm(start: BookingStart, form: RefObject<HTMLFormElement | null>): BookingFormState {
  const [entry, setEntry] = useState(start.entry)
  const [wasTried, setWasTried] = useState(false)
  const [wasRefusedForCap, setWasRefusedForCap] = useState(false)
  const [error, setError] = useState<AppErrorValue>()
  const draft = useFormDraft('respite', start.draftId)
  const hasDraft = useRef(start.restoredAt !== undefined)
  const { mutateAsync, isPending } = useRouteCommand('respite.book')
  const check = useBookingCheck(entry)

  const isOverCap = check.isOverCap || wasRefusedForCap
  // What cannot be saved at all is told before a reason is asked for; where the answer is not here yet the register decides.
  const needsReason = wasRefusedForCap || (check.isCurrent && check.isOverCap && !check.isBlocked)
  const checked = checkBookingEntry(entry, needsReason)
  const faults = wasTried && checked.kind === 'faulty' ? checked.faults : {}

  const change = (changed: Partial<BookingEntry>) => {
    const next = { ...entry, ...changed }
    setEntry(next)
    setError(undefined)
    // Other times, another answer about the cap.
    if (!('overCapReasonCode' in changed)) setWasRefusedForCap(false)
    hasDraft.current = true
    draft.change(encodeBookingDraft(next, false))
  }

  // The marks must be on the screen before the first of them can have the focus.
  const [focusRound, setFocusRound] = useState(0)
  useEffect(() => {
    if (focusRound > 0 && form.current !== null) focusFirstError(form.current)
  }, [focusRound, form])
  const showFaults = () => {
    setWasTried(true)
    setFocusRound((round) => round + 1)
  }

  const save = async (): Promise<boolean> => {
    if (isPending) return false
    setError(undefined)
    setWasTried(true)
    if (checked.kind === 'faulty') {
      showFaults()
      return false
    }
    await draft.flush()
    try {
      const { ids } = await mutateAsync({ ...checked.input, ...(hasDraft.current && { draftId: start.draftId }) })
      await draft.stop()
      showToast({ message: text.booked(ids.length, checked.input.statusCode) })
      return true
    } catch (failure) {
      const refused = failure as AppErrorValue
      if (refused.code === 'refused' && refused.reason === 'over-cap') {
        setWasRefusedForCap(true)
        showFaults()
      } else setError(refused)
      return false
    }
  }

  return {
    entry, change, faults, check, isOverCap, error, save,
    isTouched: isTouchedBooking(entry, start.untouched),
    draftState: draft.state,
    flush: () => void draft.flush(),
    keep: async () => {
      await draft.stop()
      await putAsideBooking(start.draftId, entry)
    },
    discard: async () => {
      if (hasDraft.current) await draft.discard()
    },
  }
}

import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { newDraftId } from '../../api/drafts/new-draft-id.ts'
import type { BookingWish } from './model/booking-entry.ts'

interface BookingDialogState {
  /** The draft of the form that is open; it stands in the address, which outlives a lock. */
  readonly draftId: string | undefined
  readonly wish: BookingWish
  readonly open: (wish: BookingWish, draftId?: string) => void
  readonly close: () => void
}

const parameter = 'bokning'

export function useBookingDialog(): BookingDialogState {
  const [params, setParams] = useSearchParams()
  const [wish, setWish] = useState<BookingWish>({})
  const put = (draftId: string | undefined) => setParams((present) => {
    const next = new URLSearchParams(present)
    if (draftId === undefined) next.delete(parameter)
    else next.set(parameter, draftId)
    return next
  }, { replace: true })
  return {
    draftId: params.get(parameter) ?? undefined,
    wish,
    open: (wished, draftId = newDraftId()) => {
      setWish(wished)
      put(draftId)
    },
    close: () => put(undefined),
  }
}

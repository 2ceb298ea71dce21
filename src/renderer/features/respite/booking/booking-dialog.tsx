import { Loader, Modal } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import type { AppErrorValue } from '#shared/contract/errors.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { errorText } from '../../../api/error-text.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import type { BookingWish } from '../model/booking-entry.ts'
import { BookingForm } from './booking-form.tsx'
import { bookingText as text } from './booking.text.ts'
import { loadBookingStart, type BookingStart } from './load-booking-start.ts'

interface BookingDialogProps {
  /** The draft that the form is kept in, from its first sign on; a known id is read back. */
  readonly draftId: string
  readonly wish: BookingWish
  readonly onClose: () => void
}

/** Books respite, one or several times. Use the draft as `key`. */
export function BookingDialog({ draftId, wish, onClose }: BookingDialogProps) {
  const [start, setStart] = useState<BookingStart>()
  const [error, setError] = useState<AppErrorValue>()
  // The form says here that it wants to be asked before it is closed.
  const [closing, setClosing] = useState(false)
  const [asked] = useState(wish)
  const take = (loaded: Awaited<ReturnType<typeof loadBookingStart>>) => {
    if (loaded.ok) setStart(loaded.value)
    else setError(loaded.error)
  }
  const onLoaded = useEffectEvent(take)
  useEffect(() => {
    let stale = false
    void loadBookingStart(draftId, asked, localToday(new Date())).then((loaded) => {
      if (!stale) onLoaded(loaded)
    })
    return () => { stale = true }
  }, [draftId, asked])
  const retry = () => {
    setError(undefined)
    void loadBookingStart(draftId, asked, localToday(new Date())).then(take)
  }

  return (
    <Modal opened onClose={() => (start === undefined ? onClose() : setClosing(true))} title={text.title} size="66rem" yOffset="2vh" closeOnClickOutside={false}>
      {error !== undefined && <ErrorPanel onRetry={retry}>{errorText(error)}</ErrorPanel>}
      {error === undefined && start === undefined && <Loader aria-label={text.loading} role="status" />}
      {start !== undefined && <BookingForm start={start} closing={closing} onGoOn={() => setClosing(false)} onClose={onClose} />}
    </Modal>
  )
}

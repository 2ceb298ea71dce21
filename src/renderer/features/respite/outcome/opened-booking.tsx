import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { BookingRow } from '#shared/contract/planning/respite-values.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { localMomentOf } from '#shared/domain/time/local-moment.ts'
import { errorText } from '../../../api/error-text.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { actionsFor, scopesFor, type OutcomeAction } from '../model/outcome-actions.ts'
import { whenWords } from '../words/booking-words.ts'
import { ActionButtons } from './action-buttons.tsx'
import { BookingFacts } from './booking-facts.tsx'
import { OutcomeForm } from './outcome-form.tsx'
import classes from './outcome.module.css'
import { outcomeText as text } from './outcome.text.ts'

/** Which booking is open, and where to find it with the rest of its series. */
export type OpenedBookingRef = Pick<BookingRow, 'id' | 'grantId' | 'startsOn'>

export function openedFrom({ id, grantId, startsOn }: BookingRow): OpenedBookingRef {
  return { id, grantId, startsOn }
}

interface OpenedBookingProps {
  readonly booking: OpenedBookingRef
  readonly today: CivilDate
  readonly onClose: () => void
}

// Together 400 days, the most that is asked for at once.
const [daysBefore, daysAfter] = [180, 219]

/** One booking: what it is, and what can be done with it. */
export function OpenedBooking({ booking: { id, grantId, startsOn }, today, onClose }: OpenedBookingProps) {
  const { data, error, refetch } = useRouteQuery('respite.bookings', { grantId, from: addDays(startsOn, -daysBefore), to: addDays(startsOn, daysAfter) })
  const [action, setAction] = useState<OutcomeAction>()
  const [now] = useState(() => localMomentOf(new Date().toISOString()))
  const booking = data?.bookings.find((row) => row.id === id)
  return (
    <Modal opened onClose={onClose} size="52rem" yOffset="4vh" closeOnClickOutside={action === undefined} title={text.title(booking === undefined ? '' : whenWords(booking))}>
      {error !== null && <ErrorPanel onRetry={() => void refetch()}>{errorText(error)}</ErrorPanel>}
      {error === null && data === undefined && <p role="status">{text.loading}</p>}
      {data !== undefined && booking === undefined && <p role="alert">{text.gone}</p>}
      {booking !== undefined && (
        <>
          {action === undefined ? <BookingFacts booking={booking} onLeave={onClose} /> : <p className={classes['short']}>{text.short(booking.carerName, booking.caredForAlias, booking.relieverName)}</p>}
          {action === undefined
            ? <ActionButtons booking={booking} actions={actionsFor(booking, now)} onAction={setAction} onClose={onClose} />
            : (
              <OutcomeForm
                key={action}
                action={action}
                booking={booking}
                scopes={scopesFor(booking, data?.bookings ?? [], today)}
                today={today}
                onBack={() => setAction(undefined)}
                onDone={onClose}
              />
            )}
        </>
      )}
    </Modal>
  )
}

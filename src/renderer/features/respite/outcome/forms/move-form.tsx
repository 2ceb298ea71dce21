import { useState } from 'react'
import { addDays } from '#shared/domain/civil-date.ts'
import { overCapReasons, type OverCapReason } from '#shared/domain/code-lists/respite/over-cap-reasons.ts'
import { respitePlaces } from '#shared/domain/code-lists/respite/respite-places.ts'
import { respiteProviders } from '#shared/domain/code-lists/respite/respite-providers.ts'
import { useRouteCommand } from '../../../../api/use-command.ts'
import { CodeSelect } from '../../../../components/fields/code-select.tsx'
import { showToast } from '../../../../components/feedback/toast.tsx'
import { bookingFaultText, bookingText } from '../../booking/booking.text.ts'
import { LiveCheck } from '../../booking/live-check.tsx'
import { useBookingCheck } from '../../booking/use-booking-check.ts'
import { LengthWords } from '../../booking/when/length-words.tsx'
import { TimeFields } from '../../booking/when/time-fields.tsx'
import { newBookingEntry } from '../../model/booking-entry.ts'
import { firstSpan } from '../../model/booking-spans.ts'
import { whenFaults } from '../../model/check-booking-entry.ts'
import { whenWords } from '../../words/booking-words.ts'
import type { OutcomeFormProps } from '../outcome-form-props.ts'
import classes from '../outcome.module.css'
import { actionText, doneText, formText as text } from '../outcome.text.ts'
import { ActionForm } from './action-form.tsx'

/** Another day or time, place or provider; the same live word about cap and collisions as when it was booked. */
export function MoveForm({ booking, scopes, today, onBack, onDone }: OutcomeFormProps) {
  const [entry, setEntry] = useState(() => ({
    ...newBookingEntry(today),
    grantId: booking.grantId,
    relieverId: booking.relieverId,
    startsOn: booking.startsOn as string,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    endsOn: booking.endsOn > addDays(booking.startsOn, 1) ? booking.endsOn as string : '',
    placeCode: booking.placeCode,
    providerCode: booking.providerCode,
  }))
  const [reason, setReason] = useState<OverCapReason | undefined>(booking.overCapReasonCode)
  const [wasTried, setWasTried] = useState(false)
  const { mutate, isPending, error } = useRouteCommand('respite.changeBooking')
  const check = useBookingCheck(entry, [booking.id])
  const faults = whenFaults(entry)
  const span = firstSpan(entry)
  const needsReason = error?.reason === 'over-cap' && reason === undefined
  const isValid = Object.values(faults).every((fault) => fault === undefined) && span !== undefined && !needsReason
  const shown = wasTried ? Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined)) : {}
  return (
    <ActionForm
      title={actionText.move}
      saveLabel={text.moveSave}
      isValid={isValid}
      onTried={() => setWasTried(true)}
      busy={isPending}
      error={error?.reason === 'over-cap' ? null : error}
      scopes={scopes}
      scopeSentence={span === undefined ? text.cancelWhat : text.moveWhat(whenWords(booking), whenWords(span))}
      onBack={onBack}
      onSave={(scope) => span !== undefined && mutate({
        id: booking.id,
        version: booking.version,
        scope,
        change: { ...(whenWords(span) !== whenWords(booking) && { span }), placeCode: entry.placeCode, providerCode: entry.providerCode },
        ...(reason !== undefined && { overCapReasonCode: reason }),
      }, {
        onSuccess: ({ changed, leftAlone }) => {
          showToast({ message: doneText.move(changed, leftAlone) })
          onDone()
        },
      })}
    >
      <TimeFields entry={entry} change={(change) => setEntry({ ...entry, ...change })} faults={shown} today={today} />
      <LengthWords entry={entry} />
      <LiveCheck check={check} today={today} />
      {(check.isOverCap || error?.reason === 'over-cap') && (
        <CodeSelect optional={!needsReason} label={bookingText.overCapReason} options={overCapReasons} value={reason} onChange={setReason} error={needsReason ? bookingFaultText('reason-missing') : undefined} />
      )}
      <div className={classes['row']}>
        <CodeSelect label={bookingText.place} options={respitePlaces} value={entry.placeCode} onChange={(placeCode) => placeCode !== undefined && setEntry({ ...entry, placeCode })} />
        <CodeSelect label={bookingText.provider} options={respiteProviders} value={entry.providerCode} onChange={(providerCode) => providerCode !== undefined && setEntry({ ...entry, providerCode })} />
      </div>
    </ActionForm>
  )
}

import { useState } from 'react'
import { useRouteCommand } from '../../../../api/use-command.ts'
import { showToast } from '../../../../components/feedback/toast.tsx'
import { RelieverChoice } from '../../booking/suggest/reliever-choice.tsx'
import type { OutcomeFormProps } from '../outcome-form-props.ts'
import { actionText, doneText, formText as text } from '../outcome.text.ts'
import { ActionForm } from './action-form.tsx'

/** Somebody else, or somebody at last. */
export function RelieverForm({ booking, scopes, onBack, onDone }: OutcomeFormProps) {
  const [relieverId, setRelieverId] = useState(booking.relieverId)
  const { mutate, isPending, error } = useRouteCommand('respite.changeBooking')
  const { startsOn, startsAt, endsOn, endsAt } = booking
  return (
    <ActionForm
      title={booking.relieverId === undefined ? actionText.reliever : text.changeReliever}
      saveLabel={text.relieverSave}
      isValid
      onTried={() => undefined}
      busy={isPending}
      error={error}
      scopes={scopes}
      onBack={onBack}
      onSave={(scope) => mutate({ id: booking.id, version: booking.version, scope, change: { relieverId: relieverId ?? 'none' } }, {
        onSuccess: ({ changed, leftAlone }) => {
          showToast({ message: doneText.move(changed, leftAlone) })
          onDone()
        },
      })}
    >
      <RelieverChoice grantId={booking.grantId} span={{ startsOn, startsAt, endsOn, endsAt }} relieverId={relieverId} exceptBookingId={booking.id} onChoose={setRelieverId} />
    </ActionForm>
  )
}

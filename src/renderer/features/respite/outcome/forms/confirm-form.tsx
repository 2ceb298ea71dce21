import { useState } from 'react'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { DateField } from '../../../../components/dates/date-field.tsx'
import type { OutcomeFormProps } from '../outcome-form-props.ts'
import { actionText, doneText, formText as text } from '../outcome.text.ts'
import { ActionForm } from './action-form.tsx'
import { useSetStatus } from './use-set-status.ts'

/** The family has been told. */
export function ConfirmForm({ booking, scopes, today, onBack, onDone }: OutcomeFormProps) {
  const [confirmedOn, setConfirmedOn] = useState<string>(today)
  const [wasTried, setWasTried] = useState(false)
  const { send, busy, error } = useSetStatus(booking, onDone)
  const fault = !isCivilDate(confirmedOn) ? text.dateUnread : confirmedOn > today ? text.dateAhead : undefined
  return (
    <ActionForm
      title={actionText.confirm}
      saveLabel={text.confirmSave}
      isValid={fault === undefined}
      onTried={() => setWasTried(true)}
      busy={busy}
      error={error}
      scopes={scopes}
      onBack={onBack}
      onSave={(scope) => isCivilDate(confirmedOn) && send({ statusCode: 'confirmed', scope, confirmedOn }, ({ changed }) => doneText.confirm(changed))}
    >
      <DateField label={text.confirmedOn} value={confirmedOn} onChange={setConfirmedOn} today={today} error={wasTried ? fault : undefined} />
    </ActionForm>
  )
}

import { useState } from 'react'
import { TextField } from '../../../../components/fields/text-field.tsx'
import { lengthAsTyped, lengthText, readLength } from '../../words/hours-words.ts'
import type { OutcomeFormProps } from '../outcome-form-props.ts'
import classes from '../outcome.module.css'
import { actionText, doneText, formText as text } from '../outcome.text.ts'
import { ActionForm } from './action-form.tsx'
import { useSetStatus } from './use-set-status.ts'

/** It was held, for as long as was planned unless something else is said. */
export function HeldForm({ booking, onBack, onDone }: OutcomeFormProps) {
  const [typed, setTyped] = useState(() => lengthAsTyped(booking.performedMinutes ?? booking.plannedMinutes))
  const [wasTried, setWasTried] = useState(false)
  const { send, busy, error } = useSetStatus(booking, onDone)
  const minutes = readLength(typed)
  return (
    <ActionForm
      title={booking.statusCode === 'held' ? text.changeHeld : actionText.held}
      saveLabel={text.heldSave}
      isValid={minutes !== undefined}
      onTried={() => setWasTried(true)}
      busy={busy}
      error={error}
      scopes={['this']}
      onBack={onBack}
      onSave={() => minutes !== undefined && send({ statusCode: 'held', performedMinutes: minutes }, doneText.held)}
    >
      <TextField label={text.performed} description={text.performedHint} value={typed} onChange={setTyped} onFocus={(event) => event.currentTarget.select()} error={wasTried && minutes === undefined ? text.performedUnread : undefined} />
      <p className={classes['read']} aria-live="polite">{minutes !== undefined && text.performedRead(lengthText(minutes), minutes)}</p>
    </ActionForm>
  )
}

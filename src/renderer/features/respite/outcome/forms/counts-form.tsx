import { useState } from 'react'
import { capOverrideReasons, type CapOverrideReason } from '#shared/domain/code-lists/respite/cap-override-reasons.ts'
import { CodeSelect } from '../../../../components/fields/code-select.tsx'
import type { OutcomeFormProps } from '../outcome-form-props.ts'
import classes from '../outcome.module.css'
import { actionText, doneText, formText as text } from '../outcome.text.ts'
import { ActionForm } from './action-form.tsx'
import { useSetStatus } from './use-set-status.ts'

/** Afterwards: to count it, or not, against what the rule said, with why. */
export function CountsForm({ booking, onBack, onDone }: OutcomeFormProps) {
  const [reason, setReason] = useState<CapOverrideReason>()
  const [wasTried, setWasTried] = useState(false)
  const { send, busy, error } = useSetStatus(booking, onDone)
  const next = !booking.countsAgainstCap
  return (
    <ActionForm
      title={actionText.counts}
      saveLabel={text.countsSave(next)}
      isValid={reason !== undefined}
      onTried={() => setWasTried(true)}
      busy={busy}
      error={error}
      scopes={['this']}
      onBack={onBack}
      onSave={() => reason !== undefined && send({
        statusCode: booking.statusCode,
        countsOverride: next,
        overrideReasonCode: reason,
        ...(booking.performedMinutes !== undefined && { performedMinutes: booking.performedMinutes }),
        ...(booking.cancelledByCode !== undefined && { cancelledByCode: booking.cancelledByCode }),
      }, ({ countsAgainstCap }) => doneText.counts(1, countsAgainstCap))}
    >
      <p className={classes['said']} data-counts={next}>{text.countsRule(booking.countsAgainstCap)} {text.countsTo(next)}</p>
      <CodeSelect label={text.countsWhy} options={capOverrideReasons} value={reason} onChange={setReason} error={wasTried && reason === undefined ? text.countsWhyMissing : undefined} />
    </ActionForm>
  )
}

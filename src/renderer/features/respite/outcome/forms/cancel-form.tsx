import { useState } from 'react'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { respiteCancellers, type RespiteCanceller } from '#shared/domain/code-lists/respite/respite-cancellers.ts'
import { parseClockTime } from '#shared/domain/time/clock-time.ts'
import { localMomentOf } from '#shared/domain/time/local-moment.ts'
import { useRouteQuery } from '../../../../api/use-query.ts'
import { DateField } from '../../../../components/dates/date-field.tsx'
import { TimeField } from '../../../../components/dates/time-field.tsx'
import { CodeButtons } from '../../../../components/fields/code-buttons.tsx'
import { judgeCancellation } from '../../model/judge-cancellation.ts'
import type { OutcomeFormProps } from '../outcome-form-props.ts'
import classes from '../outcome.module.css'
import { actionText, doneText, formText as text } from '../outcome.text.ts'
import { ActionForm } from './action-form.tsx'
import { CountsOverride, isOverrideValid, overrideInput, type Override } from './counts-override.tsx'
import { useSetStatus } from './use-set-status.ts'

/** Who cancelled and when; says at once whether that was late and whether it counts. */
export function CancelForm({ booking, scopes, today, onBack, onDone }: OutcomeFormProps) {
  const { data: rules } = useRouteQuery('respite.rules', {})
  const isCorrection = booking.statusCode === 'cancelled'
  const [now] = useState(() => localMomentOf(new Date().toISOString()))
  const [by, setBy] = useState<RespiteCanceller | undefined>(booking.cancelledByCode)
  const [day, setDay] = useState<string>(isCorrection ? '' : today)
  const [time, setTime] = useState(isCorrection ? '' : now.time)
  const [override, setOverride] = useState<Override>({ isOn: false })
  const [wasTried, setWasTried] = useState(false)
  const { send, busy, error } = useSetStatus(booking, onDone)

  const clock = parseClockTime(time)
  const clockFault = clock === undefined ? text.timeUnread : day === now.date && clock > now.time ? text.timeAhead : undefined
  const dayFault = !isCivilDate(day) ? text.dateUnread : day > today ? text.dateAhead : undefined
  const verdict = rules === undefined || clock === undefined || !isCivilDate(day) ? undefined : judgeCancellation(booking, by, { date: day, time: clock }, rules)
  const ruleCounts = verdict?.counts ?? false
  const willCount = ruleCounts !== override.isOn
  return (
    <ActionForm
      title={isCorrection ? text.correctCancel : actionText.cancel}
      saveLabel={text.cancelSave}
      isValid={by !== undefined && dayFault === undefined && clockFault === undefined && isOverrideValid(override)}
      onTried={() => setWasTried(true)}
      busy={busy}
      error={error}
      scopes={isCorrection ? ['this'] : scopes}
      onBack={onBack}
      onSave={(scope) => {
        if (by === undefined || clock === undefined || !isCivilDate(day)) return
        send({ statusCode: 'cancelled', scope, cancelledByCode: by, cancelledOn: day, cancelledAt: clock, ...overrideInput(override, ruleCounts) }, ({ changed, countsAgainstCap }) => doneText.cancel(changed, countsAgainstCap))
      }}
    >
      {isCorrection && <p className={classes['said']}>{text.correctAbout}</p>}
      <CodeButtons label={text.cancelledBy} options={respiteCancellers} value={by} onChange={(next) => { setBy(next); setOverride({ isOn: false }) }} error={wasTried && by === undefined ? text.cancelledByMissing : undefined} />
      <div className={classes['row']}>
        <DateField label={text.cancelledOn} value={day} onChange={setDay} today={today} error={wasTried ? dayFault : undefined} />
        <TimeField label={text.cancelledAt} value={time} onChange={setTime} error={wasTried ? clockFault : undefined} />
      </div>
      {verdict !== undefined && rules !== undefined && by !== undefined && (
        <>
          <p role="status" className={classes['said']} data-counts={willCount}>
            {verdict.isLate ? text.isLate(rules.lateCancellationHours) : text.inTime(rules.lateCancellationHours)} {willCount ? text.willCount : text.willNotCount}
          </p>
          {(by === 'carer' || by === 'cared-for') && <CountsOverride override={override} onChange={setOverride} ruleCounts={ruleCounts} wasTried={wasTried} />}
        </>
      )}
    </ActionForm>
  )
}

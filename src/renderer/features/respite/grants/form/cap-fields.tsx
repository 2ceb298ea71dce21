import { Checkbox } from '@mantine/core'
import { capPeriods } from '#shared/domain/code-lists/respite/cap-periods.ts'
import { CodeButtons } from '../../../../components/fields/code-buttons.tsx'
import { TextField } from '../../../../components/fields/text-field.tsx'
import classes from '../../respite.module.css'
import type { GrantFieldProps } from './grant-field-props.ts'
import { grantFaultText, grantFormText as text } from './grant-form.text.ts'

/** How many hours, over what, whether they are saved, and what they cost. */
export function CapFields({ entry, onChange, faults }: GrantFieldProps) {
  return (
    <>
      <div className={classes['row']}>
        <TextField label={text.cap} inputMode="decimal" value={entry.cap} onChange={(cap) => onChange({ ...entry, cap })} error={grantFaultText(faults.cap)} />
        <CodeButtons label={text.capPeriod} options={capPeriods} digits={false} value={entry.capPeriodCode} onChange={(capPeriodCode) => onChange({ ...entry, capPeriodCode })} />
      </div>
      <div className={classes['row']}>
        <Checkbox label={text.carriesOver} checked={entry.carriesOver} onChange={(event) => onChange({ ...entry, carriesOver: event.currentTarget.checked })} />
        {entry.carriesOver && <TextField optional label={text.mostCarried} inputMode="decimal" value={entry.mostCarried} onChange={(mostCarried) => onChange({ ...entry, mostCarried })} error={grantFaultText(faults.mostCarried)} />}
        <Checkbox label={text.isFree} checked={entry.isFree} onChange={(event) => onChange({ ...entry, isFree: event.currentTarget.checked })} />
        {!entry.isFree && <TextField optional label={text.fee} inputMode="numeric" value={entry.feePerHour} onChange={(feePerHour) => onChange({ ...entry, feePerHour })} error={grantFaultText(faults.feePerHour)} />}
      </div>
    </>
  )
}

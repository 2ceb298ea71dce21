import { Checkbox } from '@mantine/core'
import { respiteConditions } from '#shared/domain/code-lists/respite/respite-conditions.ts'
import { respiteProviders } from '#shared/domain/code-lists/respite/respite-providers.ts'
import { DateField } from '../../../../components/dates/date-field.tsx'
import { CodeSelect } from '../../../../components/fields/code-select.tsx'
import { CodeChecks } from '../../code-checks.tsx'
import classes from '../../respite.module.css'
import type { GrantFieldProps } from './grant-field-props.ts'
import { grantFaultText, grantFormText as text } from './grant-form.text.ts'

/** From when to when, on what conditions, and by whom as a rule. */
export function ValidityFields({ entry, onChange, faults, today }: GrantFieldProps) {
  return (
    <>
      <div className={classes['row']}>
        <DateField label={text.validFrom} value={entry.validFrom} onChange={(validFrom) => onChange({ ...entry, validFrom })} today={today} error={grantFaultText(faults.validFrom)} />
        <DateField optional label={text.validTo} value={entry.validTo} onChange={(validTo) => onChange({ ...entry, validTo })} today={today} error={grantFaultText(faults.validTo)} />
        <CodeSelect optional label={text.provider} placeholder={text.noProvider} options={respiteProviders} value={entry.providerCode} onChange={(providerCode) => onChange({ ...entry, providerCode })} />
      </div>
      <CodeChecks label={text.conditions} options={respiteConditions} values={entry.conditionCodes} onChange={(conditionCodes) => onChange({ ...entry, conditionCodes })} />
      <Checkbox label={text.carePlan} checked={entry.hasCarePlan} onChange={(event) => onChange({ ...entry, hasCarePlan: event.currentTarget.checked })} />
    </>
  )
}

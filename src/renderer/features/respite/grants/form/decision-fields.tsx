import { optionsOn } from '#shared/domain/code-lists/code-list.ts'
import { respiteForms } from '#shared/domain/code-lists/respite/respite-forms.ts'
import { respiteSupportTypes } from '#shared/domain/code-lists/respite/respite-support-types.ts'
import { supportTypes } from '#shared/domain/code-lists/support/support-types.ts'
import { DateField } from '../../../../components/dates/date-field.tsx'
import { CodeSelect } from '../../../../components/fields/code-select.tsx'
import { TextField } from '../../../../components/fields/text-field.tsx'
import classes from '../../respite.module.css'
import { withSupportType } from './grant-entry.ts'
import type { GrantFieldProps } from './grant-field-props.ts'
import { grantFaultText, grantFormText as text } from './grant-form.text.ts'

/** What kind of respite, in which form, and on what decision it rests. */
export function DecisionFields({ entry, onChange, faults, today }: GrantFieldProps) {
  const types = optionsOn(supportTypes, today).flatMap((option) => {
    const code = respiteSupportTypes.find((known) => known === option.code)
    return code === undefined ? [] : [{ code, label: option.label }]
  })
  return (
    <div className={classes['wide']}>
      <CodeSelect label={text.supportType} options={types} value={entry.supportTypeCode} onChange={(code) => code !== undefined && onChange(withSupportType(entry, code))} />
      <CodeSelect label={text.form} options={respiteForms} value={entry.formCode} onChange={(formCode) => formCode !== undefined && onChange({ ...entry, formCode })} />
      <TextField optional label={text.decisionReference} description={text.decisionHint} value={entry.decisionReference} onChange={(decisionReference) => onChange({ ...entry, decisionReference })} error={grantFaultText(faults.decisionReference)} />
      <DateField optional label={text.decidedOn} value={entry.decidedOn} onChange={(decidedOn) => onChange({ ...entry, decidedOn })} today={today} error={grantFaultText(faults.decidedOn)} />
    </div>
  )
}

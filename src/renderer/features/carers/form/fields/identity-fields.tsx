import { CodeButtons } from '../../../../components/fields/code-buttons.tsx'
import { TextField } from '../../../../components/fields/text-field.tsx'
import { carerFormText } from '../carer-form.text.ts'
import classes from '../carer-form.module.css'
import type { CarerFieldProps } from './carer-field-props.ts'
import { faultOf } from './fault-of.ts'
import { PersonalNumberFields } from './personal-number-fields.tsx'

interface IdentityFieldsProps extends CarerFieldProps {
  readonly duplicateId: string | undefined
  readonly isNew: boolean
  readonly hasStoredNumber: boolean
}

const forms = [{ code: 'identified', label: carerFormText.identified }, { code: 'code', label: carerFormText.code }] as const

/** With name, or under a code: then no field exists that could hold who the person is. */
export function IdentityFields({ entry, change, faults, today, duplicateId, isNew, hasStoredNumber }: IdentityFieldsProps) {
  if (entry.isSealed) return <section className={classes['part']}><p className={classes['hint']} role="status">{carerFormText.sealedIdentity}</p></section>
  return (
    <section className={classes['part']}>
      {isNew && <CodeButtons label={carerFormText.registrationForm} options={forms} value={entry.registrationForm} onChange={(registrationForm) => change({ registrationForm })} digits={false} />}
      {entry.registrationForm === 'code' ? <p className={classes['hint']} role="status">{carerFormText.codeExplained}</p> : (
        <>
          <div className={classes['row']}>
            <TextField data-first-field label={carerFormText.firstName} value={entry.firstName} onChange={(firstName) => change({ firstName })} error={faultOf(faults, 'firstName')} />
            <TextField label={carerFormText.lastName} value={entry.lastName} onChange={(lastName) => change({ lastName })} error={faultOf(faults, 'lastName')} />
          </div>
          <PersonalNumberFields entry={entry} change={change} faults={faults} today={today} duplicateId={duplicateId} isNew={isNew} hasStored={hasStoredNumber} />
        </>
      )}
    </section>
  )
}

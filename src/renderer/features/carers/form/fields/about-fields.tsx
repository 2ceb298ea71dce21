import { Checkbox } from '@mantine/core'
import { fineAgeGroups } from '#shared/domain/code-lists/carers/age-groups.ts'
import { employments } from '#shared/domain/code-lists/carers/employments.ts'
import { howContacts } from '#shared/domain/code-lists/carers/how-contacts.ts'
import { sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { CodeButtons } from '../../../../components/fields/code-buttons.tsx'
import { CodeSelect } from '../../../../components/fields/code-select.tsx'
import { TextField } from '../../../../components/fields/text-field.tsx'
import { carerFormText } from '../carer-form.text.ts'
import classes from '../carer-form.module.css'
import type { CarerFieldProps } from './carer-field-props.ts'
import { faultOf } from './fault-of.ts'

/** What the statistics ask of everybody; "Uppgift saknas" is always an answer. */
export function AboutFields({ entry, change, faults }: CarerFieldProps) {
  return (
    <section className={classes['part']}>
      <h2>{carerFormText.partAbout}</h2>
      <p className={classes['hint']}>{carerFormText.partAboutHint}</p>
      <div className={classes['row']}>
        {entry.birthYearIsUnknown
          ? <CodeSelect label={carerFormText.ageGroup} options={fineAgeGroups} value={entry.ageGroupCode} onChange={(ageGroupCode) => change({ ageGroupCode })} error={faultOf(faults, 'ageGroup')} />
          : <TextField label={carerFormText.birthYear} description={carerFormText.birthYearHint} inputMode="numeric" value={entry.birthYear} onChange={(birthYear) => change({ birthYear })} error={faultOf(faults, 'birthYear')} />}
        <Checkbox mt="1.75rem" label={carerFormText.birthYearUnknown} checked={entry.birthYearIsUnknown} onChange={(event) => change({ birthYearIsUnknown: event.currentTarget.checked })} />
      </div>
      <CodeButtons label={carerFormText.sex} options={sexes} value={entry.sexCode} onChange={(sexCode) => change({ sexCode })} error={faultOf(faults, 'sex')} digits={false} />
      <div className={classes['row']}>
        <CodeSelect label={carerFormText.howContact} options={howContacts} value={entry.howContactCode} onChange={(howContactCode) => change({ howContactCode })} error={faultOf(faults, 'howContact')} />
        <CodeSelect optional label={carerFormText.employment} options={employments} value={entry.employmentCode} onChange={(employmentCode) => change({ employmentCode })} placeholder={carerFormText.notChosen} />
      </div>
    </section>
  )
}

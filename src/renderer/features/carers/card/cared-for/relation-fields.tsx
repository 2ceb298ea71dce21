import type { CarerCard } from '#shared/contract/carers.ts'
import { careFrequencies } from '#shared/domain/code-lists/cared-for/care-frequencies.ts'
import { relations } from '#shared/domain/code-lists/cared-for/relations.ts'
import { DateField } from '../../../../components/dates/date-field.tsx'
import { CodeButtons } from '../../../../components/fields/code-buttons.tsx'
import { CodeSelect } from '../../../../components/fields/code-select.tsx'
import { TextField } from '../../../../components/fields/text-field.tsx'
import classes from '../carer-page.module.css'
import { shortName } from '../person/carer-words.ts'
import { faultOf, type CaredForFieldProps } from './cared-for-field-props.ts'
import { caredForText } from './cared-for.text.ts'
import { RelationWords } from './relation-words.tsx'

const livingTogether = [{ code: 'yes', label: caredForText.yes }, { code: 'no', label: caredForText.no }, { code: 'unknown', label: caredForText.unknown }] as const

/** What the carer is to the cared-for person, said aloud as it is chosen: health care uses the two words the other way round. */
export function RelationFields({ entry, onChange, faults, today, isNew, card }: CaredForFieldProps & { readonly card: CarerCard }) {
  return (
    <>
      <div className={classes['row']}>
        <TextField data-autofocus label={caredForText.alias} value={entry.alias} onChange={(alias) => onChange({ ...entry, alias })} error={faultOf(faults, 'alias')} />
        <CodeSelect label={caredForText.relation} options={relations} value={entry.relationCode} onChange={(relationCode) => onChange({ ...entry, relationCode })} error={faultOf(faults, 'relation')} />
      </div>
      <p className={classes['sentence']} role="status">{entry.relationCode !== undefined && <RelationWords carerName={shortName(card)} carerSexCode={card.sexCode} relationCode={entry.relationCode} />}</p>
      <CodeButtons label={caredForText.livingTogether} options={livingTogether} value={entry.livingTogetherCode} onChange={(livingTogetherCode) => onChange({ ...entry, livingTogetherCode })} digits={false} />
      <div className={classes['row']}>
        <CodeSelect optional label={caredForText.careFrequency} options={careFrequencies} value={entry.careFrequencyCode} onChange={(careFrequencyCode) => onChange({ ...entry, careFrequencyCode })} placeholder={caredForText.notChosen} />
        <TextField optional label={caredForText.careSinceYear} inputMode="numeric" value={entry.careSinceYear} onChange={(careSinceYear) => onChange({ ...entry, careSinceYear })} error={faultOf(faults, 'careSinceYear')} />
      </div>
      <div className={classes['row']}>
        <DateField label={caredForText.startedOn} value={entry.startedOn} onChange={(startedOn) => onChange({ ...entry, startedOn })} today={today} error={faultOf(faults, 'startedOn')} />
        {!isNew && <DateField optional label={caredForText.endedOn} value={entry.endedOn} onChange={(endedOn) => onChange({ ...entry, endedOn })} today={today} error={faultOf(faults, 'endedOn')} />}
      </div>
    </>
  )
}

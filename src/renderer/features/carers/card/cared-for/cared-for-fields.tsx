import { housingForms } from '#shared/domain/code-lists/cared-for/housing-forms.ts'
import { targetGroups } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import { sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { optionsOn } from '#shared/domain/code-lists/code-list.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { DateField } from '../../../../components/dates/date-field.tsx'
import { CodeButtons } from '../../../../components/fields/code-buttons.tsx'
import { CodeSelect } from '../../../../components/fields/code-select.tsx'
import { TextField } from '../../../../components/fields/text-field.tsx'
import classes from '../carer-page.module.css'
import { withTargetGroup } from './cared-for-entry.ts'
import { faultOf, type CaredForFieldProps } from './cared-for-field-props.ts'
import { caredForText } from './cared-for.text.ts'

/** The little that is known about the cared-for person. */
export function CaredForFieldsPart({ entry, onChange, faults, today, isNew, unitAreas }: CaredForFieldProps & { readonly unitAreas: readonly string[] }) {
  const shown = [entry.targetGroupCode, entry.secondTargetGroupCode].filter((code) => code !== undefined)
  const groups = optionsOn(targetGroups, today, shown)
  const offeredAreas = areas.filter((area) => area.code === entry.areaCode || (area.gathersPersons && unitAreas.includes(area.code)))
  return (
    <>
      <p className={classes['hint']}>{caredForText.targetGroupHint}</p>
      <div className={classes['row']}>
        <CodeSelect label={caredForText.targetGroup} options={groups} value={entry.targetGroupCode} onChange={(code) => onChange(withTargetGroup(entry, code, unitAreas))} error={faultOf(faults, 'targetGroup')} />
        <CodeSelect optional label={caredForText.secondTargetGroup} options={groups} value={entry.secondTargetGroupCode} onChange={(secondTargetGroupCode) => onChange({ ...entry, secondTargetGroupCode })} placeholder={caredForText.notChosen} error={faultOf(faults, 'secondTargetGroup')} />
      </div>
      <CodeButtons label={caredForText.area} options={offeredAreas} value={entry.areaCode} onChange={(areaCode) => onChange({ ...entry, areaCode, areaIsChosen: true })} error={faultOf(faults, 'area')} digits={false} />
      <CodeButtons label={caredForText.sex} options={sexes} value={entry.sexCode} onChange={(sexCode) => onChange({ ...entry, sexCode })} digits={false} />
      <div className={classes['row']}>
        <TextField optional label={caredForText.birthYear} inputMode="numeric" value={entry.birthYear} onChange={(birthYear) => onChange({ ...entry, birthYear })} error={faultOf(faults, 'birthYear')} />
        <CodeSelect optional label={caredForText.housing} options={housingForms} value={entry.housingCode} onChange={(housingCode) => onChange({ ...entry, housingCode })} placeholder={caredForText.notChosen} />
        {!isNew && <DateField optional label={caredForText.deceasedOn} value={entry.deceasedOn} onChange={(deceasedOn) => onChange({ ...entry, deceasedOn })} today={today} error={faultOf(faults, 'deceasedOn')} />}
      </div>
    </>
  )
}

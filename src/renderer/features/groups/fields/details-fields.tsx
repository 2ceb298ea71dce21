import { Checkbox } from '@mantine/core'
import { targetGroups } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import { groupForms } from '#shared/domain/code-lists/groups/group-forms.ts'
import { groupSupportTypes } from '#shared/domain/code-lists/groups/group-support-types.ts'
import { partners } from '#shared/domain/code-lists/groups/partners.ts'
import { optionsOn } from '#shared/domain/code-lists/code-list.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { supportTypes } from '#shared/domain/code-lists/support/support-types.ts'
import { useRouteQuery } from '../../../api/use-query.ts'
import { useToday } from '../../../components/dates/use-today.ts'
import { CodeButtons } from '../../../components/fields/code-buttons.tsx'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import { TextField } from '../../../components/fields/text-field.tsx'
import { faultText } from '../model/fault.text.ts'
import type { GroupField } from '../model/check-group.ts'
import type { DetailsFieldProps } from './details-field-props.ts'
import { detailsText as text } from './details.text.ts'
import classes from './fields.module.css'
import { LeadersField } from './leaders-field.tsx'
import { PlaceField } from './place-field.tsx'

const typeOptions = supportTypes.filter(({ code }) => groupSupportTypes.some((known) => known === code)) as readonly { code: (typeof groupSupportTypes)[number]; label: string }[]
const formOptions = groupForms.map((option) => (option.code === 'open-until' ? { ...option, label: text.formOpenUntil } : option))

/** What the group is, who leads it and where: the same in a new group and when one is changed. */
export function DetailsFields({ entry, change, faults }: DetailsFieldProps) {
  const today = useToday()
  const { data: unit } = useRouteQuery('unit.read', {})
  const offered = areas.filter(({ code, gathersPersons }) => entry.areaCodes.includes(code) || (gathersPersons && (unit === undefined || unit.areaCodes.includes(code))))
  const fault = (field: GroupField) => {
    const found = faults[field]
    return found === undefined ? undefined : faultText(found)
  }
  return (
    <div className={classes['fields']}>
      <TextField name="name" label={text.name} description={text.nameHint} value={entry.name} onChange={(name) => change({ name })} error={fault('name')} maw="36rem" />
      <div className={classes['row']}>
        <CodeSelect name="supportTypeCode" label={text.supportType} options={typeOptions} value={entry.supportTypeCode} onChange={(supportTypeCode) => change({ supportTypeCode })} error={fault('supportTypeCode')} />
        <CodeSelect optional label={text.targetGroup} options={optionsOn(targetGroups, today)} value={entry.targetGroupCode} onChange={(targetGroupCode) => change({ targetGroupCode })} />
      </div>
      <Checkbox.Group label={text.areas} value={entry.areaCodes} error={fault('areaCodes')} onChange={(codes) => change({ areaCodes: areas.map(({ code }) => code).filter((code) => codes.includes(code)) })}>
        <div className={classes['areas']}>
          {offered.map(({ code, label }, index) => <Checkbox key={code} value={code} label={label} {...(index === 0 && { name: 'areaCodes' })} aria-invalid={faults.areaCodes !== undefined} />)}
        </div>
      </Checkbox.Group>
      <CodeButtons digits={false} name="formCode" label={text.form} options={formOptions} value={entry.formCode} onChange={(formCode) => change({ formCode })} error={fault('formCode')} />
      {(entry.formCode === 'open-until' || entry.formCode === 'closed') && (
        <TextField name="closesAfterMeeting" optional={entry.formCode === 'closed'} label={entry.formCode === 'closed' ? text.closesAfterClosed : text.closesAfter} description={text.closesAfterHint} inputMode="numeric" value={entry.closesAfterMeeting} onChange={(closesAfterMeeting) => change({ closesAfterMeeting })} error={fault('closesAfterMeeting')} maw="24rem" />
      )}
      <div className={classes['row']}>
        <TextField name="maxPlaces" label={text.maxPlaces} inputMode="numeric" value={entry.maxPlaces} onChange={(maxPlaces) => change({ maxPlaces })} error={fault('maxPlaces')} />
        <TextField name="minPlaces" optional label={text.minPlaces} inputMode="numeric" value={entry.minPlaces} onChange={(minPlaces) => change({ minPlaces })} error={fault('minPlaces')} />
        <TextField name="feeKr" optional label={text.fee} inputMode="numeric" value={entry.feeKr} onChange={(feeKr) => change({ feeKr })} error={fault('feeKr')} />
      </div>
      <LeadersField value={entry.leaders} onChange={(leaders) => change({ leaders: [...leaders] })} error={fault('leaders')} />
      <PlaceField value={entry.placeId} onChange={(placeId) => change({ placeId })} />
      <CodeSelect optional label={text.partner} options={partners} value={entry.partnerCode} onChange={(partnerCode) => change({ partnerCode })} maw="24rem" />
    </div>
  )
}

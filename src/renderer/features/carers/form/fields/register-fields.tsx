import { carerStatuses } from '#shared/domain/code-lists/carers/carer-statuses.ts'
import { informationWays } from '#shared/domain/code-lists/carers/information-ways.ts'
import { CodeButtons } from '../../../../components/fields/code-buttons.tsx'
import { DateField } from '../../../../components/dates/date-field.tsx'
import { carerFormText } from '../carer-form.text.ts'
import classes from '../carer-form.module.css'
import type { CarerFieldProps } from './carer-field-props.ts'
import { faultOf } from './fault-of.ts'

/** Since when the person is here, and that she knows it. */
export function RegisterFields({ entry, change, faults, today, isNew }: CarerFieldProps & { readonly isNew: boolean }) {
  return (
    <section className={classes['part']}>
      <h2>{carerFormText.partRegister}</h2>
      <div className={classes['row']}>
        <DateField label={carerFormText.firstContactOn} value={entry.firstContactOn} onChange={(firstContactOn) => change({ firstContactOn })} today={today} error={faultOf(faults, 'firstContactOn')} />
        <CodeButtons label={carerFormText.status} options={carerStatuses} value={entry.statusCode} onChange={(statusCode) => change({ statusCode })} digits={false} />
      </div>
      {entry.registrationForm === 'identified' && (
        <>
          <CodeButtons label={carerFormText.informationGivenCode} description={carerFormText.informationHint} options={informationWays} value={entry.informationGivenCode} onChange={(informationGivenCode) => change({ informationGivenCode })} error={faultOf(faults, 'informationGivenCode')} digits={false} />
          <div className={classes['row']}>
            <DateField label={carerFormText.informationGivenOn} value={entry.informationGivenOn} onChange={(informationGivenOn) => change({ informationGivenOn })} today={today} error={faultOf(faults, 'informationGivenOn')} />
          </div>
        </>
      )}
      {isNew && <p className={classes['hint']}>{carerFormText.responsible}</p>}
    </section>
  )
}

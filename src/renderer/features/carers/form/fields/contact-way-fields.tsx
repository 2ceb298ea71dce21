import { mayLeaveMessages } from '#shared/domain/code-lists/carers/may-leave-messages.ts'
import { protectedIdentities } from '#shared/domain/code-lists/carers/protected-identities.ts'
import { CodeButtons } from '../../../../components/fields/code-buttons.tsx'
import { CodeSelect } from '../../../../components/fields/code-select.tsx'
import { TextField } from '../../../../components/fields/text-field.tsx'
import { carerFormText } from '../carer-form.text.ts'
import classes from '../carer-form.module.css'
import { mayHaveAddress } from '../model/carer-entry.ts'
import type { CarerFieldProps } from './carer-field-props.ts'
import { faultOf } from './fault-of.ts'

/** How to reach the person, and what must not be said to whom. */
export function ContactWayFields({ entry, change, faults }: CarerFieldProps) {
  return (
    <section className={classes['part']}>
      <h2>{carerFormText.partContact}</h2>
      {!entry.isSealed && <div className={classes['row']}>
        <TextField optional label={carerFormText.phone} inputMode="tel" value={entry.phone} onChange={(phone) => change({ phone })} error={faultOf(faults, 'phone')} />
        <TextField optional label={carerFormText.email} inputMode="email" value={entry.email} onChange={(email) => change({ email })} error={faultOf(faults, 'email')} />
      </div>}
      {(entry.isSealed || entry.phone.trim() !== '') && (
        <CodeButtons label={carerFormText.mayLeaveMessage} options={mayLeaveMessages} value={entry.mayLeaveMessageCode} onChange={(mayLeaveMessageCode) => change({ mayLeaveMessageCode })} error={faultOf(faults, 'mayLeaveMessage')} digits={false} />
      )}
      <div className={classes['row']}>
        <CodeSelect label={carerFormText.protectedIdentity} options={protectedIdentities} value={entry.protectedIdentityCode} onChange={(code) => code && change({ protectedIdentityCode: code })} />
        {mayHaveAddress(entry) && <TextField optional label={carerFormText.address} value={entry.address} onChange={(address) => change({ address })} error={faultOf(faults, 'address')} />}
      </div>
      <p className={classes['hint']} role="status">{mayHaveAddress(entry) ? '' : carerFormText.addressProtected}</p>
    </section>
  )
}

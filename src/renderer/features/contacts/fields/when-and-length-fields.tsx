import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { TimeField } from '../../../components/dates/time-field.tsx'
import { TextField } from '../../../components/fields/text-field.tsx'
import { contactFaultText, contactsText } from '../contacts.text.ts'
import classes from '../dialog/contact-form.module.css'
import { hasLength, isPlanned, type ContactFaults } from '../model/check-contact-entry.ts'
import { readMinutes } from '#shared/domain/time/read-minutes.ts'
import type { ContactFieldProps } from './contact-field-props.ts'
import { QuickButtons } from './quick-buttons.tsx'

interface WhenAndLengthFieldsProps extends ContactFieldProps {
  readonly faults: ContactFaults
  readonly today: CivilDate
}

const lengths = ['15', '30', '45', '60', '90'].map((value) => ({ value, label: value }))

/** Which day, and for how long; the length is asked only of what took place. */
export function WhenAndLengthFields({ entry, change, faults, today }: WhenAndLengthFieldsProps) {
  const isAhead = isPlanned(entry)
  const days = [
    { value: today as string, label: contactsText.today },
    isAhead ? { value: addDays(today, 1), label: contactsText.tomorrow } : { value: addDays(today, -1), label: contactsText.yesterday },
  ]
  return (
    <div className={classes['pair']}>
      <div className={classes['beside']}>
        <div className={classes['grow']}>
          <DateField label={contactsText.when} value={entry.heldOn} onChange={(heldOn) => change({ heldOn })} today={today} error={faults.heldOn && contactFaultText(faults.heldOn, entry.note)} />
        </div>
        <div className={classes['quick']}>
          <QuickButtons label={contactsText.when} options={days} value={entry.heldOn} onPick={(heldOn) => change({ heldOn })} />
        </div>
        {isAhead && (
          <div className={classes['narrow']}>
            <TimeField label={contactsText.startsAt} optional value={entry.startsAt} onChange={(startsAt) => change({ startsAt })} error={faults.startsAt && contactFaultText(faults.startsAt, entry.note)} />
          </div>
        )}
      </div>
      {hasLength(entry) && (
        <div className={classes['beside']}>
          <div className={classes['narrow']}>
            <TextField label={contactsText.minutes} inputMode="numeric" rightSection={<span className={classes['unit']}>{contactsText.minutesUnit}</span>} rightSectionWidth={44} value={entry.minutes} onChange={(minutes) => change({ minutes })} onFocus={(event) => event.currentTarget.select()} error={faults.minutes && contactFaultText(faults.minutes, entry.note)} />
          </div>
          <div className={classes['quick']}>
            <QuickButtons label={contactsText.minutes} options={lengths} value={String(readMinutes(entry.minutes) ?? '')} onPick={(minutes) => change({ minutes })} />
          </div>
        </div>
      )}
    </div>
  )
}

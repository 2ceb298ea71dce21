import { addDays, addMonths, type CivilDate } from '#shared/domain/civil-date.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { contactFaultText, contactsText } from '../contacts.text.ts'
import classes from '../dialog/contact-form.module.css'
import type { ContactFault } from '../model/check-contact-entry.ts'
import type { ContactFieldProps } from './contact-field-props.ts'
import { QuickButtons } from './quick-buttons.tsx'

interface NextStepFieldProps extends ContactFieldProps {
  readonly fault: ContactFault | undefined
  readonly today: CivilDate
}

/** When to get in touch again; it turns up under *Att följa upp*. */
export function NextStepField({ entry, change, fault, today }: NextStepFieldProps) {
  const steps = [
    { value: '', label: contactsText.noNextStep },
    { value: addDays(today, 7) as string, label: contactsText.nextWeek },
    { value: addMonths(today, 1), label: contactsText.nextMonth },
  ]
  return (
    <div className={classes['below']}>
      <DateField label={contactsText.nextStep} description={contactsText.nextStepHint} optional value={entry.followUpOn} onChange={(followUpOn) => change({ followUpOn })} today={today} error={fault && contactFaultText(fault, entry.note)} />
      <QuickButtons label={contactsText.nextStep} options={steps} value={entry.followUpOn} onPick={(followUpOn) => change({ followUpOn })} />
    </div>
  )
}

import type { CivilDate } from '#shared/domain/civil-date.ts'
import { targetGroups } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import { fineAgeGroups } from '#shared/domain/code-lists/carers/age-groups.ts'
import { howContacts } from '#shared/domain/code-lists/carers/how-contacts.ts'
import { sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { optionsOn } from '#shared/domain/code-lists/code-list.ts'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import { contactsText } from '../contacts.text.ts'
import classes from '../dialog/contact-form.module.css'
import type { ContactFieldProps } from './contact-field-props.ts'

/** What may be said about somebody who stays unknown. */
export function AnonymousFields({ entry, change, today }: ContactFieldProps & { readonly today: CivilDate }) {
  return (
    <div className={classes['row']} role="group" aria-label={contactsText.aboutPerson}>
      <CodeSelect optional label={contactsText.sex} options={sexes} value={entry.sexCode} onChange={(sexCode) => change({ sexCode })} placeholder={contactsText.notChosen} />
      <CodeSelect optional label={contactsText.ageGroup} options={fineAgeGroups} value={entry.ageGroupCode} onChange={(ageGroupCode) => change({ ageGroupCode })} placeholder={contactsText.notChosen} />
      <CodeSelect optional label={contactsText.targetGroup} options={optionsOn(targetGroups, today)} value={entry.targetGroupCode} onChange={(targetGroupCode) => change({ targetGroupCode })} placeholder={contactsText.notChosen} />
      <CodeSelect optional label={contactsText.howContact} options={howContacts} value={entry.howContactCode} onChange={(howContactCode) => change({ howContactCode })} placeholder={contactsText.notChosen} />
    </div>
  )
}

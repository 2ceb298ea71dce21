import { parseCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { contactForms } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import { contactStatuses } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import { conversationTypes } from '#shared/domain/code-lists/contacts/conversation-types.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import { CodeButtons } from '../../../components/fields/code-buttons.tsx'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import { contactFaultText, contactsText } from '../contacts.text.ts'
import classes from '../dialog/contact-form.module.css'
import type { ContactFaults } from '../model/check-contact-entry.ts'
import type { ContactFieldProps } from './contact-field-props.ts'
import { offeredAreas, offeredSupportTypes } from './offered-codes.ts'

interface MannerFieldsProps extends ContactFieldProps {
  readonly faults: ContactFaults
  readonly areaCodes: readonly Area[]
  readonly today: CivilDate
}

/** How it was, what kind of support, in which area, and whether it came about. */
export function MannerFields({ entry, change, faults, areaCodes, today }: MannerFieldsProps) {
  const heldOn = parseCivilDate(entry.heldOn, today) ?? today
  return (
    <>
      <CodeButtons label={contactsText.how} options={contactForms} value={entry.contactFormCode} onChange={(contactFormCode) => change({ contactFormCode })} />
      <div className={`${classes['row'] ?? ''} ${entry.isAnonymous ? '' : classes['four'] ?? ''}`}>
        <CodeSelect label={contactsText.conversationType} options={conversationTypes} value={entry.conversationTypeCode} onChange={(code) => code && change({ conversationTypeCode: code })} />
        {!entry.isAnonymous && (
          <CodeSelect
            label={contactsText.supportType}
            options={offeredSupportTypes(heldOn, entry.supportTypeCode)}
            value={entry.supportTypeCode}
            onChange={(code) => code && change({ supportTypeCode: code })}
            error={faults.supportType && contactFaultText(faults.supportType, entry.note)}
          />
        )}
        <CodeSelect
          label={contactsText.area}
          options={offeredAreas(areaCodes, entry.areaCode)}
          value={entry.areaCode}
          onChange={(code) => code && change({ areaCode: code, areaIsChosen: true })}
        />
        {!entry.isAnonymous && <CodeSelect label={contactsText.outcome} options={contactStatuses} value={entry.statusCode} onChange={(code) => code && change({ statusCode: code })} />}
      </div>
    </>
  )
}

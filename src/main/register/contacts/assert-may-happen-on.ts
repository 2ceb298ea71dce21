import type { ContactInput } from '#shared/contract/contacts.ts'
import { AppError, type FieldError } from '#shared/contract/errors.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { isValidOn, type CodeList, type CodeOf } from '#shared/domain/code-lists/code-list.ts'
import { contactForms } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import { conversationTypes } from '#shared/domain/code-lists/contacts/conversation-types.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { supportTypes } from '#shared/domain/code-lists/support/support-types.ts'

type Dated = Pick<ContactInput, 'heldOn' | 'statusCode' | 'supportTypeCode' | 'contactFormCode' | 'conversationTypeCode' | 'areaCode'>

/**
 * What has not happened yet cannot be held or missed, and a code counts only on the days it is valid
 * (there is no support contact before 2026-07-01). Errors: invalid-input (heldOn `future`), refused
 * (`not-valid-on-date`, with the fields it is about).
 */
export function assertMayHappenOn(contact: Dated, today: CivilDate): void {
  if ((contact.statusCode === 'held' || contact.statusCode === 'no-show') && contact.heldOn > today) {
    throw new AppError('invalid-input', { fields: [{ path: 'heldOn', reason: 'future' }] })
  }
  const fields = [
    ...wrongOn(contact.heldOn, 'supportTypeCode', supportTypes, contact.supportTypeCode),
    ...wrongOn(contact.heldOn, 'contactFormCode', contactForms, contact.contactFormCode),
    ...wrongOn(contact.heldOn, 'conversationTypeCode', conversationTypes, contact.conversationTypeCode),
    ...wrongOn(contact.heldOn, 'areaCode', areas, contact.areaCode),
  ]
  if (fields.length > 0) throw new AppError('refused', { reason: 'not-valid-on-date', fields })
}

const wrongOn = <List extends CodeList>(date: CivilDate, path: string, list: List, code: CodeOf<List>): readonly FieldError[] =>
  isValidOn(list, code, date) ? [] : [{ path, reason: 'not-valid-on-date' }]

import { z } from 'zod'
import { codeIn } from '#shared/contract/code.ts'
import type { ContactDefaults } from '#shared/contract/contacts.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { targetGroups } from '#shared/domain/code-lists/cared-for/target-groups.ts'
import { fineAgeGroups } from '#shared/domain/code-lists/carers/age-groups.ts'
import { howContacts } from '#shared/domain/code-lists/carers/how-contacts.ts'
import { sexes } from '#shared/domain/code-lists/carers/sexes.ts'
import { contactForms } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import { contactStatuses } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import { conversationTypes } from '#shared/domain/code-lists/contacts/conversation-types.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { supportTypes } from '#shared/domain/code-lists/support/support-types.ts'
import type { PlannedTime } from '../../../components/screen/app-actions.ts'
import type { ChosenCarer } from '../../../components/person/picker/carer-picker.tsx'

const typed = z.string()

/**
 * What the form holds, right or wrong: dates and minutes stay as they were typed, so that a draft
 * gives back exactly what stood on the screen.
 */
export const contactEntry = z.object({
  isAnonymous: z.boolean(),
  carers: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
  heldOn: typed,
  /** Asked only of what is planned. Drafts from before it was asked have none. */
  startsAt: typed.default(''),
  minutes: typed,
  contactFormCode: codeIn(contactForms),
  conversationTypeCode: codeIn(conversationTypes),
  supportTypeCode: codeIn(supportTypes),
  areaCode: codeIn(areas),
  /** The user chose the area; a proposal from the relations no longer replaces it. */
  areaIsChosen: z.boolean(),
  statusCode: codeIn(contactStatuses),
  followUpOn: typed,
  note: typed,
  sexCode: codeIn(sexes).optional(),
  ageGroupCode: codeIn(fineAgeGroups).optional(),
  targetGroupCode: codeIn(targetGroups).optional(),
  howContactCode: codeIn(howContacts).optional(),
})
export type ContactEntry = Readonly<z.output<typeof contactEntry>>

/** A new form: today, and otherwise what the user's last contact was. */
export function newContactEntry(defaults: ContactDefaults, today: CivilDate, carers: readonly ChosenCarer[] = []): ContactEntry {
  return {
    isAnonymous: false,
    carers,
    heldOn: today,
    startsAt: '',
    minutes: String(defaults.minutes),
    contactFormCode: defaults.contactFormCode,
    conversationTypeCode: defaults.conversationTypeCode,
    supportTypeCode: defaults.supportTypeCode,
    areaCode: defaults.areaCode,
    areaIsChosen: false,
    statusCode: 'held',
    followUpOn: '',
    note: '',
  }
}

/** The form after "Spara och ny": the same day and manner, another person. */
export function nextContactEntry(saved: ContactEntry): ContactEntry {
  const { sexCode: _sex, ageGroupCode: _age, targetGroupCode: _group, howContactCode: _how, ...kept } = saved
  return { ...kept, carers: [], areaIsChosen: false, startsAt: '', statusCode: 'held', followUpOn: '', note: '' }
}

/** The form for a conversation that is to come; on a day that has been, for one to write down. */
export function plannedContactEntry(entry: ContactEntry, { heldOn, startsAt }: PlannedTime, today: CivilDate): ContactEntry {
  return heldOn < today ? { ...entry, heldOn } : { ...entry, statusCode: 'planned', heldOn, startsAt: startsAt ?? '' }
}

/** True when closing the form would lose something that the user did. */
export function isTouched(entry: ContactEntry, start: ContactEntry): boolean {
  const proposed = entry.areaIsChosen ? entry : { ...entry, areaCode: start.areaCode }
  return JSON.stringify(proposed) !== JSON.stringify(start)
}

export function addCarer(entry: ContactEntry, carer: ChosenCarer): ContactEntry {
  return entry.carers.some(({ id }) => id === carer.id) ? entry : { ...entry, carers: [...entry.carers, carer] }
}

export function removeCarer(entry: ContactEntry, id: string): ContactEntry {
  return { ...entry, carers: entry.carers.filter((carer) => carer.id !== id) }
}

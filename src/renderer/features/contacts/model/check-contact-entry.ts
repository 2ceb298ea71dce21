import type { InputOf } from '#shared/contract/index.ts'
import { noteLength } from '#shared/contract/text.ts'
import { parseCivilDate, type CivilDate } from '#shared/domain/civil-date.ts'
import { isValidOn } from '#shared/domain/code-lists/code-list.ts'
import { supportTypes } from '#shared/domain/code-lists/support/support-types.ts'
import { parseClockTime } from '#shared/domain/time/clock-time.ts'
import { checkText } from '#shared/domain/well-formed-text.ts'
import type { ContactEntry } from './contact-entry.ts'
import { readMinutes } from '#shared/domain/time/read-minutes.ts'

/** The fields that can be wrong, from the top of the form to its end. */
export const contactFields = ['who', 'heldOn', 'startsAt', 'minutes', 'supportType', 'followUpOn', 'note'] as const
export type ContactField = (typeof contactFields)[number]
export type ContactFault =
  | 'who-missing' | 'too-many' | 'date-missing' | 'date-unreadable' | 'date-ahead' | 'date-behind' | 'time-unreadable' | 'minutes-missing' | 'minutes-unreadable'
  | 'support-type-not-yet' | 'follow-up-unreadable' | 'follow-up-before' | 'note-too-long' | 'note-broken'
export type ContactFaults = Readonly<Partial<Record<ContactField, ContactFault>>>

export type CheckedContact =
  | { readonly kind: 'known'; readonly input: InputOf<'contacts.register'> }
  | { readonly kind: 'anonymous'; readonly input: InputOf<'contacts.registerAnonymous'> }
  | { readonly kind: 'faulty'; readonly faults: ContactFaults }

/** What to send, or what to ask the user to mend. Nothing of the entry is changed or cut. */
export function checkContactEntry(entry: ContactEntry, { today, keepsNotes }: { readonly today: CivilDate; readonly keepsNotes: boolean }): CheckedContact {
  const faults = faultsOf(entry, today, keepsNotes)
  if (Object.keys(faults).length > 0) return { kind: 'faulty', faults }
  const heldOn = parseCivilDate(entry.heldOn, today) ?? today
  const common = {
    heldOn,
    minutes: hasLength(entry) ? readMinutes(entry.minutes) ?? 0 : 0,
    contactFormCode: entry.contactFormCode,
    conversationTypeCode: entry.conversationTypeCode,
    areaCode: entry.areaCode,
  }
  if (entry.isAnonymous) {
    return {
      kind: 'anonymous',
      input: {
        ...common,
        ...(entry.sexCode && { sexCode: entry.sexCode }),
        ...(entry.ageGroupCode && { ageGroupCode: entry.ageGroupCode }),
        ...(entry.targetGroupCode && { targetGroupCode: entry.targetGroupCode }),
        ...(entry.howContactCode && { howContactCode: entry.howContactCode }),
      },
    }
  }
  const followUpOn = parseCivilDate(entry.followUpOn, today)
  const startsAt = parseClockTime(entry.startsAt)
  return {
    kind: 'known',
    input: {
      ...common,
      carerIds: entry.carers.map(({ id }) => id),
      supportTypeCode: entry.supportTypeCode,
      statusCode: entry.statusCode,
      ...(isPlanned(entry) && startsAt !== undefined && { startsAt }),
      ...(followUpOn && { followUpOn }),
      ...(keepsNotes && entry.note.trim() !== '' && { note: entry.note }),
    },
  }
}

/** Anonymous contacts are only ever written down afterwards. */
const wasHeld = (entry: ContactEntry): boolean => entry.isAnonymous || entry.statusCode === 'held'

/** To come: it has a day, and perhaps a time. */
export const isPlanned = (entry: ContactEntry): boolean => !entry.isAnonymous && entry.statusCode === 'planned'

/** A contact that did not take place has no length. */
export const hasLength = (entry: ContactEntry): boolean => wasHeld(entry) || isPlanned(entry)

function faultsOf(entry: ContactEntry, today: CivilDate, keepsNotes: boolean): ContactFaults {
  const heldOn = parseCivilDate(entry.heldOn, today)
  const found: Readonly<Record<ContactField, ContactFault | undefined>> = {
    who: whoFault(entry),
    heldOn: dateFault(entry, heldOn, today),
    startsAt: isPlanned(entry) && entry.startsAt.trim() !== '' && parseClockTime(entry.startsAt) === undefined ? 'time-unreadable' : undefined,
    minutes: hasLength(entry) ? minutesFault(entry.minutes) : undefined,
    supportType: !entry.isAnonymous && heldOn && !isValidOn(supportTypes, entry.supportTypeCode, heldOn) ? 'support-type-not-yet' : undefined,
    followUpOn: entry.isAnonymous ? undefined : followUpFault(entry.followUpOn, heldOn, today),
    note: keepsNotes && !entry.isAnonymous ? noteFault(entry.note) : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined))
}

function whoFault(entry: ContactEntry): ContactFault | undefined {
  if (entry.isAnonymous) return undefined
  if (entry.carers.length === 0) return 'who-missing'
  return entry.carers.length > 20 ? 'too-many' : undefined
}

function dateFault(entry: ContactEntry, heldOn: CivilDate | undefined, today: CivilDate): ContactFault | undefined {
  if (heldOn === undefined) return entry.heldOn.trim() === '' ? 'date-missing' : 'date-unreadable'
  if (isPlanned(entry)) return heldOn < today ? 'date-behind' : undefined
  // A cancellation may concern next week; a conversation or a no-show has been.
  const isPast = wasHeld(entry) || entry.statusCode === 'no-show'
  return isPast && heldOn > today ? 'date-ahead' : undefined
}

function minutesFault(typed: string): ContactFault | undefined {
  if (typed.trim() === '') return 'minutes-missing'
  return readMinutes(typed) === undefined ? 'minutes-unreadable' : undefined
}

function followUpFault(typed: string, heldOn: CivilDate | undefined, today: CivilDate): ContactFault | undefined {
  if (typed.trim() === '') return undefined
  const date = parseCivilDate(typed, today)
  if (date === undefined) return 'follow-up-unreadable'
  return heldOn !== undefined && date < heldOn ? 'follow-up-before' : undefined
}

function noteFault(note: string): ContactFault | undefined {
  const fault = checkText(note, noteLength)
  if (fault === 'ok') return undefined
  return fault === 'too-long' ? 'note-too-long' : 'note-broken'
}

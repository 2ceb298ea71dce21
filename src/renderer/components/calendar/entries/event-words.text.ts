import type { CalendarEntry, CalendarEntryKind, CalendarEntryOf } from '#shared/contract/planning/calendar-entry.ts'
import { absenceKinds } from '#shared/domain/code-lists/calendar/absence-kinds.ts'
import { localDayKinds } from '#shared/domain/code-lists/calendar/local-day-kinds.ts'
import { outreachStatuses } from '#shared/domain/code-lists/calendar/outreach-statuses.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { contactForms } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import { contactStatuses } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import { outreachTypes } from '#shared/domain/code-lists/groups/outreach-types.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'

export const kindWords: Readonly<Record<CalendarEntryKind, string>> = {
  'meeting': 'Gruppträff',
  'conversation': 'Samtal',
  'respite': 'Avlösning',
  'outreach': 'Utåtriktat',
  'absence': 'Frånvaro',
  'local-day': 'Lov och stängt',
}

export const entryWords = {
  protectedPerson: 'Skyddad person',
  lacksAttendance: 'närvaro saknas',
  lacksOutcome: 'utfall saknas',
  others: (count: number) => `+${count}`,
  taken: (taken: number, places: number) => `${taken} av ${places}`,
  numberOf: (number: number, of: number) => `träff ${number} av ${of}`,
  cancelledMeeting: 'inställd',
  noReliever: 'ingen avlösare än',
  participants: (count: number) => `${count} deltagare`,
} as const

/** Who or what it is, in as few words as there is room for in a box. */
export function entryText(entry: CalendarEntry): string {
  switch (entry.kind) {
    case 'meeting': return entry.groupName
    case 'conversation': return [nameOf(entry), ...(entry.others > 0 ? [entryWords.others(entry.others)] : [])].join(' ')
    case 'respite': return nameOf(entry)
    case 'outreach': return entry.title ?? labelOf(outreachTypes, entry.typeCode)
    case 'absence': return entry.isMine ? labelOf(absenceKinds, entry.kindCode) : `${entry.userName}: ${labelOf(absenceKinds, entry.kindCode)}`
    case 'local-day': return entry.name
  }
}

/** What more there is to say, part by part. */
export function entryDetails(entry: CalendarEntry): readonly string[] {
  switch (entry.kind) {
    case 'meeting': return [
      entryWords.taken(entry.taken, entry.maxPlaces),
      ...(entry.statusCode === 'cancelled' ? [entryWords.cancelledMeeting] : []),
      ...(entry.number === undefined ? [] : [entryWords.numberOf(entry.number, entry.of)]),
      ...(entry.placeName === undefined ? [] : [entry.placeName]),
      ...entry.leaderNames,
      ...(entry.lacksAttendance ? [entryWords.lacksAttendance] : []),
    ]
    case 'conversation': return [
      labelOf(contactForms, entry.contactFormCode),
      labelOf(contactStatuses, entry.statusCode).toLocaleLowerCase('sv'),
      ...entry.staffNames,
      ...(entry.lacksOutcome ? [entryWords.lacksOutcome] : []),
    ]
    case 'respite': return [
      labelOf(respiteStatuses, entry.statusCode).toLocaleLowerCase('sv'),
      entry.relieverName ?? entryWords.noReliever,
      ...(entry.lacksOutcome ? [entryWords.lacksOutcome] : []),
    ]
    case 'outreach': return [
      ...(entry.title === undefined ? [] : [labelOf(outreachTypes, entry.typeCode)]),
      labelOf(outreachStatuses, entry.statusCode).toLocaleLowerCase('sv'),
      ...(entry.participants === undefined ? [] : [entryWords.participants(entry.participants)]),
      entry.userName,
    ]
    case 'absence': return entry.isMine ? [entry.userName] : []
    case 'local-day': return [labelOf(localDayKinds, entry.kindCode)]
  }
}

/** `Åberg, Anna`, or only that it is somebody protected. */
export function nameOf({ personName, isProtected }: Pick<CalendarEntryOf<'respite'>, 'personName' | 'isProtected'>): string {
  return isProtected || personName === undefined ? entryWords.protectedPerson : personName
}

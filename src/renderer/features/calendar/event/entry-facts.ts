import type { CalendarEntry } from '#shared/contract/planning/calendar-entry.ts'
import { absenceKinds } from '#shared/domain/code-lists/calendar/absence-kinds.ts'
import { localDayKinds } from '#shared/domain/code-lists/calendar/local-day-kinds.ts'
import { outreachStatuses } from '#shared/domain/code-lists/calendar/outreach-statuses.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { contactForms } from '#shared/domain/code-lists/contacts/contact-forms.ts'
import { contactStatuses } from '#shared/domain/code-lists/contacts/contact-statuses.ts'
import { meetingStatuses } from '#shared/domain/code-lists/groups/meeting-statuses.ts'
import { outreachTypes } from '#shared/domain/code-lists/groups/outreach-types.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import { eventText as text } from './event.text.ts'

type Fact = readonly [term: string, words: string]

/** Beside what and when: term and words, only of what there is. */
export function entryFacts(entry: CalendarEntry): readonly Fact[] {
  switch (entry.kind) {
    case 'meeting': return present([
      [text.status, labelOf(meetingStatuses, entry.statusCode)],
      [text.taken, text.takenOf(entry.taken, entry.maxPlaces)],
      [text.place, entry.placeName],
      [text.leaders, entry.leaderNames.join(', ')],
    ])
    case 'conversation': return present([
      [text.status, labelOf(contactStatuses, entry.statusCode)],
      [text.form, `${labelOf(contactForms, entry.contactFormCode)}, ${text.minutes(entry.minutes)}`],
      [text.others, entry.others > 0 ? String(entry.others) : undefined],
      [text.staff, entry.staffNames.join(', ')],
    ])
    case 'respite': return present([
      [text.status, labelOf(respiteStatuses, entry.statusCode)],
      [text.reliever, entry.relieverName ?? text.noReliever],
    ])
    case 'outreach': return present([
      [text.form, labelOf(outreachTypes, entry.typeCode)],
      [text.status, labelOf(outreachStatuses, entry.statusCode)],
      [text.area, labelOf(areas, entry.areaCode)],
      [text.participants, entry.participants?.toString()],
      [text.user, entry.userName],
    ])
    case 'absence': return [[text.form, labelOf(absenceKinds, entry.kindCode)], [text.user, entry.userName]]
    case 'local-day': return [[text.form, labelOf(localDayKinds, entry.kindCode)]]
  }
}

function present(facts: readonly (readonly [string, string | undefined])[]): readonly Fact[] {
  return facts.flatMap(([term, words]) => (words === undefined || words === '' ? [] : [[term, words] as const]))
}

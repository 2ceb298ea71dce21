import type { CalendarEntryOf } from '#shared/contract/planning/calendar-entry.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { eventOf } from '../../../../src/renderer/components/calendar/entries/event-of.ts'
import type { CalendarEvent } from '../../../../src/renderer/components/calendar/model/calendar-event.ts'

export const day = (text: string) => text as CivilDate

export const meeting = (over: Partial<CalendarEntryOf<'meeting'>> = {}): CalendarEntryOf<'meeting'> => ({
  kind: 'meeting', id: 'meeting-1', version: 3, startsOn: day('2026-11-17'), startsAt: '13:00', endsOn: day('2026-11-17'), endsAt: '15:00', isMine: true, minutes: 120,
  groupId: 'group-1', groupName: 'Anhöriggrupp demens', number: 2, of: 8, statusCode: 'planned', leaderNames: [], taken: 8, maxPlaces: 10, lacksAttendance: false, ...over,
})

export const conversation = (over: Partial<CalendarEntryOf<'conversation'>> = {}): CalendarEntryOf<'conversation'> => ({
  kind: 'conversation', id: 'conversation-1', version: 1, startsOn: day('2026-11-19'), startsAt: '10:00', endsOn: day('2026-11-19'), endsAt: '10:45', isMine: true, minutes: 45,
  personName: 'Åberg, Anna', isProtected: false, carerId: 'carer-1', others: 0, statusCode: 'planned', contactFormCode: 'phone', staffNames: ['Karin Konsulent'], lacksOutcome: false, ...over,
})

export const respite = (over: Partial<CalendarEntryOf<'respite'>> = {}): CalendarEntryOf<'respite'> => ({
  kind: 'respite', id: 'respite-1', version: 1, startsOn: day('2026-11-20'), startsAt: '22:00', endsOn: day('2026-11-21'), endsAt: '06:00', minutes: 480,
  personName: 'Åberg, Anna', isProtected: false, grantId: 'grant-1', carerId: 'carer-1', isInSeries: false, statusCode: 'confirmed', lacksOutcome: false, ...over,
})

export const absence = (over: Partial<CalendarEntryOf<'absence'>> = {}): CalendarEntryOf<'absence'> => ({
  kind: 'absence', id: 'absence-1', version: 1, startsOn: day('2026-11-18'), startsAt: undefined, endsOn: day('2026-11-20'), endsAt: undefined, isMine: true, userName: 'Karin Konsulent', kindCode: 'course', ...over,
})

/** A plain event of an afternoon. */
export const event = (id: string, startsAt: string, endsAt: string, over: Partial<CalendarEvent> = {}): CalendarEvent => ({ ...eventOf(meeting({ id, startsAt, endsAt })), ...over })

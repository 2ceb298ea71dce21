import type { OutputOf } from '#shared/contract/index.ts'
import { dayOf, formatWeekday, monthOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { dayInWords } from '../model/day-words.ts'
import { attendanceText as text } from './attendance.text.ts'

export type SheetMeeting = OutputOf<'attendance.sheet'>['meetings'][number]
export type SheetPerson = OutputOf<'attendance.sheet'>['people'][number]

/** `träff 3, tisdag 12 januari` */
export function meetingInWords({ number, heldOn }: Pick<SheetMeeting, 'number' | 'heldOn'>): string {
  return number === undefined ? dayInWords(heldOn) : `${text.meeting(number).toLocaleLowerCase('sv')}, ${dayInWords(heldOn)}`
}

/** `tis 12/1`, where twenty of them stand side by side. */
export const shortDay = (date: CivilDate): string => `${formatWeekday(date)} ${dayOf(date)}/${monthOf(date)}`

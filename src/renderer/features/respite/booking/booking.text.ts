import type { BookingFault } from '../model/check-booking-entry.ts'
import { plural } from '../words/plural.ts'

export const bookingText = {
  title: 'Boka avlösning',
  loading: 'Hämtar formuläret …',
  family: 'Vilken familj?',
  familyHint: 'Skriv början av namnet.',
  familyOption: (carer: string, caredFor: string, cap: string) => `${carer} – ${caredFor} (${cap})`,
  familyEnded: (carer: string, caredFor: string) => `${carer} – ${caredFor} (gäller inte nu)`,
  noGrants: 'Ingen familj har avlösningsrätt än. Lägg till en under Familjer först.',
  day: 'Dag',
  from: 'Från',
  to: 'Till',
  endsOn: 'Slutdag',
  endsOnHint: 'Bara när det pågår flera dygn',
  recurrence: 'Hur ofta?',
  everyWeeks: 'Med hur många veckors mellanrum?',
  everyWeeksHint: '1 är varje vecka, 2 är varannan',
  weekdays: 'Veckodagar',
  end: 'Till när?',
  endCount: 'Ett antal gånger',
  endUntil: 'Till och med en dag',
  count: 'Antal gånger',
  until: 'Till och med',
  dates: 'Datum som bokas',
  datesHint: 'Bocka av de dagar som inte ska bokas.',
  dateWeek: (date: string, week: string) => `${date}, ${week}`,
  redDay: (name: string | undefined) => (name === undefined ? 'röd dag' : `röd dag, ${name}`),
  squeeze: 'klämdag',
  chosen: (chosen: number, all: number) => `${chosen} av ${plural(all, 'dag', 'dagar')} bokas.`,
  length: (length: string) => `Det blir ${length}.`,
  clocksChange: (length: string) => `Det blir ${length}, eftersom klockan ställs om den natten.`,
  endsLater: (when: string) => `Slutar ${when}.`,
  live: 'Så blir det',
  liveWaits: 'När familj, dag och tider är ifyllda visas här hur taket påverkas och vad som krockar.',
  noProblems: 'Inget krockar.',
  blocked: 'Kan inte sparas så:',
  warned: 'Bra att veta:',
  onDay: (day: string, sentence: string) => `${day}: ${sentence}`,
  overCapReason: 'Varför bokas det över taket?',
  overCapReasonHint: 'Bokningen sparas med motiveringen.',
  place: 'Plats',
  provider: 'Utförare',
  status: 'Status',
  save: 'Boka',
  saveShortcut: 'Ctrl + Retur bokar.',
  booked: (count: number, status: 'requested' | 'confirmed') => (status === 'confirmed' ? plural(count, 'avlösning är bokad och bekräftad', 'avlösningar är bokade och bekräftade') : plural(count, 'avlösning är bokad som förfrågan', 'avlösningar är bokade som förfrågan')),
  draftSaved: (time: string) => `Utkast sparat ${time}`,
  draftWaiting: 'Sparar utkast …',
  draftFailed: 'Utkastet kunde inte sparas. Det du har skrivit finns kvar i fönstret. Boka innan du stänger.',
  draftRestored: (time: string) => `Utkast från ${time} återställt.`,
  askText: 'Som utkast ligger det kvar under Avlösning tills du gör klart det.',
} as const

/** How to mend what is wrong. */
export function bookingFaultText(fault: BookingFault | undefined): string | undefined {
  switch (fault) {
    case undefined: return undefined
    case 'grant-missing': return 'Välj vilken familj det gäller.'
    case 'date-missing': return 'Skriv vilken dag.'
    case 'date-unreadable': return 'Det gick inte att läsa datumet. Skriv till exempel 25/11 eller 2026-11-25.'
    case 'time-missing': return 'Skriv ett klockslag, till exempel 13.00.'
    case 'time-unreadable': return 'Det gick inte att läsa klockslaget. Skriv till exempel 9, 9.30 eller 13:00.'
    case 'no-such-time': return 'Klockslaget finns inte den natten, när sommartiden börjar. Välj ett annat.'
    case 'ends-before-start': return 'Slutet ligger före början. Rätta det ena.'
    case 'weekdays-missing': return 'Välj minst en veckodag.'
    case 'weeks-unreadable': return 'Skriv ett tal från 1 till 8.'
    case 'count-unreadable': return 'Skriv hur många gånger, till exempel 8.'
    case 'until-unreadable': return 'Skriv sista dagen, till exempel 20/12.'
    case 'until-before': return 'Sista dagen ligger före den första. Välj en senare.'
    case 'too-many': return 'Högst 200 bokningar kan göras åt gången. Välj en kortare tid.'
    case 'no-dates': return 'Ingen dag blir kvar att boka. Välj minst en.'
    case 'reason-missing': return 'Bokningen går över taket. Välj en motivering för att spara den ändå.'
  }
}

import type { RelieverFault, SlotFault } from './reliever-entry.ts'
import { plural } from '../words/plural.ts'

export const relieversText = {
  table: 'Avlösare, efter namn',
  add: 'Ny avlösare',
  empty: 'Här visas de som avlöser: anställda, hemtjänst och frivilliga. Lägg till den första så kan avlösning bemannas.',
  name: 'Namn',
  provider: 'Utförare',
  when: 'Kan som regel',
  most: 'Högst per vecka',
  skills: 'Kompetens',
  absence: 'Ledig',
  open: (name: string) => `Ändra ${name}`,
  left: (date: string) => `slutat ${date}`,
  leaves: (date: string) => `slutar ${date}`,
  byAgreement: 'efter överenskommelse',
  titleNew: 'Ny avlösare',
  titleEdit: (name: string) => `Ändra ${name}`,
  phone: 'Telefon',
  sex: 'Kön',
  languages: 'Språk',
  driving: 'Körkort',
  mostPerWeek: 'Högst så många timmar per vecka',
  leavesOn: 'Sista arbetsdag',
  notChosen: 'Inte angivet',
  availability: 'När kan avlösaren som regel?',
  availabilityHint: 'Lämna tomt när det bestäms från gång till gång. 24 skrivs som 00.00.',
  from: (day: string) => `${day} från`,
  to: (day: string) => `${day} till`,
  addSlot: (day: string) => `Lägg till tid på ${day}`,
  addSlotShort: 'Lägg till tid',
  removeSlot: (day: string) => `Ta bort tiden på ${day}`,
  copyMonday: 'Samma tider tisdag–fredag som måndag',
  absences: 'Ledigheter',
  noAbsences: 'Inga ledigheter.',
  absenceFrom: 'Ledig från',
  absenceTo: 'Till och med',
  addAbsence: 'Lägg till ledighet',
  removeAbsence: (days: string) => `Ta bort ledigheten ${days}`,
  removeShort: 'Ta bort',
  absenceAdded: (bookings: number) => (bookings === 0 ? 'Ledigheten är sparad' : `Ledigheten är sparad. ${plural(bookings, 'bokning ligger', 'bokningar ligger')} i de dagarna och behöver en annan avlösare.`),
  absenceDates: 'Skriv första och sista dagen. Sista dagen får inte ligga före den första.',
  save: 'Spara',
  cancel: 'Avbryt',
  close: 'Stäng',
  saved: 'Avlösaren är sparad',
  savedAfter: (bookings: number) => `Avlösaren är sparad. ${plural(bookings, 'bokning ligger', 'bokningar ligger')} efter sista arbetsdagen och behöver en annan avlösare.`,
  conflict: 'Någon annan har ändrat avlösaren under tiden. Stäng och öppna igen, så att inget skrivs över.',
} as const

export function relieverFaultText(fault: RelieverFault | undefined): string | undefined {
  switch (fault) {
    case undefined: return undefined
    case 'name-missing': return 'Skriv namnet.'
    case 'too-long': return 'Texten är för lång. Korta den.'
    case 'hours-unreadable': return 'Det gick inte att läsa timmarna. Skriv till exempel 20 eller 7,5.'
    case 'too-many-hours': return 'En vecka har 168 timmar. Skriv ett lägre tal.'
    case 'date-unreadable': return 'Det gick inte att läsa datumet. Skriv till exempel 30/6 eller 2027-06-30.'
  }
}

export function slotFaultText(fault: SlotFault | undefined): string | undefined {
  switch (fault) {
    case undefined: return undefined
    case 'time-unreadable': return 'Skriv båda klockslagen, till exempel 8 och 16.30.'
    case 'ends-before-start': return 'Slutet ligger före början.'
  }
}

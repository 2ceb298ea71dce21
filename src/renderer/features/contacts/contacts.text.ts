import { noteLength } from '#shared/contract/text.ts'
import type { ContactFault } from './model/check-contact-entry.ts'

const spaced = (count: number): string => new Intl.NumberFormat('sv-SE').format(count)

export const contactsText = {
  title: 'Registrera kontakt',
  planTitle: 'Planera samtal',
  who: 'Vem?',
  whoHint: 'Skriv namn eller ärendenummer. Flera personer i samma samtal går bra.',
  anonymous: 'Anonym',
  anonymousHint: 'Inget namn och ingen anteckning sparas. Kontakten räknas, men inte som en person.',
  newCarer: 'Ny anhörig',
  when: 'När?',
  quick: (label: string) => `Snabbval: ${label}`,
  today: 'I dag',
  yesterday: 'I går',
  startsAt: 'Klockan',
  tomorrow: 'I morgon',
  how: 'Hur?',
  minutes: 'Hur länge?',
  minutesUnit: 'min',
  conversationType: 'Samtalstyp',
  supportType: 'Insatstyp',
  area: 'Verksamhetsområde',
  outcome: 'Blev det av?',
  nextStep: 'Nästa steg',
  nextStepHint: 'Visas under Att följa upp på Idag',
  nextWeek: '+1 vecka',
  nextMonth: '+1 månad',
  noNextStep: 'Inget',
  note: 'Anteckning',
  noteHint: 'Kort och sakligt: bara det som behövs för stödet.',
  noteMendBroken: 'Ta bort det trasiga tecknet',
  aboutPerson: 'Om personen',
  sex: 'Kön',
  ageGroup: 'Åldersgrupp',
  targetGroup: 'Målgrupp',
  howContact: 'Hur fick personen kontakt?',
  notChosen: 'Inte angivet',
  save: 'Spara',
  saveAndNew: 'Spara och ny',
  saveShortcut: 'Ctrl + Retur sparar. Alt + siffra väljer hur.',
  saved: 'Samtalet är registrerat',
  savedNotHeld: 'Kontakten är registrerad',
  savedPlanned: 'Samtalet är planerat',
  undone: 'Kontakten är borttagen och räknas inte.',
  notUndone: 'Kontakten kunde inte tas bort. Öppna den anhöriga och ta bort den där.',
  dismiss: 'Stäng meddelandet',
  draftSaved: (time: string) => `Utkast sparat ${time}`,
  draftWaiting: 'Sparar utkast …',
  draftFailed: 'Utkastet kunde inte sparas. Det du har skrivit finns kvar i fönstret. Spara kontakten innan du stänger.',
  draftRestored: (time: string) => `Utkast från ${time} återställt`,
  draftWaits: (time: string) => `Det finns ett påbörjat utkast från ${time}.`,
  draftContinue: 'Fortsätt på utkastet',
  startEmpty: 'Börja på en ny i stället',
  startEmptyHint: 'Utkastet ligger kvar på Idag.',
  loading: 'Hämtar formuläret …',
  askText: 'Som utkast ligger det kvar på Idag tills du gör klart det.',
  askTextAnonymous: 'Som utkast ligger det kvar på Idag tills du gör klart det. Inget namn sparas.',
} as const

/** How to mend what is wrong; `note` is what stands in the note now. */
export function contactFaultText(fault: ContactFault, note: string): string {
  switch (fault) {
    case 'who-missing': return 'Välj minst en anhörig, eller slå på Anonym.'
    case 'too-many': return 'Högst 20 personer kan vara med i samma kontakt. Ta bort någon.'
    case 'date-missing': return 'Skriv vilken dag det var.'
    case 'date-unreadable': return 'Det gick inte att läsa datumet. Skriv till exempel 18/11 eller 2026-11-18.'
    case 'date-ahead': return 'Datumet ligger framåt i tiden. Välj i dag eller en tidigare dag.'
    case 'date-behind': return 'Dagen har redan varit. Välj en dag framåt, eller ändra Blev det av?'
    case 'time-unreadable': return 'Skriv klockslaget som 9, 9.30 eller 13:00, eller lämna det tomt.'
    case 'minutes-missing': return 'Skriv ungefär hur många minuter det tog.'
    case 'minutes-unreadable': return 'Skriv tiden i minuter, till exempel 45.'
    case 'support-type-not-yet': return 'Stödkontakt finns från och med den 1 juli 2026. Välj en annan insatstyp eller en senare dag.'
    case 'follow-up-unreadable': return 'Det gick inte att läsa datumet. Skriv till exempel 29/11 eller +7.'
    case 'follow-up-before': return 'Nästa steg ligger före kontakten. Välj en senare dag.'
    case 'note-too-long': return `Anteckningen är ${spaced(note.length)} tecken och ${spaced(noteLength)} får plats. Korta den, eller dela upp den på flera kontakter. Inget har försvunnit.`
    case 'note-broken': return 'Ett tecken i anteckningen är trasigt, ofta en halv symbol från en kopierad text. Ta bort det så går det att spara. Inget annat ändras.'
  }
}

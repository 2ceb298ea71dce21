import type { GrantFault } from './grant-entry.ts'

export const grantFormText = {
  titleNew: 'Ny avlösningsrätt',
  titleEdit: 'Ändra avlösningsrätten',
  who: 'Vem är anhörig?',
  whoHint: 'Skriv namn eller ärendenummer.',
  caredFor: 'Vem avlöses?',
  noCaredFor: 'Den anhöriga har ingen närstående registrerad. Lägg till en på den anhörigas sida först.',
  supportType: 'Insatstyp',
  form: 'Form',
  decision: 'Beslut',
  decisionReference: 'Beslutsnummer',
  decisionHint: 'Ärendenummer för beslutet, eller nämndens beslut när det inte finns något enskilt beslut.',
  decidedOn: 'Beslutsdatum',
  capHeading: 'Tak och avgift',
  cap: 'Tak, timmar',
  capPeriod: 'Per',
  carriesOver: 'Outnyttjad tid sparas till nästa period',
  mostCarried: 'Högst så många timmar sparas',
  isFree: 'Avgiftsfri',
  fee: 'Avgift per timme, kronor',
  validity: 'Giltighet och villkor',
  validFrom: 'Gäller från',
  validTo: 'Gäller till och med',
  conditions: 'Villkor',
  provider: 'Utförare som brukar anlitas',
  carePlan: 'Levnadsberättelse eller genomförandeplan finns',
  wishes: 'Önskemål om avlösare',
  skills: 'Önskad kompetens',
  sex: 'Önskat kön',
  reliever: 'Önskad avlösare',
  notChosen: 'Inget önskemål',
  noProvider: 'Inte bestämt',
  save: 'Spara',
  cancel: 'Avbryt',
  saved: 'Avlösningsrätten är sparad',
  conflict: 'Någon annan har ändrat rätten under tiden. Stäng och öppna formuläret igen, så att inget skrivs över.',
} as const

/** How to mend what is wrong. */
export function grantFaultText(fault: GrantFault | undefined): string | undefined {
  switch (fault) {
    case undefined: return undefined
    case 'carer-missing': return 'Välj vem som är anhörig.'
    case 'cared-for-missing': return 'Välj vem som avlöses.'
    case 'hours-missing': return 'Skriv hur många timmar, till exempel 15.'
    case 'hours-unreadable': return 'Det gick inte att läsa timmarna. Skriv till exempel 15 eller 7,5.'
    case 'kronor-unreadable': return 'Skriv avgiften i hela kronor, till exempel 80.'
    case 'date-missing': return 'Skriv från vilken dag rätten gäller.'
    case 'date-unreadable': return 'Det gick inte att läsa datumet. Skriv till exempel 25/11 eller 2026-11-25.'
    case 'ends-before-start': return 'Slutet ligger före början. Rätta det ena.'
    case 'too-long': return 'Texten är för lång. Korta den till högst 100 tecken.'
  }
}

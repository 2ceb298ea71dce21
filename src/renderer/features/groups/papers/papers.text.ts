import type { InputOf } from '#shared/contract/index.ts'

export type Paper = InputOf<'groups.paper'>['paper']

export const paperNames: Readonly<Record<Paper, string>> = {
  'attendance-list': 'Närvarolista med rutor att skriva i',
  'participant-list': 'Deltagarlista',
  'letters': 'Inbjudningsbrev, ett per person',
  'labels': 'Adressetiketter, 3 × 8 på A4',
  'schedule': 'Schema för terminen',
}

export const papersText = {
  title: 'Skriv ut',
  which: 'Vad ska skrivas ut?',
  letter: 'Brevets text',
  letterHint: '{förnamn}, {grupp}, {tider}, {plats} och {ledare} byts ut för var och en.',
  startLetter: 'Hej {förnamn}!\n\nDu är välkommen till {grupp}.\n\nVi träffas {tider}.\nPlats: {plats}\n\nHör av dig om du har frågor eller inte kan komma.\n\nVälkommen!\n{ledare}',
  labelSkip: 'Redan använda etiketter på första arket',
  labelSkipHint: '0 till 23.',
  print: 'Skriv ut',
  again: 'Skriv ut igen',
  close: 'Stäng',
  onPaper: (count: number) => `${count} ${count === 1 ? 'person är' : 'personer är'} med på papperet.`,
  leftOut: (count: number) => `${count} ${count === 1 ? 'person' : 'personer'} med skyddade uppgifter är inte med på papperet. Lämna beskedet på annat sätt.`,
  withoutAddress: (count: number, paper: Paper) => `${count} saknar adress${paper === 'labels' ? ' och får ingen etikett' : ''}.`,
  nobody: 'Ingen att skriva ut för.',
  sheet: {
    printed: (day: string) => `Utskrivet ${day}`,
    leaders: 'Ledare',
    place: 'Plats',
    name: 'Namn',
    signature: 'Underskrift',
    number: 'Nr',
    day: 'Dag',
    week: 'Vecka',
    time: 'Tid',
    theme: 'Tema',
    cancelled: 'Inställd',
    attendance: 'Närvarolista',
    participants: 'Deltagare',
    schedule: 'Schema',
    guest: 'Gäst:',
    noPlace: 'meddelas senare',
  },
} as const

import { plural } from './words/plural.ts'

export const respiteText = {
  title: 'Avlösning',
  documentTitle: 'Avlösning',
  views: 'Vy',
  families: 'Familjer',
  week: 'Vecka',
  month: 'Månad',
  list: 'Lista',
  relievers: 'Avlösare',
  book: 'Boka avlösning',
  rules: 'Regler',
  unfilled: (count: number) => `Obemannade: ${count}`,
  unfilledName: (count: number) => `Visa ${plural(count, 'obemannad avlösning', 'obemannade avlösningar')}`,
  loading: 'Hämtar …',
  nobody: 'Utan avlösare',
  drafts: 'Påbörjade bokningar',
  draft: (who: string, time: string) => `${who}, utkast från ${time}`,
  draftNameless: 'Ny bokning',
  draftOn: (day: string) => `Ny bokning ${day}`,
  draftContinue: 'Fortsätt',
  draftDiscard: 'Släng',
} as const

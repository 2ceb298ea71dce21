import { bookingsSpoken } from '../words/bookings-spoken.text.ts'

export const monthText = {
  previous: 'Föregående månad',
  next: 'Nästa månad',
  current: 'Denna månad',
  goTo: 'Gå till dag',
  table: (month: string) => `Avlösning i ${month}`,
  week: 'V.',
  weekName: 'Vecka',
  more: (count: number) => `+${count} till`,
  moreName: (count: number, day: string) => `Visa alla på ${day}, ${count} till`,
  cell: (day: string, kind: string | undefined, what: string) => [day, kind, what].filter(Boolean).join(', '),
  nothing: 'inget bokat',
  bookings: bookingsSpoken,
  keys: 'Piltangenterna flyttar mellan dagarna, Retur öppnar, N bokar nytt den dagen.',
  pageKeys: 'byter månad.',
  icons: 'Tecken:',
} as const

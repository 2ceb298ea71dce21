import { bookingsSpoken } from '../words/bookings-spoken.text.ts'

export const weekText = {
  previous: 'Föregående vecka',
  next: 'Nästa vecka',
  current: 'Denna vecka',
  goTo: 'Gå till dag',
  heading: (week: number, days: string) => `Vecka ${week}, ${days}`,
  table: (week: number) => `Avlösning vecka ${week}, avlösare och dagar`,
  reliever: 'Avlösare',
  print: 'Skriv ut',
  printFor: (name: string) => `Skriv ut veckan för ${name}`,
  load: (hours: string, most: string | undefined) => (most === undefined ? `${hours} tim` : `${hours} av ${most} tim`),
  away: 'Ledig',
  cell: (who: string, day: string, what: string) => `${who}, ${day}, ${what}`,
  nothing: 'inget bokat',
  bookings: bookingsSpoken,
  keys: 'Piltangenterna flyttar mellan rutorna, Retur öppnar, N bokar nytt där du står. Med musen: dubbelklicka i en tom ruta för att boka.',
  pageKeys: 'byter vecka.',
} as const

import { formatLong, type CivilDate } from '#shared/domain/civil-date.ts'
import { spaced } from '../words/instant-words.ts'

export const personText = {
  search: 'Vem gäller det?',
  searchHint: 'Sök på namn, person-, samordnings- eller ärendenummer. Sökningen syns i loggen.',
  lead: 'Här syns alla som har öppnat, ändrat, skrivit ut eller exporterat uppgifter om en person, och när. Använd det när någon frågar vem som har läst uppgifterna, eller när något behöver utredas.',
  heading: (number: string) => `Vem har tittat på ${number}`,
  loading: 'Hämtar loggen …',
  notFound: 'Personen finns inte i registret. Sök igen.',
  none: 'Ingen har öppnat eller ändrat något om den här personen.',
  readers: 'Kollegor',
  colleague: 'Kollega',
  times: 'Antal händelser',
  last: 'Senast',
  entries: 'Alla händelser, de senaste först',
  exportXlsx: 'Spara som Excel',
  exported: (fileName: string, count: number) => `${fileName} är sparad med ${count === 1 ? '1 händelse' : `${spaced(count)} händelser`}. Den innehåller uppgifter om en person: lägg den där ingen annan kommer åt den.`,
  print: 'Skriv ut',
  tooMany: (most: number) => `Det finns fler händelser än ${spaced(most)}. Papperet visar de ${spaced(most)} senaste; Excelfilen har alla.`,
  fileName: (number: string) => `logg-${number.replaceAll(/[^\w.-]/gu, '')}.xlsx`,
} as const

export const personPaperText = {
  heading: (number: string) => `Utdrag ur loggen, ${number}`,
  printed: (today: CivilDate, by: string) => `Utskrivet ${formatLong(today)}${by === '' ? '' : ` av ${by}`}`,
  day: 'Dag',
  time: 'Tid',
  what: 'Vad som hände',
  computer: 'Dator',
  number: 'Nr',
} as const

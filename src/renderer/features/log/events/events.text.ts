import { spaced } from '../words/instant-words.ts'

export const eventsText = {
  from: 'Från',
  to: 'Till',
  colleague: 'Kollega',
  everybody: 'Alla',
  event: 'Vad som hände',
  everything: 'Allt',
  backwards: 'Slutet ligger före början. Rätta det ena.',
  label: 'Händelser, de senaste först',
  loading: 'Hämtar händelser …',
  none: 'Inget har hänt än. Här står allt som görs i registret, från den första inloggningen.',
  noneFound: 'Inga händelser passar det du har valt. Ta bort något av valen för att se fler.',
  clear: 'Visa alla händelser',
  older: 'Visa äldre',
  shown: (count: number) => (count === 1 ? '1 händelse till visas' : `${spaced(count)} händelser till visas`),
  computer: (name: string) => `dator ${name}`,
  number: (seq: number, isStatistics: boolean) => `nr ${spaced(seq)}${isStatistics ? ' i statistikens logg' : ''}`,
  whoLooked: 'Vem har tittat?',
  whoLookedOn: (label: string) => `Vem har tittat på ${label}?`,
} as const

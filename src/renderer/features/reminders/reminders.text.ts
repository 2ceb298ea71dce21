import { formatLong, isCivilDate } from '#shared/domain/civil-date.ts'

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagar`)

export const remindersText = {
  label: 'Påminnelser',
  hide: 'Dölj',
  hideThis: (sentence: string) => `Dölj påminnelsen: ${sentence}`,
  failed: 'Påminnelserna gick inte att hämta.',
  reviewOverdue: (count: number) => `Loggen har inte kontrollerats på ${days(count)}. Lagen kräver att det görs återkommande.`,
  toReview: 'Gör en loggkontroll',
  noReviewer: 'Ingen hos er har rollen Logggranskare, så ingen kan kontrollera loggen.',
  backupOld: (count: number) => `Den senaste säkerhetskopian är ${days(count)} gammal.`,
  toBackups: 'Till säkerhetskopiorna',
  recoveryUntested: 'Återställningsnyckeln på papper har aldrig provats. Prova den innan den behövs.',
  toRecoveryTest: 'Prova nyckeln',
  noRecovery: 'Ingen annan väg in finns om lösenordet glöms bort. Skaffa en återställningsnyckel eller lägg till en kollega.',
  toRecovery: 'Till nycklarna',
  logBroken: 'Loggen stämmer inte: något i den är inte som det skrevs.',
  logBrokenTell: 'Loggen stämmer inte: något i den är inte som det skrevs. Säg genast till den som granskar loggen hos er.',
  toLog: 'Se vad som hänt och vad som ska göras',
  accountEnds: (on: string) => `Din behörighet går ut ${isCivilDate(on) ? formatLong(on) : on}.`,
  accountEndsAsk: (on: string) => `Din behörighet går ut ${isCivilDate(on) ? formatLong(on) : on}. Be den som är systemansvarig hos er att förlänga den.`,
  toUsers: 'Till användarna',
  failedUnlocks: (times: number) => (times === 1 ? 'Någon har skrivit fel lösenord en gång.' : `Någon har skrivit fel lösenord ${times} gånger.`),
  toEvents: 'Se när',
} as const

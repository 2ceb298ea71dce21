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
  backupOld: (count: number) => `Den senaste kontrollerade säkerhetskopian är ${days(count)} gammal.`,
  backupNone: (count: number) => `Registret har funnits i ${days(count)} utan någon kontrollerad säkerhetskopia.`,
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
  passphraseGiven: (by: string, when: string) => `${by} gav dig ett nytt lösenord ${when}. Har du inte bett om det, säg till din chef.`,
  passphraseGiving: (by: string, when: string) => `${by} började ge dig ett nytt lösenord ${when}, men loggen säger inte att det blev klart. Har du inte bett om det, säg till din chef.`,
  rightsChanged: (by: string, when: string) => `${by} ändrade din behörighet ${when}. Stämmer det inte, säg till din chef.`,
  recoveryReplaced: (by: string, when: string) => `${by} bytte registrets återställningsnyckel ${when}. Det gamla papperet öppnar inte längre registret. Kände du inte till det, säg till din chef.`,
  recoveryReplacing: (by: string, when: string) => `${by} började byta registrets återställningsnyckel ${when}, men loggen säger inte att det blev klart. Prova papperet under Inställningar, eller säg till den som är systemansvarig hos er.`,
  recoveredAsYou: (when: string) => `Registret öppnades i ditt namn med återställningsnyckeln ${when}. Var det inte du, säg genast till din chef.`,
} as const

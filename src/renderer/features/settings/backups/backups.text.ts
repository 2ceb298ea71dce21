import type { OutputOf } from '#shared/contract/index.ts'

type SecondProblem = NonNullable<OutputOf<'backups.status'>['secondProblem']>

const problems: Readonly<Record<SecondProblem, string>> = {
  'missing': 'Mappen gick inte att nå senast. Kontrollera att USB-minnet sitter i eller att nätet fungerar.',
  'full': 'Disken där är full. Frigör utrymme eller välj en annan mapp.',
  'read-only': 'Appen får inte skriva i mappen. Be IT om skrivrättighet, eller välj en annan mapp.',
  'damaged': 'Kopian där blev skadad. Gör en ny; händer det igen är disken troligen dålig.',
}

export const backupsText = {
  about: 'En säkerhetskopia görs varje gång registret låses eller appen stängs. Vid nästa upplåsning öppnas den och kontrolleras. Kopiorna är lika krypterade som registret.',
  make: 'Gör en säkerhetskopia nu',
  making: 'Gör en säkerhetskopia och kontrollerar den …',
  made: 'Säkerhetskopian är gjord och kontrollerad.',
  table: 'Säkerhetskopior',
  empty: 'Det finns ingen säkerhetskopia än. Den första görs när du låser.',
  columns: ['Gjord', 'Varför', 'Finns', 'Storlek', 'Kontrollerad'],
  check: 'Kontrollera',
  checkOf: (when: string) => `Kontrollera kopian från ${when}`,
  checking: 'Öppnar kopian och läser den helt …',
  checked: (when: string, { carers, contacts, logEntries }: { readonly carers: string; readonly contacts: string; readonly logEntries: string }) => `Kopian från ${when} är hel. I den finns ${carers} anhöriga, ${contacts} kontakter och ${logEntries} rader i loggen.`,
  folder: 'Kopiorna på den här datorn ligger i',
  second: 'En andra mapp',
  secondAbout: 'Försvinner datorn försvinner kopiorna på den. Låt appen lägga en kopia till på kommunens server eller ett USB-minne som förvaras på ett annat ställe.',
  secondNone: 'Ingen andra mapp är vald.',
  secondIs: 'Vald mapp',
  secondProblem: (problem: SecondProblem) => problems[problem],
  choose: 'Välj mapp …',
  chooseOther: 'Välj en annan mapp …',
  setTitle: 'En andra mapp för kopiorna',
  setAbout: 'Du väljer mappen i nästa steg. Från och med nästa säkerhetskopia läggs en kopia till där.',
  setWhy: 'Det här avgör vart hela registret kopieras, så appen frågar en gång till.',
  setting: 'Ser efter om appen kan skriva i mappen …',
  stop: 'Sluta använda mappen',
  stopTitle: 'Sluta använda den andra mappen',
  stopAbout: 'Nya kopior läggs då bara på den här datorn. De som finns i mappen ligger kvar.',
  stopped: 'Nya kopior läggs inte längre i den andra mappen. De som finns där ligger kvar.',
  chosen: 'Nästa säkerhetskopia läggs också i den mappen.',
  maxAge: 'Hur länge kopior sparas',
  maxAgeAbout: (days: number) => `Ingen säkerhetskopia blir äldre än ${days} dagar. Den som gallras ur registret är alltså borta ur alla kopior som appen gör senast ${days} dagar efteråt. Kopior som någon själv har flyttat undan, och IT:s egna säkerhetskopior, når appen inte.`,
  days: 'Dagar',
  daysHelp: 'Från 14 till 365.',
  daysWrong: 'Skriv ett helt tal från 14 till 365.',
  save: 'Spara',
  saved: (days: number) => `Säkerhetskopior sparas nu i högst ${days} dagar.`,
  restoreAbout: 'Att återställa görs när registret är låst: lås med Ctrl+L och välj ”Återställ från säkerhetskopia”.',
} as const

import type { RecoveryPapersError } from '#shared/domain/split-recovery-key.ts'

const keyErrors: Readonly<Record<RecoveryPapersError, string>> = {
  'half-missing': 'Det här är bara halva nyckeln. Kryssa för ”Nyckeln är delad i två kuvert” och skriv in den andra halvan också.',
  length: 'Nyckeln ska ha 28 tecken. Kontrollera att alla sju grupper är med.',
  character: 'Nyckeln innehåller ett tecken som inte hör dit. Den består av siffror och bokstäverna A–Z utom I, L, O och U.',
  check: 'Ett tecken har blivit fel. Jämför grupp för grupp med papperet.',
}

export const typedKeyText = {
  key: 'Återställningsnyckel',
  firstHalf: 'Nyckeln i det ena kuvertet',
  otherHalf: 'Nyckeln i det andra kuvertet',
  help: '28 tecken i sju grupper. Stora och små bokstäver, mellanslag och bindestreck spelar ingen roll.',
  isSplit: 'Nyckeln är delad i två kuvert',
  missing: 'Skriv in nyckeln från papperet.',
  notAHalf: 'Det här är en hel nyckel, inte en halva. Ta bort krysset vid ”Nyckeln är delad i två kuvert”.',
  sameTwice: 'Det är samma halva två gånger. Skriv in nyckeln från det andra kuvertet.',
  error: (error: RecoveryPapersError) => keyErrors[error],
  /** What the register says of a key that is written right. */
  refused: {
    'no-slot': 'Registret har ingen återställningsnyckel.',
    'other': 'Återställningsnyckeln hör inte till det här registret. Kontrollera att du har det senaste papperet.',
  },
} as const

export const newKeyText = {
  howKept: 'Hur ska nyckeln förvaras?',
  sheet: 'På ett papper',
  sheetHelp: 'Den som har papperet och datorn kan öppna registret.',
  envelopes: 'I två kuvert',
  envelopesHelp: 'Halva nyckeln i varje. Ingen kan öppna något ensam, men försvinner ett kuvert är nyckeln borta.',
  key: 'Din återställningsnyckel',
  half: (number: 1 | 2) => `Kuvert ${number}`,
  print: 'Skriv ut nyckeln',
  printBoth: 'Skriv ut båda papperen',
  typed: 'Nyckeln från papperet',
  typedHalf: (number: 1 | 2) => `Nyckeln från kuvert ${number}`,
  showAgain: 'Visa nyckeln igen',
  missing: 'Skriv in nyckeln som står på papperet.',
  tooShort: (typed: number, all: number) => `Nyckeln har ${all} tecken. Du har skrivit ${typed}.`,
  tooLong: (typed: number, all: number) => `Nyckeln har ${all} tecken. Du har skrivit ${typed}, så något har kommit med två gånger.`,
  wrongGroups: (groups: readonly number[]) => groups.length === 1 ? `Grupp ${groups[0]} stämmer inte. Jämför den med papperet.` : `Grupperna ${groups.slice(0, -1).join(', ')} och ${groups.at(-1)} stämmer inte. Jämför dem med papperet.`,
} as const

export const sheetText = {
  title: 'Återställningsnyckel till Anhörigpärmen',
  titleHalf: (number: 1 | 2) => `Återställningsnyckel till Anhörigpärmen, kuvert ${number} av 2`,
  municipality: 'Kommun',
  date: 'Utskriven',
  what: 'Med den här nyckeln kan anhörigregistret öppnas om lösenordet är glömt. Den som har nyckeln och datorn kan läsa allt i registret.',
  whatHalf: 'Det här är halva nyckeln. Tillsammans med det andra kuvertet öppnar den anhörigregistret om lösenordet är glömt. Ensam öppnar den ingenting.',
  how: [
    'Lägg papperet i ett låst skåp, skilt från datorn.',
    'Skriv inte lösenordet på papperet.',
    'Om lösenordet glöms: starta Anhörigpärmen, välj ”Glömt lösenordet?” och skriv in nyckeln.',
  ],
  howHalf: [
    'Lägg kuverten på två ställen, hos två olika personer.',
    'Skriv inte lösenordet på papperet.',
    'Om lösenordet glöms: starta Anhörigpärmen, välj ”Glömt lösenordet?”, kryssa för ”Nyckeln är delad i två kuvert” och skriv in båda.',
  ],
} as const

export const welcomeText = {
  title: 'Välkommen till Anhörigpärmen',
  intro: 'Ett krypterat register för kommunens anhörigstöd. Allt stannar på den här datorn; appen använder aldrig internet.',
  create: 'Skapa register',
  createExplained: 'För det riktiga arbetet. Tar ungefär fem minuter. Du behöver en skrivare eller papper och penna.',
  practice: 'Öva med exempeldata',
  practiceExplained: 'Prova allt med påhittade personer. Kräver inget lösenord och påverkar inget annat.',
  opening: 'Gör i ordning övningsregistret …',
} as const

export const wizardText = {
  step: (step: number, of: number) => `Steg ${step} av ${of}`,
  documentTitle: (step: number, of: number) => `Skapa register, steg ${step} av ${of}`,
  next: 'Nästa',
  back: 'Tillbaka',
  toStart: 'Till startsidan',
  create: 'Skapa registret',
  creating: 'Skapar registret. Det tar några sekunder …',
  failed: 'Registret skapades inte',
} as const

export const organisationText = {
  title: 'Er organisation',
  intro: 'Står på utskrifter och styr vilka val som visas. Går att ändra senare.',
  municipality: 'Kommun',
  municipalityHelp: 'Skriv de första bokstäverna och välj i listan.',
  municipalityCode: (code: string) => `Kommunkod ${code}`,
  board: 'Nämnd',
  boardHelp: 'Den nämnd som är personuppgiftsansvarig, till exempel Socialnämnden.',
  areas: 'Verksamhetsområden',
  areasHelp: 'Kryssa för dem som ert anhörigstöd vänder sig till.',
  notePlace: 'Var skriver ni anteckningar om samtal?',
  notePlaceHelp: {
    'here': 'Anteckningar skrivs här, krypterat, och är nämndens dokumentation.',
    'case-system': 'Här finns inget anteckningsfält alls. Appen håller bara reda på vem, när och hur.',
  },
  caseSystem: 'Verksamhetssystem',
  missing: {
    municipalityCode: 'Välj kommunen i listan.',
    board: 'Skriv vilken nämnd det gäller.',
    areaCodes: 'Välj minst ett verksamhetsområde.',
    notePlace: 'Välj var anteckningarna skrivs.',
  },
} as const

export const personText = {
  title: 'Du som använder registret',
  intro: 'Ditt namn står vid det du registrerar. Fler användare kan läggas till senare.',
  name: 'Ditt namn',
  jobTitle: 'Din titel',
  missing: { userName: 'Skriv ditt namn.', titleCode: 'Välj din titel i listan.' },
} as const

export const passphraseText = {
  title: 'Välj lösenord',
  intro: 'Lösenordet är nyckeln till registret. Ingen kan skicka ett nytt till dig, inte heller IT eller den som gjort appen.',
} as const

export const recoveryText = {
  title: 'Återställningsnyckel',
  intro: 'Om lösenordet glöms är den här nyckeln den enda vägen in. Skriv ut den, eller skriv av den, och lås in papperet.',
  key: 'Din återställningsnyckel',
  print: 'Skriv ut nyckeln',
  haveIt: 'Jag har nyckeln på papper',
  typeTitle: 'Skriv in nyckeln från papperet',
  typeIntro: 'Så vet vi att papperet går att läsa. Stora och små bokstäver, mellanslag och bindestreck spelar ingen roll.',
  typed: 'Nyckeln från papperet',
  showAgain: 'Visa nyckeln igen',
  missing: 'Skriv in nyckeln som står på papperet.',
  tooShort: (typed: number, all: number) => `Nyckeln har ${all} tecken. Du har skrivit ${typed}.`,
  tooLong: (typed: number, all: number) => `Nyckeln har ${all} tecken. Du har skrivit ${typed}, så något har kommit med två gånger.`,
  wrongGroups: (groups: readonly number[]) => groups.length === 1 ? `Grupp ${groups[0]} stämmer inte. Jämför den med papperet.` : `Grupperna ${groups.slice(0, -1).join(', ')} och ${groups.at(-1)} stämmer inte. Jämför dem med papperet.`,
} as const

export const sheetText = {
  title: 'Återställningsnyckel till Anhörigpärmen',
  municipality: 'Kommun',
  date: 'Utskriven',
  what: 'Med den här nyckeln kan anhörigregistret öppnas om lösenordet är glömt. Den som har nyckeln och datorn kan läsa allt i registret.',
  how: [
    'Lägg papperet i ett låst skåp, skilt från datorn.',
    'Skriv inte lösenordet på papperet.',
    'Om lösenordet glöms: starta Anhörigpärmen, välj ”Glömt lösenordet?” och skriv in nyckeln.',
  ],
} as const

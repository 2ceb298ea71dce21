export const welcomeText = {
  title: 'Välkommen till Anhörigpärmen',
  intro: 'Ett krypterat register för kommunens anhörigstöd. Allt stannar på den här datorn; appen använder aldrig internet.',
  create: 'Skapa register',
  createExplained: 'För det riktiga arbetet. Tar ungefär fem minuter. Du behöver en skrivare eller papper och penna.',
  practice: 'Öva med exempeldata',
  practiceExplained: 'Prova allt med påhittade personer. Kräver inget lösenord och påverkar inget annat.',
  existing: 'Finns registret redan?',
  restore: 'Återställ från säkerhetskopia',
  otherFolder: 'Öppna register i en annan mapp',
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
  place: 'Var ska registret ligga?',
  places: { 'this-computer': 'På den här datorn', 'other-folder': 'I en gemensam mapp' },
  placeHelp: {
    'this-computer': 'Snabbast och säkrast när en person arbetar med registret.',
    'other-folder': 'Till exempel på kommunens server. En i taget kan ha registret öppet. Mappen väljs i sista steget.',
  },
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
  haveIt: 'Jag har nyckeln på papper',
  typeTitle: 'Skriv in nyckeln från papperet',
  typeIntro: 'Så vet vi att papperet går att läsa. Stora och små bokstäver, mellanslag och bindestreck spelar ingen roll.',
} as const

import type { Role } from '#shared/contract/roles.ts'
import type { UserView } from '#shared/contract/keeping/users.ts'

export const roleText: Readonly<Record<Role, { readonly name: string; readonly does: string }>> = {
  'consultant': { name: 'Konsulent', does: 'Registrerar och läser om anhöriga, planerar grupper och avlösning, tar ut skyddad statistik.' },
  'registrar': { name: 'Registrerare', does: 'Registrerar och läser om anhöriga i sina verksamhetsområden. Tar inte ut statistik.' },
  'manager': { name: 'Chef', does: 'Läser och sparar kvartal som en konsulent har tagit ut. Den som bara är chef kan inte se en enda person: nyckeln öppnar bara antalen.' },
  'system-admin': { name: 'Systemansvarig', does: 'Sköter användare, nycklar och säkerhetskopior, och kan exportera allt. I övrigt visar rollen inga personer.' },
  'log-reviewer': { name: 'Logggranskare', does: 'Läser loggen och gör loggkontrollen.' },
}

const slots: Readonly<Record<UserView['slot'], string>> = {
  own: 'Eget lösenord',
  given: 'Har fått engångslösenord',
  none: 'Kan inte låsa upp',
}

export const usersText = {
  about: 'Var och en har ett eget konto. Ingen lånar någon annans lösenord: då vet ingen vem som har läst vad.',
  table: 'Användare',
  add: 'Lägg till användare',
  columns: ['Namn', 'Roller', 'Områden', 'Lösenord och sista dag'],
  open: (name: string) => `Öppna ${name}`,
  you: 'Du',
  allAreas: 'Alla',
  seesProtected: 'Ser skyddade uppgifter',
  noLastDay: 'Ingen sista dag',
  lastDay: 'Sista dag',
  ended: 'Slutade',
  neverUnlocked: 'Aldrig upplåst',
  unlocked: 'Senast upplåst',
  slot: (slot: UserView['slot']) => slots[slot],
  alone: 'Du är ensam användare. Om du glömmer lösenordet och återställningsnyckeln försvinner är registret förlorat. Lägg gärna till någon mer.',
  shouldRotate: (names: string) => `Nycklarna bör bytas: ${names} kan fortfarande känna till en nyckel som inte längre behövs.`,
  toKeys: 'Till Nycklar',
} as const

export const userFormText = {
  titleNew: 'Ny användare',
  titleEdit: (name: string) => name,
  name: 'Namn',
  jobTitle: 'Titel',
  roles: 'Roller',
  rolesHelp: 'Välj en eller flera. Ge ingen mer än arbetet kräver.',
  areas: 'Verksamhetsområden',
  areasHelp: 'Användaren ser bara anhöriga i de områden som är förkryssade.',
  protectedTitle: 'Skyddade personuppgifter',
  protected: 'Får se skyddade personuppgifter',
  protectedHelp: 'Ge det till så få som möjligt. Alla andra ser bara ”Skyddade personuppgifter”.',
  protectedNotYours: 'Du har inte själv nyckeln till dem och kan därför inte ge den till någon annan.',
  protectedNeedless: 'Den som bara är chef ser inga personer och behöver den inte.',
  activeTo: 'Sista dag',
  activeToHelp: 'Efter den dagen går det inte att låsa upp. Ett år i taget är lagom, och det går att förlänga.',
  onlyManager: 'Användaren kommer bara att se antal, aldrig en person.',
  save: 'Spara',
  saveNew: 'Lägg till',
  saving: 'Gör en nyckel åt användaren. Det tar några sekunder …',
  cancel: 'Avbryt',
  saved: (name: string) => `${name} är ändrad.`,
  savedShouldRotate: (name: string) => `${name} är ändrad. Byt alla nycklar, så slutar den nyckel som inte längre behövs att gälla.`,
  nameTaken: 'Det finns redan en användare med det namnet. Lägg till en mellaninitial eller titeln.',
  conflict: 'Någon annan har ändrat användaren under tiden. Stäng och öppna på nytt.',
  missing: {
    name: 'Skriv namnet.',
    titleCode: 'Välj titel i listan.',
    roles: 'Välj minst en roll.',
    areaCodes: 'Välj minst ett område.',
    activeTo: 'Ange sista dagen. Det går att förlänga.',
  },
  notADay: 'Skriv dagen som 2027-11-22, 22/11 eller +365.',
  past: 'Dagen har redan varit. Välj en senare.',
} as const

export const userActionsText = {
  passphraseTitle: 'Glömt lösenordet?',
  passphraseAbout: 'Ett engångslösenord ersätter det användaren har nu. Det som användaren har registrerat påverkas inte.',
  give: 'Nytt engångslösenord …',
  giveTo: (name: string) => `Engångslösenord till ${name}`,
  giveConfirm: 'Gör ett engångslösenord',
  giving: 'Gör ett engångslösenord. Det tar några sekunder …',
  removeTitle: 'Ta bort användaren',
  removeAbout: 'När någon slutar eller inte längre ska ha tillgång.',
  remove: (name: string) => `Ta bort ${name}`,
  removeButton: 'Ta bort …',
  removeWhy: 'Det här byter nycklarna till hela registret, så appen frågar en gång till.',
  confirm: 'Ta bort och byt nycklar',
  happens: [
    'Användaren kan inte längre låsa upp registret.',
    'Alla nycklar byts, så att det gamla lösenordet inte öppnar något som skrivs från och med nu. Det tar ungefär en minut; appen går inte att använda under tiden.',
    'Ni andra behåller era lösenord och behöver inte göra något.',
    'Namnet står kvar vid det som användaren har registrerat, och i loggen.',
    'Utskrifter, sparade filer och gamla säkerhetskopior som användaren har kvar går inte att ta tillbaka.',
  ],
  removing: 'Byter alla nycklar. Stäng inte av datorn. Det tar ungefär en minut …',
  removed: (name: string) => `${name} är borttagen och alla nycklar är bytta.`,
} as const

export const givenText = {
  title: 'Engångslösenord',
  for: (name: string) => `Till ${name}`,
  about: 'Det visas bara nu. Lämna det personligen, på papper eller muntligt, aldrig med e-post. Första gången måste användaren välja ett eget lösenord.',
  words: 'Engångslösenord',
  print: 'Skriv ut',
  done: 'Jag har lämnat eller skrivit ut det',
  sheetTitle: 'Engångslösenord till Anhörigpärmen',
  sheetHow: [
    'Starta Anhörigpärmen och välj ditt namn.',
    'Skriv de fem orden med mellanslag emellan.',
    'Välj sedan ett eget lösenord som bara du vet. Riv då det här papperet.',
  ],
} as const

import type { CivilDate } from '#shared/domain/civil-date.ts'
import { formatLong } from '#shared/domain/civil-date.ts'
import type { ReviewReason } from '#shared/contract/keeping/reviews.ts'
import type { StartFault } from './model/review-start.ts'
import type { Outcome } from './model/review-state.ts'

const opened = (count: number): string => (count === 1 ? '1 händelse' : `${count} händelser`)
const period = (from: CivilDate, to: CivilDate): string => (from === to ? formatLong(from) : `${formatLong(from)} – ${formatLong(to)}`)

export const reviewText = {
  due: (on: CivilDate) => `Nästa loggkontroll ska göras senast ${formatLong(on)}.`,
  overdue: (on: CivilDate) => `Loggkontrollen skulle ha gjorts senast ${formatLong(on)}.`,
  lead: 'En loggkontroll går igenom ett urval av vad som har öppnats, sökts, skrivits ut och exporterats. Du avgör om det hör till kollegans arbete. Räkna med en halv minut för varje händelse.',
  title: 'Ny loggkontroll',
  running: (from: CivilDate, to: CivilDate) => `Loggkontroll ${period(from, to)}`,
  period,
  loading: 'Tar fram händelser …',
  abandon: 'Avbryt kontrollen',
  abandonTitle: 'Avbryta loggkontrollen?',
  abandonText: 'Inget är signerat, så besluten du har tagit försvinner.',
  abandonConfirm: 'Avbryt och släng besluten',
  hasMore: 'Det finns fler händelser än som får plats i en kontroll. Avbryt och välj en kortare period, så att alla kommer med.',
  broken: 'Loggen stämmer inte. Kontrollen går att göra, men det kan saknas händelser. Se överst på sidan vad som ska göras.',
  nothingTitle: 'Det finns inget att kontrollera.',
  nothing: 'Inga personuppgifter har öppnats de dagarna.',
  another: 'Välj en annan period',
} as const

export const startText = {
  from: 'Från och med',
  to: 'Till och med',
  size: 'Antal slumpvis valda',
  sizeHint: 'Mellan 5 och 200. Därutöver kommer allt som reglerna pekar ut.',
  asked: 'Någon har frågat om de här personerna',
  askedHint: 'Alla händelser om dem kommer med. Sökningen syns i loggen.',
  repeat: 'Upprepa ett tidigare urval',
  seed: 'Urvalets kod i protokollet',
  seedHint: 'Sexton tecken, 0–9 och a–f. Samma kod ger samma urval. Lämna tomt för ett nytt.',
  rulesTitle: 'Det här tas alltid med',
  rules: [
    'personer med skyddade personuppgifter',
    'anhöriga med samma efternamn som någon i personalen, och den som har sitt eget namn i registret',
    'många öppnade kort på en timme, och öppnat på natten',
    'kort som öppnats utan att något registrerats',
    'utskrivet och exporterat',
  ],
  rulesNote: 'Reglerna jämför bara vad registret självt vet. Att något tas med betyder inte att någon har gjort fel.',
  begin: 'Ta fram händelserna',
  faults: {
    'not-a-date': 'Skriv datumet som 2026-11-22, 22/11 eller igår.',
    'backwards': 'Slutet ligger före början. Rätta det ena.',
    'future': 'Välj en dag som har varit, senast idag.',
    'not-a-size': 'Skriv ett antal mellan 5 och 200.',
    'not-a-seed': 'Koden har sexton tecken, 0–9 och a–f.',
  } satisfies Record<StartFault, string>,
} as const

export const reasonNames: Readonly<Record<ReviewReason, string>> = {
  'random': 'Slumpvis vald',
  'protected-person': 'Personen har skyddade personuppgifter',
  'same-surname-as-staff': 'Samma efternamn som någon i personalen',
  'own-name': 'Kollegan heter som personen',
  'many-cards-an-hour': 'Många kort öppnade på en timme',
  'at-night': 'På natten',
  'opened-without-contact': 'Öppnat utan att något registrerades',
  'exported': 'Exporterat eller utskrivet',
  'asked-for': 'Någon har frågat om personen',
}

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  'in-order': 'I sin ordning',
  'ask-colleague': 'Fråga kollegan',
  'deviation': 'Avvikelse',
}

export const decideText = {
  progress: (at: number, of: number) => `${at} av ${of}`,
  left: (left: number) => (left === 0 ? 'Alla är avgjorda' : left === 1 ? '1 kvar att avgöra' : `${left} kvar att avgöra`),
  item: 'Händelse att avgöra',
  when: 'När',
  computer: 'Dator',
  number: 'Nummer',
  why: 'Varför den är med',
  whoLooked: (label: string) => `Vem har tittat på ${label}?`,
  decide: 'Ditt beslut',
  keys: 'Tryck 1, 2 eller 3. Nästa händelse kommer av sig själv. Piltangenterna bläddrar utan att avgöra.',
  before: 'Föregående',
  next: 'Nästa',
  undo: 'Ångra',
  undone: 'Beslutet är ångrat',
  sumUp: 'Till sammanställningen',
} as const

export const summaryText = {
  title: 'Sammanställning',
  openings: (count: number) => `Under perioden skedde ${opened(count)} där personuppgifter öppnades, söktes, skrevs ut eller exporterades.`,
  checked: 'Kontrollerade',
  seed: 'Urvalets kod',
  left: (count: number) => `${opened(count)} är inte ${count === 1 ? 'avgjord' : 'avgjorda'} än.`,
  goOn: 'Avgör dem',
  toFollow: 'Att fråga om och avvikelser',
  noneToFollow: 'Allt var i sin ordning.',
  all: (count: number) => `Visa alla ${count} händelser`,
  undecided: 'Inte avgjord',
  change: 'Ändra',
  changeOf: (what: string) => `Ändra beslutet: ${what}`,
  measures: 'Åtgärder',
  measuresHint: 'Vad gör ni åt det som ska frågas om eller är en avvikelse? Skriv inga namn på personer i registret: texten står på protokollet. Den sparas när du signerar, och behöver skrivas om ifall registret låses innan dess. Besluten finns kvar.',
  measuresNeeded: 'Skriv vad ni gör åt avvikelserna innan du signerar.',
  notAllDecided: 'Avgör alla händelser innan du signerar.',
  meaning: 'Med signaturen intygar du att du har gått igenom händelserna och tagit besluten. Den görs med din egen nyckel: ändras protokollet efteråt syns det, och ingen annan kan signera i ditt namn. Ett signerat protokoll går inte att ändra eller ta bort.',
  sign: 'Signera',
  back: 'Tillbaka till händelserna',
  signed: 'Loggkontrollen är signerad',
  signedText: 'Skriv ut protokollet och förvara det utanför datorn. Loggens nummer och kontrollsumma på papperet avslöjar om loggen byts ut.',
} as const

export const historyText = {
  title: 'Signerade loggkontroller',
  none: 'Ingen loggkontroll är signerad än.',
  period: 'Period',
  signed: 'Signerad',
  signedBy: (by: string, at: string) => `${by}, ${at}`,
  checked: 'Kontrollerade',
  toAsk: 'Att fråga om',
  deviations: 'Avvikelser',
  signature: 'Signatur',
  days: (from: CivilDate, to: CivilDate) => (from === to ? from : `${from} – ${to}`),
  holds: 'Stämmer',
  holdsNot: 'Stämmer inte: protokollet är ändrat efter signeringen',
  action: 'Protokoll',
  print: 'Skriv ut',
  printOf: (which: string) => `Skriv ut protokollet för ${which}`,
  printLatest: 'Skriv ut protokollet',
} as const

export const protocolText = {
  title: 'Protokoll från loggkontroll',
  board: 'Nämnd',
  municipality: 'Kommun',
  period: 'Period',
  sample: 'Urval',
  sampleOf: (size: number) => `${size} slumpvis valda, och allt som reglerna pekade ut: skyddade personuppgifter, samma efternamn som personal, eget namn, många kort på en timme, på natten, öppnat utan registrering, exporterat eller utskrivet, och det någon frågat om.`,
  seed: 'Urvalets kod (ger samma slumpvisa urval igen)',
  checked: 'Kontrollerade',
  inOrder: 'I sin ordning',
  toAsk: 'Att fråga kollegan om',
  deviations: 'Avvikelser',
  measures: 'Åtgärder',
  noMeasures: 'Inga',
  signedBy: 'Signerad av',
  signedAt: 'Signerad',
  signature: 'Elektronisk signatur',
  holds: 'Stämmer med texten och signerarens nyckel',
  holdsNot: 'STÄMMER INTE med texten eller signerarens nyckel',
  logSeq: 'Loggens nummer',
  logHead: 'Loggens kontrollsumma',
  why: 'Spara papperet utanför datorn. Byts loggen ut mot en annan, eller klipps något bort, stämmer den inte längre med numret och kontrollsumman här.',
  place: 'Ort och datum',
  name: 'Underskrift',
  printed: (today: CivilDate, by: string) => `Utskrivet ${formatLong(today)}${by === '' ? '' : ` av ${by}`}`,
} as const

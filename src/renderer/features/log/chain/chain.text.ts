import { spaced } from '../words/instant-words.ts'

const events = (count: number): string => `${spaced(count)} ${count === 1 ? 'händelse' : 'händelser'}`

export const chainText = {
  label: 'Loggens skick',
  loading: 'Läser loggens skick …',
  whole: (at: string | undefined, entries: number) => `Loggen är hel – ${at === undefined ? '' : `kontrollerad ${at}, `}${events(entries)}`,
  notChecked: (entries: number) => `Loggen är inte kontrollerad än – ${events(entries)}`,
  broken: (seq: number | undefined) => (seq === undefined ? 'Loggen stämmer inte' : `Loggen stämmer inte från händelse ${spaced(seq)}`),
  brokenWhy: {
    chain: 'En händelse är ändrad, borttagen eller inskjuten efter att den skrevs.',
    signature: 'En händelse är inte undertecknad med nyckeln för den inloggning som den säger sig komma från.',
    anchor: 'Loggen är inte densamma som datorn eller en säkerhetskopia har sett förut. Slutet kan vara avklippt, eller hela registret utbytt mot ett äldre.',
    row: 'Uppgifter i registret är inte de som loggen säger att någon sparade senast.',
  },
  brokenAt: (at: string) => `Upptäckt ${at}.`,
  toDo: 'Gör så här:',
  steps: [
    'Ändra inget i registret och låt filerna ligga som de är.',
    'Säg genast till den som är systemansvarig, ert dataskyddsombud och IT. Det kan vara en incident som ska anmälas inom 72 timmar.',
    'Jämför numret och kontrollsumman på det senast utskrivna kontrollprotokollet med loggen, så syns det fram till vilken dag den stämde.',
    'Låt IT ta undan en kopia av mappen innan en äldre säkerhetskopia återställs.',
  ],
  check: 'Kontrollera nu',
  checking: 'Hela loggen kontrolleras. Det tar oftast några sekunder, längre i ett stort register.',
  checked: 'Hela loggen är genomgången. Den är hel.',
  checkedBroken: 'Hela loggen är genomgången. Den stämmer inte.',
  means: 'Vad betyder det?',
  meaning: [
    'Varje händelse bär en kontrollsumma av den före, så ingen kan ändras, tas bort eller skjutas in utan att kedjan går av.',
    'Varje inloggning undertecknar sina händelser. Den senaste kontrollsumman finns dessutom utanför registret: på den här datorn, i säkerhetskopiorna och på kontrollprotokollen på papper.',
    'Kontrollen säger att loggen är oförändrad. Den säger inte om någon har öppnat ett kort utan skäl. Det avgör ni i loggkontrollen.',
  ],
} as const

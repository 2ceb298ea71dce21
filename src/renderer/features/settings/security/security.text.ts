import type { Enforcement } from './enforcement.ts'

interface Label {
  readonly name: string
  readonly means: string
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

export const labelText: Readonly<Record<Enforcement, Label>> = {
  cryptography: { name: 'Kryptografi', means: 'Går inte att kringgå, varken med appen eller med något annat program: utan rätt nyckel går det inte att läsa.' },
  app: { name: 'Appen', means: 'En regel i programmet. Den som har en giltig nyckel och byter ut programmet mot ett eget kommer runt den.' },
  routine: { name: 'Rutin', means: 'Ert eget arbetssätt. Appen kan påminna, men inte tvinga.' },
}

export const securityText = {
  intro: 'Här står vad som skyddar uppgifterna, hur starkt skyddet är och vad det inte klarar. Varje löfte har en av tre märkningar.',
  print: 'Skriv ut sidan',
  today: 'Just nu:',
  notPromisedTitle: 'Det här lovar vi inte',
} as const

export const promiseText = {
  encrypted: 'Registret, statistiken och säkerhetskopiorna är krypterade. Den som får tag i datorn, en kopia eller hela mappen kan inte läsa innehållet utan ett lösenord eller återställningsnyckeln.',
  encryptedToday: (users: number, memoryMib: number, passes: number) => `${count(users, 'person', 'personer')} har en nyckel. Att pröva en enda gissning mot ditt lösenord kräver ${memoryMib} MiB minne i ${count(passes, 'varv', 'varv')}.`,
  manager: 'Den som bara är chef kan inte läsa en enda person. Chefens nyckel öppnar de skyddade antalen och ingenting annat.',
  opensRegister: 'din nyckel öppnar registret.',
  opensCounts: 'din nyckel öppnar bara antalen.',
  protected: 'Skyddade personuppgifter ligger bakom en egen nyckel. Övriga ser att någon är skyddad, men inte vem.',
  protectedToday: (holders: number, users: number) => `${holders} av ${count(users, 'användare', 'användare')} har den nyckeln.`,
  changed: 'Ingen kan ändra i filerna utan nycklarna och få det att gå obemärkt förbi: en ändrad sida, nyckelfil eller loggrad upptäcks.',
  log: 'Loggen går inte att skriva om i efterhand utan att det märks, så länge den här datorn, en säkerhetskopia eller ett utskrivet protokoll från loggkontrollen minns hur den slutade.',
  removed: 'Den som tas bort kan inte läsa något som skrivs därefter, inte ens med gamla filer och sitt gamla lösenord. Det som redan är läst går inte att ta tillbaka.',
  roles: 'Vem som får registrera, ändra, exportera och se vilka verksamhetsområden. Konsulent, registrerare, systemansvarig och logggranskare har samma nyckel till registret.',
  logged: 'Varje sökning, öppning, ändring, utskrift och export skrivs i loggen.',
  logReaders: 'Att bara logggranskare läser loggen. Den ligger i registret och är inte låst med någon egen nyckel.',
  idle: 'Registret låses när datorn lämnas, låses eller går i viloläge. Då avslutas den del av appen som har nycklarna.',
  idleToday: (minutes: number) => `det låses efter ${count(minutes, 'minut', 'minuter')}.`,
  lastDay: 'Efter sin sista dag kan en användare inte låsa upp.',
  guessing: 'Väntan efter fel lösenord gör det trögt att gissa vid skärmen. Mot den som har kopierat filerna skyddar bara lösenordets längd och vad varje gissning kostar.',
  rollback: 'Om någon lägger tillbaka ett äldre register märks det på de datorer som har sett det nyare, men inte på en dator som aldrig har sett det.',
  oneAtATime: 'I en gemensam mapp kan en i taget ha registret öppet.',
  smallCounts: (smallest: number) => `Antal under ${smallest} döljs i allt som lämnas ut, så att ingen går att känna igen. Den som har registrets nyckel kan räkna själv.`,
  noNetwork: 'Appen använder inte internet och skickar ingenting någonstans.',
  recovery: 'Återställningsnyckeln ligger inlåst, skild från datorn, och har provats.',
  recoveryToday: (testedOn: string | undefined) => testedOn === undefined ? 'den finns, men har aldrig provats.' : `den finns och provades senast ${testedOn}.`,
  recoveryNone: 'det finns ingen återställningsnyckel.',
  severalUsers: 'Minst två personer kan öppna registret, så att det inte står och faller med en.',
  severalToday: (users: number, admins: number) => `${count(users, 'person', 'personer')} har en nyckel, ${admins} av dem är systemansvarig${admins === 1 ? '' : 'a'}.`,
  backups: 'En säkerhetskopia finns på ett annat ställe än datorn.',
  backupsToday: (verifiedOn: string | undefined, hasSecond: boolean) => `${verifiedOn === undefined ? 'ingen kopia är kontrollerad än' : `den senaste kontrollerade kopian är från ${verifiedOn}`}, och ${hasSecond ? 'en andra mapp är vald.' : 'ingen andra mapp är vald.'}`,
  erased: (days: number) => `Den som gallras är borta ur appens säkerhetskopior senast ${days} dagar efteråt. IT:s egna kopior av mappen följer IT:s tider.`,
  bitlocker: 'Datorns disk är krypterad med BitLocker. Windows kan skriva delar av minnet till disken, och det kan appen inte hindra.',
  accounts: 'Var och en har ett eget Windows-konto, virusskyddet är på och mappen synkroniseras inte till något moln.',
  review: 'Loggen kontrolleras varje månad, och den som slutar tas bort samma dag.',
  paper: 'Utskrifter och sparade filer låses in och förstörs.',
} as const

export const notPromisedText = [
  'Den som får läsa en uppgift kan skriva av den, fotografera skärmen eller kopiera den. Loggen visar att den lästes, inte vad som hände sedan.',
  'Skadlig programvara som körs som samma Windows-användare kan se det du ser, och lösenordet när du skriver det.',
  'Glömmer alla sina lösenord och återställningsnyckeln är borta, är uppgifterna förlorade. Ingen kan låsa upp dem, inte IT och inte den som gjort appen.',
  'Den som sköter servern kan radera mappen. Appen kan inte hindra det; bara en säkerhetskopia på ett annat ställe hjälper.',
  'När registret har låsts har appen inte kvar något av innehållet. Vad Windows, skrivaren eller ett skärmurklipp har sparat undan av det som visades når appen inte.',
  'En gammal kopia av nyckelfilen öppnas med det lösenord som gällde då, tillsammans med ett register från samma tid.',
  'Utanför krypteringen syns kommunens namn, namnen på dem som har en nyckel, filernas storlek och när de ändrades.',
] as const

import type { VaultStatus } from '#shared/contract/vault.ts'

const problems: Readonly<Record<NonNullable<VaultStatus['problem']>, string>> = {
  'register-damaged': 'Registret låstes för att något i filen är skadat. Lås upp för att se om det går att läsa, eller återställ från en säkerhetskopia.',
  'store-stopped': 'Registret låstes för att den del av appen som håller det stannade. Det som redan är sparat finns kvar.',
  'lease-lost': 'Registret låstes för att en annan dator har tagit över det, eller för att mappen inte gick att nå. Det som redan är sparat finns kvar.',
  'rights-changed': 'Registret låstes för att din behörighet har ändrats eller gått ut. Lås upp för att fortsätta med det du har behörighet till nu, eller fråga den som är systemansvarig hos er.',
}

export const unlockText = {
  title: 'Lås upp registret',
  documentTitle: 'Låst',
  register: (label: string) => `Anhörigregistret för ${label}`,
  noLabel: 'Anhörigregistret på den här datorn',
  lastOpened: (when: string) => `Senast ändrat ${when}`,
  inFolder: (folder: string) => `Ligger i mappen ${folder}`,
  who: 'Vem är du?',
  whoMissing: 'Välj vem du är.',
  passphrase: 'Lösenord',
  unlock: 'Lås upp',
  unlocking: 'Låser upp …',
  missing: 'Skriv lösenordet.',
  wait: (seconds: number) => `Försök igen om ${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}.`,
  waitWhy: 'Det du har skrivit står kvar. Väntan gör det trögt att gissa här vid skärmen.',
  forgotten: 'Glömt lösenordet?',
  restore: 'Återställ från säkerhetskopia',
  otherFolder: 'Öppna register i en annan mapp',
  practise: 'Öva med exempeldata i stället',
  practiceTitle: 'Övningsläget är låst',
  practiceIntro: 'Påhittade personer. Inget lösenord behövs.',
  openPractice: 'Fortsätt öva',
  opening: 'Öppnar …',
  otherRegister: 'Avsluta övningen',
  otherFailed: 'Det gick inte',
  problem: (problem: NonNullable<VaultStatus['problem']>) => problems[problem],
  unreachable: 'Registret går inte att nå just nu: mappen där det ligger går inte att läsa. Kontrollera att nätet fungerar och försök igen om en stund. Hjälper inte det, be IT se efter att du har rätt att läsa mappen.',
  restored: (when: string) => `Säkerhetskopian från ${when} är på plats. Lås upp med det lösenord som gällde då. Registret som låg här förut är undanlagt och sparas lika länge som en säkerhetskopia.`,
} as const

export const obstacleText = {
  olderTitle: 'Registret är äldre än väntat',
  older: 'Den här datorn har sett ett nyare register än det som ligger här. Det händer när en säkerhetskopia har lagts tillbaka. Om ingen hos er har gjort det kan någon ha bytt ut filerna: fråga IT först.',
  erasedTitle: 'Listan över gallrade personer är äldre än väntat',
  erased: 'Den här datorn har sett fler gallrade personer än vad registret och filen raderade.json känner till. Det händer när en gammal kopia har lagts tillbaka utanför appen. Be IT lägga tillbaka den senaste raderade.json. Öppnar du ändå kan personer som har gallrats finnas kvar, och de behöver då gallras igen.',
  olderAnyway: 'Öppna ändå',
  olderLogged: 'Att du öppnar det ändå skrivs i loggen.',
  heldTitle: 'Registret används av någon annan',
  heldBy: (who: string, since: string) => `${who} har det öppet sedan ${since}.`,
  heldBySomebody: 'Det är öppet på en annan dator.',
  silent: (span: string) => `Det har inte hörts något därifrån på ${span}.`,
  wait: 'Be den personen att låsa registret, så kan du öppna det. Det låses också av sig självt när datorn lämnas.',
  takeOverWhen: 'Datorn kan ha stängts av eller tappat nätet. Ta över bara om du vet att ingen arbetar där: det som inte har hunnit sparas där går förlorat. Att du tar över skrivs i loggen.',
  takeOver: 'Ta över',
  tryAgain: 'Försök igen',
  syncedNext: 'Öppna ett register i en annan mapp, eller be IT flytta mappen ut ur synkroniseringen.',
} as const

export const recoverText = {
  title: 'Öppna med återställningsnyckeln',
  documentTitle: 'Återställ lösenord',
  intro: 'Skriv in nyckeln från det utskrivna papperet och välj ett nytt lösenord. Allt i registret finns kvar.',
  whose: 'Vems lösenord ska bytas?',
  whoseMissing: 'Välj vems lösenord som ska bytas.',
  open: 'Öppna och byt lösenord',
  opening: 'Öppnar registret. Det tar några sekunder …',
  back: 'Tillbaka',
} as const

export const chooseOwnText = {
  title: 'Välj ditt eget lösenord',
  documentTitle: 'Välj lösenord',
  intro: (name: string) => `Välkommen ${name}! Lösenordet du fick är till för en enda gång. Välj ett eget som bara du vet, så öppnas registret.`,
  current: 'Lösenordet du fick',
  currentMissing: 'Skriv lösenordet som du fick på papper.',
  currentWrong: 'Det var inte lösenordet du fick. Kontrollera orden och mellanslagen.',
  save: 'Spara och öppna registret',
  saving: 'Sparar lösenordet. Det tar någon sekund …',
  lock: 'Lås',
} as const

/** What an entry is about, in the form that follows a verb. */
export const objectWords = {
  'carer': 'anhörigkortet',
  'user': 'användaren',
  'contact': 'en kontakt',
  'group': 'en grupp',
  'respite': 'en avlösning',
  'release': 'statistikuttaget',
  'other': 'en uppgift',
} as const

/** Verbs that take the object of the entry; alone they stand with the second word. */
export const objectVerbs = {
  opened: ['Öppnade', 'uppgifter'],
  created: ['Skapade', 'uppgifter'],
  changed: ['Ändrade', 'uppgifter'],
  removed: ['Tog bort', 'uppgifter'],
  printed: ['Skrev ut', 'uppgifter'],
  exported: ['Exporterade', 'uppgifter'],
} as const

/** Created, changed and removed from a card: the card itself stays. */
export const carerVerbs: Readonly<Record<keyof typeof objectVerbs, string>> = {
  opened: 'Öppnade anhörigkortet',
  created: 'La till uppgifter på anhörigkortet',
  changed: 'Ändrade uppgifter på anhörigkortet',
  removed: 'Tog bort uppgifter från anhörigkortet',
  printed: 'Skrev ut uppgifter om anhörigkortet',
  exported: 'Exporterade uppgifter om anhörigkortet',
}

/** What is the same whatever it is about. */
export const wholeSentences = {
  'unlocked': 'Loggade in',
  'unlock-failed': 'Fel lösenord',
  'locked': 'Låste registret',
  'recovered': 'Öppnade registret med återställningsnyckeln',
  'register-created': 'Skapade registret',
  'searched': 'Sökte',
  'listed': 'Visade en lista',
  'revealed': 'Visade personnumret',
  'counted': 'Räknade statistik',
  'released': 'Tog ut statistik',
  'user-added': 'La till en användare',
  'user-changed': 'Ändrade en användares behörighet',
  'user-removed': 'Tog bort en användare',
  'passphrase-changing': 'Började byta sitt lösenord',
  'passphrase-changed': 'Bytte sitt lösenord',
  'passphrase-giving': 'Började ge en kollega ett nytt lösenord',
  'passphrase-given': 'Lämnade ut ett nytt lösenord',
  'recovery-key-changing': 'Började byta återställningsnyckeln',
  'recovery-key-changed': 'Bytte återställningsnyckeln',
  'recovery-tested': 'Provade återställningsnyckeln',
  'keys-rotating': 'Började byta nycklar',
  'keys-rotated': 'Bytte nycklar',
  'backup-made': 'Gjorde en säkerhetskopia',
  'backup-checked': 'Kontrollerade en säkerhetskopia',
  'restored': 'Återställde en säkerhetskopia',
  'rollback-accepted': 'Godkände ett äldre register',
  'lease-taken-over': 'Tog över registret från en annan dator',
  'settings-changed': 'Ändrade en inställning',
  'call-refused': 'Fick nej: behörigheten räckte inte',
  'input-refused': 'Fick nej: appen kunde inte läsa det som skickades',
  'call-failed': 'Fick ett oväntat fel i appen',
  'log-read': 'Läste loggen',
  'log-checked': 'Kontrollerade att loggen är hel',
  'log-reviewed': 'Signerade en loggkontroll',
  'chain-started': 'Påbörjade loggens kedja',
  'version-changed': 'Startade en ny version av appen',
  'clock-jumped': 'Datorns klocka hoppade',
  'erased': 'Gallrade',
  'exported-everything': 'Exporterade hela registret',
} as const

/** Where the route says more than the event. */
export const routeSentences: Readonly<Record<string, string>> = {
  'carers.create': 'La upp anhörigkortet',
  'carers.update': 'Ändrade anhörigkortet',
  'carers.timeline': 'Läste händelserna på anhörigkortet',
  'contacts.proposedArea': 'Hämtade verksamhetsområdet från anhörigkortet',
  'contacts.register': 'Registrerade en kontakt på anhörigkortet',
  'respite.grants': 'Visade avlösningen på anhörigkortet',
  'log.ofPerson': 'Läste loggen om anhörigkortet',
  'log.exportPerson': 'Sparade ett utdrag ur loggen om anhörigkortet',
  'groups.open': 'Såg anhörigkortets namn i en grupp',
  'attendance.sheet': 'Såg anhörigkortets namn i en närvarolista',
}

export const wrongRecoveryKey = 'Fel återställningsnyckel'

/** Where the number of an entry is how often it happened, not how many were found. */
export const timesWords = (times: number): string => (times === 1 ? '1 gång' : `${times} gånger`)

export const hitWords = (hits: number): string => (hits === 1 ? '1 träff' : `${hits} träffar`)

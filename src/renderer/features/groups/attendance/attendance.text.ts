import type { Attendance } from '#shared/domain/code-lists/groups/attendances.ts'

/** As it is said on this screen: short words that fit a grid. */
export const markWords: Readonly<Record<Attendance, string>> = { 'present': 'Kom', 'absent-notified': 'Avbokat', 'absent-unnotified': 'Uteblev', 'not-registered': 'Ej registrerat' }
export const markLetters: Readonly<Record<Attendance, string>> = { 'present': 'K', 'absent-notified': 'A', 'absent-unnotified': 'U', 'not-registered': '–' }

export const attendanceText = {
  grid: 'Närvaro, personer och träffar',
  loading: 'Hämtar närvaron …',
  noMeetings: 'Gruppen har inga träffar än.',
  nobody: 'Ingen är inskriven än. Lägg till deltagare först.',
  person: 'Deltagare',
  meeting: (number: number) => `Träff ${number}`,
  cancelled: 'Inställd',
  ahead: 'Kommande',
  total: 'Kom',
  totalOf: (came: number, of: number) => `${came} av ${of}`,
  allCame: 'Alla kom',
  allCameOf: (meeting: string) => `Alla kom, ${meeting}`,
  anonymous: 'Anonyma',
  anonymousOf: (meeting: string) => `Antal anonyma, ${meeting}`,
  cameTotal: 'Antal som kom',
  cameTotalOf: (meeting: string, count: number) => `${meeting}: ${count} kom`,
  guest: 'gäst',
  left: 'har slutat',
  cell: (name: string, meeting: string, mark: string) => `${name}, ${meeting}: ${mark}`,
  aheadSaid: 'Träffen har inte varit än. Närvaro registreras från och med den dagen.',
  cancelledSaid: 'Träffen är inställd.',
  allCameSaid: (count: number) => (count === 0 ? 'Alla var redan registrerade.' : `${count} är registrerade som Kom.`),
  keys: 'Pilarna flyttar. K = Kom, A = Avbokat, U = Uteblev, – tar bort. Mellanslag byter till nästa.',
  state: { saved: 'Allt är sparat', saving: 'Sparar …' },
  changedMeanwhile: (meeting: string) => `Någon annan har ändrat närvaron för ${meeting} under tiden. Nu visas det som är sparat. Ange på nytt det som ska ändras.`,
  notSaved: (meeting: string) => `Närvaron för ${meeting} kunde inte sparas.`,
  addGuest: 'Lägg till gäst',
  guestHint: 'För den som kom utan att vara inskriven.',
  guestWho: 'Vem kom?',
  guestWhen: 'Vilken träff?',
  guestSave: 'Lägg till',
  guestClose: 'Avbryt',
  guestNeeded: 'Välj en anhörig.',
  guestNone: 'Det finns ingen träff som har varit än.',
  guestDone: (name: string) => `${name} är registrerad som gäst.`,
} as const

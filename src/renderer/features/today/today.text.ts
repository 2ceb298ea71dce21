export const todayText = {
  title: 'Idag',
  hello: (name: string) => `Hej ${name}!`,
  dateAndWeek: (weekday: string, date: string, week: number) => `${weekday} ${date}, vecka ${week}`,
  weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  loading: 'Hämtar dagen …',
  failed: 'Dagen kunde inte hämtas',
  plannedFailed: 'Det planerade kunde inte hämtas',
  minutes: (minutes: number) => `${minutes} min`,
} as const

export const followUpText = {
  title: 'Att följa upp',
  empty: 'Inget att följa upp just nu. När du sätter ett uppföljningsdatum på en kontakt dyker den upp här i tid.',
  due: 'Idag',
  overdue: (days: number) => days === 1 ? 'Sedan igår' : `Försenad ${days} dagar`,
  ahead: (days: number) => days === 1 ? 'I morgon' : `Om ${days} dagar`,
  about: (form: string, date: string) => `${form} ${date}`,
  done: 'Klar',
  doneFor: (name: string) => `Klar med ${name}`,
  later: '+1 vecka',
  laterFor: (name: string) => `+1 vecka för ${name}`,
  doneToast: 'Uppföljningen är klar.',
  laterToast: (date: string) => `Uppföljningen är flyttad till ${date}.`,
} as const

export const draftText = {
  title: 'Utkast',
  row: 'Påbörjad kontakt',
  changed: (when: string) => `Ändrat ${when}`,
  open: 'Fortsätt skriva',
  openFrom: (when: string) => `Fortsätt skriva, utkast ändrat ${when}`,
} as const

export const recordedText = {
  title: 'Registrerat idag',
  empty: 'Du har inte registrerat något idag.',
  register: 'Registrera kontakt',
} as const

export const quarterText = {
  title: (quarter: string) => `Hittills ${quarter}`,
  internal: 'Intern – får inte lämnas ut',
  internalExplained: 'Siffrorna är exakta. Små tal kan peka ut någon. Det som lämnas ut tas fram under Statistik.',
  uniqueCarers: 'Unika anhöriga',
  uniqueCarersHelp: 'Personer som har varit med om minst ett genomfört samtal, en träff eller en avlösning. Var och en räknas en gång.',
  held: 'Genomförda samtal',
  anonymous: 'Anonyma kontakter',
  meetings: 'Genomförda träffar',
  attendances: 'Deltagartillfällen',
  respiteHours: 'Avlösning, timmar',
} as const

export const plannedText = {
  title: 'Planerat idag',
  nothingToday: 'Inget inplanerat idag.',
  later: 'Resten av veckan',
  tomorrow: 'i morgon',
  wholeDay: 'hela dagen',
  attendance: 'Närvaro',
  attendanceOf: (name: string) => `Närvaro för ${name}`,
  calendar: 'Öppna kalendern',
  more: (count: number) => `${count} till i kalendern`,
  moreToday: (count: number) => `${count} till idag.`,
} as const

export const waitingText = {
  title: 'Saknar närvaro eller utfall',
  attendance: 'Närvaro',
  attendanceOf: (name: string) => `Närvaro för ${name}`,
  held: 'Genomförd som planerat',
  heldFor: (name: string) => `Genomförd som planerat, ${name}`,
  heldSaved: 'Avlösningen är registrerad som genomförd.',
  outcome: 'Utfall',
  outcomeFor: (name: string) => `Utfall för samtalet med ${name}`,
  outcomeSaved: 'Utfallet är registrerat.',
  more: (count: number) => `${count} till kommer fram när de här är klara.`,
} as const

export const placesText = {
  title: 'Platser och förfrågningar',
  freed: (free: number, queued: number) => `${free} ${free === 1 ? 'ledig plats' : 'lediga platser'}, ${queued} i kö`,
  lapsed: (group: string, date: string) => `Erbjuden plats i ${group}, svar skulle ha kommit ${date}`,
  unfilled: (count: number) => `${count} ${count === 1 ? 'avlösning' : 'avlösningar'} utan avlösare`,
  unfilledHelp: 'Förfrågningar som ingen har tagit än',
} as const

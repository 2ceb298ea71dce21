/** As written in running text: only a name takes a capital. */
export const holidayNames = {
  newYearsDay: 'nyårsdagen',
  epiphany: 'trettondedag jul',
  goodFriday: 'långfredagen',
  easterSunday: 'påskdagen',
  easterMonday: 'annandag påsk',
  mayDay: 'första maj',
  ascension: 'Kristi himmelsfärdsdag',
  whitSunday: 'pingstdagen',
  nationalDay: 'nationaldagen',
  midsummerDay: 'midsommardagen',
  allSaints: 'alla helgons dag',
  christmasDay: 'juldagen',
  boxingDay: 'annandag jul',
} as const

export const eveNames = {
  easter: 'påskafton',
  midsummer: 'midsommarafton',
  christmas: 'julafton',
  newYear: 'nyårsafton',
} as const

/** Two holidays on the same day, as 1 May and Kristi himmelsfärdsdag in 2008. */
export const bothNames = (first: string, second: string) => `${first} och ${second}`

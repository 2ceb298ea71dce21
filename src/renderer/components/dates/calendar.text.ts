/** Names for the controls of Mantine's calendar, which are English by themselves. */
export const calendarLabels = {
  nextMonth: 'Nästa månad',
  previousMonth: 'Föregående månad',
  nextYear: 'Nästa år',
  previousYear: 'Föregående år',
  nextDecade: 'Nästa tioårsperiod',
  previousDecade: 'Föregående tioårsperiod',
} as const

export const calendarText = {
  open: 'Öppna kalender',
  panel: 'Kalender',
} as const

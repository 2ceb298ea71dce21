export const calendarText = {
  title: 'Kalender',
} as const

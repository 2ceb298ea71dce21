/** The extract of the log about one person, as a workbook. */
export const personSheetText = {
  sheet: 'Logg',
  title: (carerNumber: string) => `Utdrag ur åtkomstloggen, ${carerNumber}`,
  madeOn: (day: string, by: string) => `Gjort ${day} av ${by}`,
  explanation: 'Varje rad är en händelse som rör anhörigkortet. Namn på personer i registret står aldrig i loggen.',
  columns: { day: 'Dag', time: 'Tid', who: 'Kollega', what: 'Vad som hände', purpose: 'Ändamål', computer: 'Dator', number: 'Nr' },
} as const

export const purposeWords = {
  'casework': 'Handläggning och genomförande',
  'statistics': 'Uppföljning och statistik',
  'administration': 'Administration',
  'log-review': 'Loggkontroll',
} as const

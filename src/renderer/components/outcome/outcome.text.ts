export const outcomeText = {
  how: 'Hur gick det?',
  ahead: 'Samtalet har inte varit än. Det kan bara ställas in.',
  minutes: 'Hur länge?',
  minutesUnit: 'min',
  minutesUnread: 'Skriv tiden i minuter, till exempel 45.',
  save: 'Spara utfallet',
} as const

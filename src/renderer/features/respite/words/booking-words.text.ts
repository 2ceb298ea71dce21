export const bookingWordsText = {
  at: (who: string) => `avlösning hos ${who}`,
  reliever: (name: string) => `avlösare ${name}`,
  noReliever: 'utan avlösare',
  lacksOutcome: 'saknar utfall',
  continued: (time: string) => `forts. till ${time}`,
  protectedPerson: 'skyddade personuppgifter',
} as const

export const componentsText = {
  optional: '(valfritt)',
  retry: 'Försök igen',
  cancel: 'Avbryt',
  undo: 'Ångra',
  saving: 'Sparar …',
  saved: (at: string) => `Sparat ${at}`,
  loading: 'Hämtar …',
  back: 'Tillbaka',
  app: 'Anhörigpärmen',
  choose: 'Välj …',
  capsLock: 'Caps Lock är på.',
  digitHint: 'Tryck en siffra eller använd piltangenterna.',
} as const

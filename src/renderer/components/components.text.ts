export const componentsText = {
  optional: '(valfritt)',
  retry: 'Försök igen',
  cancel: 'Avbryt',
  undo: 'Ångra',
  app: 'Anhörigpärmen',
  choose: 'Välj …',
  capsLock: 'Caps Lock är på.',
  digitHint: 'Tryck en siffra eller använd piltangenterna.',
} as const

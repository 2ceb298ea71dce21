export const themeText = {
  close: 'Stäng',
  menu: 'Meny',
  clear: 'Rensa valet',
  nothingFound: 'Inget i listan stämmer med det du har skrivit',
  showPassphrase: 'Visa eller dölj lösenordet',
} as const

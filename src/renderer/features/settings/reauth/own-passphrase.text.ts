export const ownPassphraseText = {
  label: 'Ditt lösenord',
  why: 'Det här kan öppna hela registret, så appen frågar en gång till.',
  practice: (passphrase: string) => `I övningsregistret är lösenordet: ${passphrase}`,
  missing: 'Skriv lösenordet som du låser upp registret med.',
  wrong: 'Det är inte ditt lösenord. Kontrollera stora och små bokstäver.',
  wait: (seconds: number) => `Försök igen om ${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}.`,
  waitWhy: 'Det du har skrivit står kvar. Väntan gör det trögt att gissa här vid skärmen.',
  cancel: 'Avbryt',
} as const

export const keepQuestionText = {
  title: 'Vill du behålla det du har skrivit?',
  keep: 'Behåll som utkast',
  goOn: 'Fortsätt skriva',
  discard: 'Släng',
} as const

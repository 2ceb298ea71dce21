export const ownText = {
  about: 'Lösenordet låser upp din nyckel. Själva registret ändras inte när du byter, och ingen annan märker något.',
  limit: 'En gammal kopia av nyckelfilen, till exempel i en säkerhetskopia, öppnas fortfarande med det gamla lösenordet. Har någon annan fått veta det, byt lösenord här och be sedan den som är systemansvarig att byta alla nycklar.',
  current: 'Lösenordet du har nu',
  currentMissing: 'Skriv lösenordet som du har nu.',
  currentWrong: 'Det är inte ditt lösenord. Kontrollera stora och små bokstäver.',
  save: 'Byt lösenord',
  saving: 'Byter lösenord. Det tar någon sekund …',
  saved: 'Lösenordet är bytt.',
} as const

export const lockText = {
  about: 'Registret låser sig självt när ingen har rört datorn på en stund och när datorn låses eller går i viloläge. En minut innan syns en rad överst. Det som är halvskrivet finns kvar efteråt.',
  minutes: 'Minuter utan att någon rör datorn',
  help: 'Från 1 till 30. Gäller alla, på alla datorer.',
  now: (minutes: number) => `Registret låses efter ${minutes} ${minutes === 1 ? 'minut' : 'minuter'}.`,
  whoChanges: 'Den som är systemansvarig kan ändra tiden.',
  wrong: 'Skriv ett helt tal från 1 till 30.',
  save: 'Spara',
  saved: (minutes: number) => `Registret låses nu efter ${minutes} ${minutes === 1 ? 'minut' : 'minuter'}.`,
} as const

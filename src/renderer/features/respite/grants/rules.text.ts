export const rulesText = {
  title: 'Regler för avlösning',
  about: 'Reglerna gäller från nu. Avbokningar som redan är gjorda behåller sin bedömning.',
  hours: 'En avbokning är sen när den kommer senare än så många timmar före start',
  hoursHint: 'Till exempel 24',
  hoursUnread: 'Skriv ett antal timmar från 0 till 336.',
  counts: 'En sen avbokning av anhörig, eller att familjen uteblir, räknas mot taket',
  countsHint: 'När utföraren eller ni själva avbokar räknas det aldrig.',
  cap: 'Vanligt tak, timmar per månad',
  capHint: 'Föreslås när en ny avlösningsrätt läggs in.',
  capUnread: 'Det gick inte att läsa timmarna. Skriv till exempel 15 eller 7,5.',
  save: 'Spara reglerna',
  saved: 'Reglerna är sparade',
} as const

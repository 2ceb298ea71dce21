import type { CaredForFault, CaredForField } from './cared-for-entry.ts'

export const caredForText = {
  titleNew: 'Lägg till närstående',
  titleEdit: 'Ändra närstående',
  about: 'Närstående är den som får hjälp. Skriv inget namn: ett ord som ni känner igen räcker, till exempel Maka eller Pappa.',
  alias: 'Kalla den närstående för',
  relation: 'Den anhöriga är den närståendes …',
  livingTogether: 'Bor de tillsammans?',
  yes: 'Ja',
  no: 'Nej',
  unknown: 'Uppgift saknas',
  targetGroup: 'Målgrupp',
  targetGroupHint: 'Målgruppen är det som bäst beskriver varför hjälpen behövs, ingen diagnos.',
  secondTargetGroup: 'Ytterligare målgrupp',
  area: 'Verksamhetsområde',
  birthYear: 'Den närståendes födelseår',
  sex: 'Den närståendes kön',
  housing: 'Boendeform',
  careFrequency: 'Hur ofta hjälper den anhöriga till?',
  careSinceYear: 'Sedan år',
  startedOn: 'Gäller från',
  endedOn: 'Gäller till',
  deceasedOn: 'Den närstående avled',
  notChosen: 'Inte angivet',
  save: 'Spara',
  cancel: 'Avbryt',
  savedNew: 'Den närstående är tillagd',
  savedEdit: 'Uppgifterna om den närstående är sparade',
  conflict: 'Någon annan har ändrat uppgifterna om den närstående medan du skrev. Det du har skrivit finns kvar här. Tryck på Spara igen om det ska gälla.',
} as const

const requiredTexts: Readonly<Partial<Record<CaredForField, string>>> = {
  alias: 'Skriv ett ord som ni känner igen, till exempel Maka.',
  relation: 'Välj relation. Är den inte känd väljer du Uppgift saknas.',
  targetGroup: 'Välj målgrupp. Är den inte känd väljer du Uppgift saknas.',
  area: 'Välj verksamhetsområde.',
  startedOn: 'Skriv från vilken dag det gäller.',
}

/** How to mend what is wrong. */
export function caredForFaultText(field: CaredForField, fault: CaredForFault): string {
  switch (fault) {
    case 'required': return requiredTexts[field] ?? 'Fyll i det här.'
    case 'too-long': return 'Texten är för lång för fältet. Korta den. Inget har försvunnit.'
    case 'broken': return 'Ett tecken är trasigt, ofta en halv symbol från en kopierad text. Ta bort det så går det att spara.'
    case 'date-unreadable': return 'Det gick inte att läsa datumet. Skriv till exempel 18/11 eller 2026-11-18.'
    case 'date-ahead': return 'Datumet ligger framåt i tiden. Välj i dag eller en tidigare dag.'
    case 'year-unreadable': return 'Skriv året med fyra siffror, till exempel 1948.'
    case 'before-start': return 'Slutdagen ligger före startdagen. Rätta den ena.'
    case 'same-twice': return 'Samma målgrupp är vald två gånger. Välj en annan, eller töm fältet.'
  }
}

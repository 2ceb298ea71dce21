/** Why a single field was refused, and how to write it instead. The words come from the contract. */
const fieldTexts = {
  'required': 'Fyll i det här.',
  'invalid': 'Det här går inte att läsa. Kontrollera och skriv om.',
  'too-long': 'Texten är för lång. Korta den.',
  'too-short': 'Skriv minst 15 tecken.',
  'lone-surrogate': 'Texten innehåller ett trasigt tecken. Skriv om den sista delen.',
  'not-a-date': 'Skriv datumet som 2026-11-22, 22/11 eller idag.',
  'not-a-quarter': 'Välj ett kvartal.',
  'not-a-time': 'Skriv klockslaget som 9.30 eller 13:00.',
  'not-a-year': 'Skriv årtalet med fyra siffror, till exempel 1948.',
  'not-minutes': 'Skriv antalet minuter med siffror, högst 1440.',
  'not-a-municipality-code': 'Välj kommunen i listan. Koden har fyra siffror.',
  'format': 'Skriv personnumret som ÅÅÅÅMMDD-NNNN.',
  'date': 'Datumet i personnumret finns inte. Kontrollera siffrorna.',
  'future': 'Datumet ligger i framtiden. Kontrollera det.',
  'checksum': 'Den sista siffran stämmer inte med de andra. Kontrollera personnumret.',
  'not-for-protected': 'För den som har skyddade uppgifter sparas ingen adress. Ta bort den.',
  'before-start': 'Slutdatumet ligger före startdatumet. Rätta ett av dem.',
} as const

export type FieldReason = keyof typeof fieldTexts

export const isFieldReason = (reason: string): reason is FieldReason => Object.hasOwn(fieldTexts, reason)

/** A Swedish sentence for a field; a reason from a newer version gets the general one. */
export function fieldText(reason: string): string {
  return isFieldReason(reason) ? fieldTexts[reason] : fieldTexts.invalid
}

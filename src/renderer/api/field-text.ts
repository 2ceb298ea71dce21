/** Why a single field was refused, and how to write it instead. The words come from the contract. */
const fieldTexts = {
  'required': 'Fyll i det här.',
  'invalid': 'Det här går inte att läsa. Kontrollera och skriv om.',
  'too-long': 'Texten är för lång. Korta den.',
  'too-short': 'Skriv minst 15 tecken.',
  'names': 'För lätt att gissa: namnet på dig, kommunen eller nämnden räknas inte. Lägg till ett par andra ord.',
  'weak': 'För lätt att gissa. Lägg till ett par ord som inte hör ihop.',
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
  'ends-before-start': 'Slutet ligger före början. Rätta det ena.',
  'past': 'Dagen har redan varit. Välj en senare.',
  'not-a-meeting-length': 'En träff är mellan 15 minuter och 12 timmar.',
  'past-midnight': 'Träffen slutar efter midnatt. Börja tidigare eller korta den.',
  'not-that-night': 'Det klockslaget finns inte den natten, när sommartiden börjar.',
  'same-time-twice': 'Två träffar börjar samtidigt samma dag. Ändra eller ta bort den ena.',
  'no-meetings': 'Välj minst en träff.',
  'too-many-meetings': 'Högst 200 träffar kan planeras åt gången. Välj färre.',
  'nothing-to-change': 'Inget är ändrat. Ändra något, eller stäng.',
  'no-bookings': 'Ange minst en tid.',
  'too-many-bookings': 'Högst 200 bokningar kan göras åt gången. Välj en kortare tid.',
  'not-places': 'Antalet platser är mellan 1 och 200.',
  'above-max': 'Minsta antalet är större än antalet platser. Rätta ett av dem.',
  'above-answers': 'Fler kan inte vara nöjda än de som har svarat.',
  'outside-validity': 'Avlösningsrätten gäller inte den dagen.',
  'cared-for-booked': 'Närstående har redan avlösning den tiden.',
  'reliever-booked': 'Avlösaren är redan bokad den tiden.',
  'reliever-left': 'Avlösaren har slutat till den dagen.',
  'out-of-range': 'Talet är för litet eller för stort. Under rubriken står vad som går att välja.',
  'wrong-passphrase': 'Det är inte ditt lösenord. Kontrollera stora och små bokstäver.',
  'before-start': 'Slutdatumet ligger före startdatumet. Rätta ett av dem.',
} as const

export type FieldReason = keyof typeof fieldTexts

export const isFieldReason = (reason: string): reason is FieldReason => Object.hasOwn(fieldTexts, reason)

/** A Swedish sentence for a field; a reason from a newer version gets the general one. */
export function fieldText(reason: string): string {
  return isFieldReason(reason) ? fieldTexts[reason] : fieldTexts.invalid
}

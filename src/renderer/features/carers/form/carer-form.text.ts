import type { ComparedField } from './model/changed-fields.ts'
import type { CarerFault, CarerField } from './model/check-carer-entry.ts'
import { personalNumberText } from './model/personal-number-words.text.ts'

export const carerFormText = {
  titleNew: 'Registrera ny anhörig',
  titleEdit: 'Ändra uppgifter',
  registrationForm: 'Hur ska personen registreras?',
  identified: 'Identifierad',
  code: 'Kod',
  codeExplained: 'Med kod finns inga fält för namn, personnummer, telefon eller adress. Personen får ett nummer, och ni minns själva vem numret hör till.',
  firstName: 'Förnamn',
  lastName: 'Efternamn',
  personalNumber: 'Personnummer eller samordningsnummer',
  personalNumberHint: 'Bara om det behövs. Födelseåret räcker oftast.',
  personalNumberKept: 'Ett personnummer finns registrerat och lämnas som det är.',
  personalNumberReplace: 'Byt eller ta bort numret',
  personalNumberKeep: 'Behåll det registrerade numret',
  personalNumberReplaceHint: 'Skriv det nya numret. Lämna tomt för att ta bort det registrerade.',
  personalNumberReason: 'Varför behövs personnumret?',
  personalNumberReasonHint: 'Till exempel: för att hitta rätt person i verksamhetssystemet',
  duplicateStop: 'En anhörig med samma personnummer finns redan.',
  openThatOne: 'Öppna den anhöriga',
  birthYear: 'Födelseår',
  birthYearHint: 'Fyra siffror, till exempel 1948',
  birthYearUnknown: 'Födelseåret är inte känt',
  ageGroup: 'Åldersgrupp',
  sex: 'Kön',
  phone: 'Telefon',
  mayLeaveMessage: 'Får ni lämna meddelande?',
  email: 'E-post',
  protectedIdentity: 'Skyddade personuppgifter',
  sealedIdentity: 'Namn, personnummer, telefon och e-post kan bara ändras av en kollega som har behörighet att se skyddade personuppgifter. Det andra kan du ändra här.',
  address: 'Adress',
  addressProtected: 'Adressen skrivs inte här när personuppgifterna är skyddade. En adress som redan är registrerad tas bort när du sparar.',
  howContact: 'Hur fick personen kontakt med anhörigstödet?',
  employment: 'Sysselsättning',
  notChosen: 'Inte angivet',
  firstContactOn: 'Första kontakt',
  informationGivenCode: 'Hur har personen fått veta att uppgifterna registreras?',
  informationGivenOn: 'När?',
  informationHint: 'Den som registreras ska få veta det och varför.',
  status: 'Status',
  responsible: 'Du blir ansvarig för personen.',
  partContact: 'Kontaktväg',
  partAbout: 'För statistiken',
  partAboutHint: 'Är något inte känt väljer du Uppgift saknas.',
  partRegister: 'Registrering',
  save: 'Spara',
  cancel: 'Avbryt',
  savedNew: (number: string) => `Registrerad med nummer ${number}`,
  savedEdit: 'Uppgifterna är sparade',
  draftRestored: (time: string) => `Utkast från ${time} återställt`,
  draftFailed: 'Utkastet kunde inte sparas. Det du har skrivit finns kvar i fönstret.',
  startEmpty: 'Börja om från början',
  askText: 'Som utkast finns det kvar här nästa gång.',
  duplicates: 'Finns kanske redan',
  duplicatesHint: 'Se efter om det är samma person. Är det inte det går det bra att fortsätta.',
  duplicatesCount: (count: number) => (count === 1 ? 'En person liknar den du skriver' : `${count} personer liknar den du skriver`),
  lastContact: (date: string) => `senaste kontakt ${date}`,
  bornIn: (year: number) => `född ${year}`,
  open: (name: string) => `Öppna ${name}`,
  conflict: (who: string) => `${who} har ändrat uppgifterna medan du skrev. Det du har skrivit finns kvar här.`,
  conflictFields: (fields: readonly string[]) => `Ändrat under tiden: ${fields.join(', ')}.`,
  conflictNothing: 'Inget av det som står i formuläret har ändrats.',
  conflictAdvice: 'Kontrollera och tryck på Spara igen om det du har skrivit ska gälla.',
} as const

export const reasonTexts: Readonly<Record<'same-personal-number' | 'same-phone' | 'same-name-and-birth-year' | 'similar-name-and-birth-year' | 'swapped-names' | 'same-name', string>> = {
  'same-personal-number': 'samma personnummer',
  'same-phone': 'samma telefonnummer',
  'same-name-and-birth-year': 'samma namn och födelseår',
  'similar-name-and-birth-year': 'liknande namn och samma födelseår',
  'swapped-names': 'för- och efternamn i omvänd ordning',
  'same-name': 'samma namn',
}

export const fieldNames: Readonly<Record<ComparedField, string>> = {
  firstName: 'förnamn',
  lastName: 'efternamn',
  hasPersonalNumber: 'personnummer',
  birthYear: 'födelseår',
  ageGroupCode: 'åldersgrupp',
  sexCode: 'kön',
  phone: 'telefon',
  email: 'e-post',
  address: 'adress',
  mayLeaveMessageCode: 'lämna meddelande',
  protectedIdentityCode: 'skyddade personuppgifter',
  howContactCode: 'hur personen fick kontakt',
  employmentCode: 'sysselsättning',
  firstContactOn: 'första kontakt',
  statusCode: 'status',
  informationGivenOn: 'när informationen gavs',
  informationGivenCode: 'hur informationen gavs',
}

const requiredTexts: Readonly<Partial<Record<CarerField, string>>> = {
  firstName: 'Skriv förnamnet. Vill personen inte uppge namn väljer du Kod.',
  lastName: 'Skriv efternamnet. Vill personen inte uppge namn väljer du Kod.',
  personalNumberReason: 'Skriv varför numret behövs, eller ta bort numret.',
  birthYear: 'Skriv födelseåret, eller kryssa för att det inte är känt.',
  ageGroup: 'Välj åldersgrupp. Är den inte känd väljer du Uppgift saknas.',
  sex: 'Välj ett alternativ. Är det inte känt väljer du Uppgift saknas.',
  mayLeaveMessage: 'Välj om ni får lämna meddelande på numret.',
  howContact: 'Välj ett alternativ. Är det inte känt väljer du Uppgift saknas.',
  firstContactOn: 'Skriv vilken dag den första kontakten var.',
  informationGivenCode: 'Välj hur personen har fått veta det.',
  informationGivenOn: 'Skriv vilken dag personen fick veta det.',
}

/** How to mend what is wrong. */
export function carerFaultText(field: CarerField, fault: CarerFault): string {
  switch (fault) {
    case 'required': return requiredTexts[field] ?? 'Fyll i det här.'
    case 'too-long': return 'Texten är för lång för fältet. Korta den. Inget har försvunnit.'
    case 'broken': return 'Ett tecken är trasigt, ofta en halv symbol från en kopierad text. Ta bort det så går det att spara.'
    case 'date-unreadable': return 'Det gick inte att läsa datumet. Skriv till exempel 18/11 eller 2026-11-18.'
    case 'date-ahead': return 'Datumet ligger framåt i tiden. Välj i dag eller en tidigare dag.'
    case 'year-unreadable': return 'Skriv året med fyra siffror, till exempel 1948.'
    case 'year-differs': return 'Födelseåret stämmer inte med personnumret. Rätta det ena.'
    case 'duplicate': return carerFormText.duplicateStop
    case 'number-format': return personalNumberText.errors.format
    case 'number-date': return personalNumberText.errors.date
    case 'number-future': return personalNumberText.errors.future
    case 'number-checksum': return personalNumberText.errors.checksum
  }
}

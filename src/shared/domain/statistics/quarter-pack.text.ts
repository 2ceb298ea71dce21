import type { Dimension, Measure, PackBlock, StatisticId } from './quarter-pack.ts'
import type { ShareId } from './shown-shares.ts'

export const missingLabel = 'Uppgift saknas'

/** A confirmed booking whose time has passed without anybody saying how it went. */
export const noOutcomeLabel = 'Utfall inte registrerat'

export const totalLabel = 'Totalt'

/** A statistic as a whole, where several of its measures stand side by side. */
export const statisticTitles: Readonly<Record<StatisticId, string>> = {
  S01: 'Antal unika anhöriga',
  S20: 'Antal enskilda samtal (genomförda)',
  S27: 'Anhöriggrupper',
  S31: 'Avlösning i hemmet',
  S32: 'Avlösningstillfällen',
}

export const measureTitles: Readonly<Record<Measure, string>> = {
  S01: 'Antal unika anhöriga',
  S20: 'Antal enskilda samtal (genomförda)',
  'S27-groups': 'Anhöriggrupper, pågående',
  'S27-meetings': 'Anhöriggrupper, genomförda träffar',
  'S27-carers': 'Anhöriggrupper, deltagare (unika)',
  'S27-attendances': 'Anhöriggrupper, deltagartillfällen',
  'S27-marks': 'Anhöriggrupper, närvaromarkeringar',
  'S31-carers': 'Avlösning i hemmet, unika anhöriga',
  'S31-booked': 'Avlösning i hemmet, bokade timmar',
  'S31-performed': 'Avlösning i hemmet, utförda timmar',
  'S31-cancelled': 'Avlösning i hemmet, avbokade timmar',
  'S32-bookings': 'Avlösningstillfällen, bokade',
  'S32-cancellations': 'Avlösningstillfällen, avbokade',
}

/** What a number is a number of: the column beside others of the same statistic, and the column *mått* of the files. */
export const measureUnits: Readonly<Record<Measure, string>> = {
  S01: 'antal',
  S20: 'antal',
  'S27-groups': 'grupper',
  'S27-meetings': 'träffar',
  'S27-carers': 'deltagare',
  'S27-attendances': 'deltagartillfällen',
  'S27-marks': 'närvaromarkeringar',
  'S31-carers': 'anhöriga',
  'S31-booked': 'bokade timmar',
  'S31-performed': 'utförda timmar',
  'S31-cancelled': 'avbokade timmar',
  'S32-bookings': 'tillfällen',
  'S32-cancellations': 'avbokningar',
}

export const dimensionTitles: Readonly<Record<Dimension, string>> = {
  sex: 'Kön',
  age: 'Åldersgrupp',
  area: 'Verksamhetsområde',
  form: 'Kontaktform',
  attendance: 'Närvaro',
  'respite-form': 'Avlösningens form',
  outcome: 'Utfall',
  canceller: 'Avbokad av',
}

/** After *efter* in the title of a table. */
export const dimensionPhrases: Readonly<Record<Dimension, string>> = {
  sex: 'kön',
  age: 'åldersgrupp',
  area: 'verksamhetsområde',
  form: 'kontaktform',
  attendance: 'närvaro',
  'respite-form': 'form',
  outcome: 'utfall',
  canceller: 'vem som avbokade',
}

export const blockTitles: Readonly<Record<PackBlock, string>> = { reach: 'Räckvidd', support: 'Stöd' }

export const shareTitles: Readonly<Record<ShareId, { readonly short: string; readonly long: string }>> = {
  'S27-attendance-rate': { short: 'medelnärvaro', long: 'Anhöriggrupper, medelnärvaro' },
  'S32-reliability': { short: 'leveranssäkerhet', long: 'Avlösningstillfällen, leveranssäkerhet' },
}
export const shareUnit = 'procent'
export const tooFew = 'underlag för litet'

export const overlapNote = 'Samma person kan räknas i flera verksamhetsområden.'
export const secrecyNote = 'Uppgifterna är statistiskt skyddade. Utlämnande prövas enligt OSL 26 kap.'

export const packNotes: readonly string[] = [overlapNote, secrecyNote]

/** Why the rows of a table that overlaps may sum to more than its total. */
export function overlapNoteOf(measures: readonly Measure[], dimension: Dimension): string {
  if (dimension === 'respite-form') return 'Samma person kan räknas i flera former.'
  return measures.includes('S27-meetings') ? 'Samma person, grupp och träff kan räknas i flera verksamhetsområden.' : overlapNote
}

/** What the marks mean; `threshold` is the least number of persons that is shown. */
export function legend(threshold: number): readonly { readonly mark: string; readonly meaning: string }[] {
  const fewer = threshold === 5 ? 'färre än fem personer' : `färre än ${threshold} personer`
  return [
    { mark: '..', meaning: `${fewer} bakom siffran (även noll), eller dold för att en annan siffra inte ska kunna räknas ut` },
    { mark: '.', meaning: 'kan inte förekomma' },
    { mark: missingLabel, meaning: 'saknade uppgifter har en egen rad och räknas aldrig som noll' },
  ]
}

import type { Dimension, PackBlock, StatisticId } from './quarter-pack.ts'

export const missingLabel = 'Uppgift saknas'

export const totalLabel = 'Totalt'

export const statisticTitles: Readonly<Record<StatisticId, string>> = {
  S01: 'Antal unika anhöriga',
  S20: 'Antal enskilda samtal (genomförda)',
}

export const dimensionTitles: Readonly<Record<Dimension, string>> = {
  sex: 'Kön',
  age: 'Åldersgrupp',
  area: 'Verksamhetsområde',
  form: 'Kontaktform',
}

export const blockTitles: Readonly<Record<PackBlock, string>> = { reach: 'Räckvidd', support: 'Stöd' }

/** "Så räknas det" (domain.md C.1), one or more sentences for each term used in the pack. */
export const definitions: readonly { readonly term: string; readonly rule: string; readonly about: readonly (StatisticId | Dimension)[] }[] = [
  {
    term: 'Period',
    rule: 'Ett kalenderkvartal, från första till och med sista dagen.',
    about: ['S01', 'S20'],
  },
  {
    term: 'Genomförd händelse',
    rule: 'Ett kontakttillfälle med status Genomfört. Planerade, inställda och uteblivna tillfällen räknas inte, och inte heller sådana som har tagits bort.',
    about: ['S01', 'S20'],
  },
  {
    term: 'Unik anhörig',
    rule: 'En anhörig, identifierad eller registrerad med kod, med minst en genomförd händelse i perioden. Samma person räknas en gång. Anonyma kontakter är inte personer och räknas inte här.',
    about: ['S01'],
  },
  {
    term: 'Enskilt samtal',
    rule: 'Ett genomfört kontakttillfälle av insatstypen Enskilt samtal, Stödkontakt eller Stödplan/kartläggning. Samtalet räknas en gång, oavsett hur många anhöriga som deltog.',
    about: ['S20'],
  },
  {
    term: 'Kön',
    rule: 'Kvinna, Man eller Annat/uppgift saknas. I den sista raden ingår både annat, vill inte uppge och uppgift saknas.',
    about: ['sex'],
  },
  {
    term: 'Åldersgrupp',
    rule: 'Periodens år minus födelseåret, så att en person är i samma åldersgrupp hela året. Är födelseåret inte känt används den registrerade åldersgruppen.',
    about: ['age'],
  },
  {
    term: 'Anhörigas verksamhetsområde',
    rule: 'En anhörig räknas i det område som var och en av hennes närstående under perioden hör till. Den som inte har någon registrerad närstående räknas i området för sina genomförda händelser. Samma person räknas en gång i Totalt.',
    about: ['S01', 'area'],
  },
  {
    term: 'Samtalets verksamhetsområde',
    rule: 'Det område som är angivet för kontakttillfället.',
    about: ['S20', 'area'],
  },
  {
    term: 'Uppgift saknas',
    rule: 'En egen rad och aldrig noll. För verksamhetsområde räknas här den som har en närstående eller händelse utan något av enhetens områden; samma person kan också räknas i ett område.',
    about: ['sex', 'age', 'area'],
  },
  {
    term: 'Kvartal och år',
    rule: 'Årets unika anhöriga är inte summan av kvartalens: den som har stöd i flera kvartal räknas en gång på året.',
    about: ['S01'],
  },
]

export const overlapNote = 'Samma person kan räknas i flera verksamhetsområden.'
export const secrecyNote = 'Uppgifterna är statistiskt skyddade. Utlämnande prövas enligt OSL 26 kap.'

export const packNotes: readonly string[] = [overlapNote, secrecyNote]

/** What the marks mean; `threshold` is the least number of persons that is shown. */
export function legend(threshold: number): readonly { readonly mark: string; readonly meaning: string }[] {
  const fewer = threshold === 5 ? 'färre än fem personer' : `färre än ${threshold} personer`
  return [
    { mark: '..', meaning: `${fewer} bakom siffran (även noll), eller dold för att en annan siffra inte ska kunna räknas ut` },
    { mark: '.', meaning: 'kan inte förekomma' },
    { mark: missingLabel, meaning: 'saknade uppgifter har en egen rad och räknas aldrig som noll' },
  ]
}

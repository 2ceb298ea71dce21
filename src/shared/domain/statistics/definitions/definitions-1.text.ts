import type { Definition } from './definition.ts'

/** As printed in the files of quarters released under version 1. Never to be changed: the files are made again from it, byte for byte. */
export const definitions1: readonly Definition[] = [
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

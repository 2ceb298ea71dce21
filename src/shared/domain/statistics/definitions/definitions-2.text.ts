import type { Dimension, Measure } from '../quarter-pack.ts'
import type { Definition } from './definition.ts'

const groups: readonly Measure[] = ['S27-groups', 'S27-meetings', 'S27-carers', 'S27-attendances', 'S27-marks']
const hours: readonly Measure[] = ['S31-booked', 'S31-performed', 'S31-cancelled']
const respite: readonly Measure[] = ['S31-carers', ...hours]
const occasions: readonly Measure[] = ['S32-bookings', 'S32-cancellations']
const everything: readonly Measure[] = ['S01', 'S20', ...groups, ...respite, ...occasions]
const area: Dimension = 'area'

/** As printed in the files of quarters released under version 2. */
export const definitions2: readonly Definition[] = [
  {
    term: 'Period',
    rule: 'Ett kalenderkvartal, från första till och med sista dagen.',
    about: everything,
  },
  {
    term: 'Genomförd händelse',
    rule: 'Ett kontakttillfälle med status Genomfört. Planerade, inställda och uteblivna tillfällen räknas inte, och inte heller sådana som har tagits bort.',
    about: ['S01', 'S20'],
  },
  {
    term: 'Unik anhörig',
    rule: 'En anhörig, identifierad eller registrerad med kod, med minst en genomförd händelse, en närvaro vid en genomförd gruppträff eller en genomförd avlösning i perioden. Samma person räknas en gång. Anonyma kontakter och anonyma gruppdeltagare är inte personer och räknas inte här.',
    about: ['S01'],
  },
  {
    term: 'Enskilt samtal',
    rule: 'Ett genomfört kontakttillfälle av insatstypen Enskilt samtal, Stödkontakt eller Stödplan/kartläggning. Samtalet räknas en gång, oavsett hur många anhöriga som deltog.',
    about: ['S20'],
  },
  {
    term: 'Pågående grupp',
    rule: 'En grupp med minst en genomförd träff i perioden.',
    about: ['S27-groups'],
  },
  {
    term: 'Genomförd träff',
    rule: 'En gruppträff med status Genomfört. En inställd träff räknas inte. Antalet grupper och träffar är inte personuppgifter och visas alltid.',
    about: groups,
  },
  {
    term: 'Deltagare (unika)',
    rule: 'En anhörig som har varit närvarande vid minst en genomförd träff. Samma person räknas en gång, även om hon har varit med i flera grupper. Den som är på besök utan att vara inskriven räknas med.',
    about: ['S27-carers'],
  },
  {
    term: 'Deltagartillfälle',
    rule: 'En anhörig vid en genomförd träff med närvaron Närvarande. Anonyma deltagare räknas inte: det finns ingen person bakom siffran att skydda eller räkna.',
    about: ['S27-attendances'],
  },
  {
    term: 'Närvaromarkering',
    rule: 'En anhörig vid en genomförd träff där någon har markerat Närvarande eller Frånvarande. Ej registrerat är ingen frånvaro och räknas inte.',
    about: ['S27-marks'],
  },
  {
    term: 'Medelnärvaro',
    rule: 'Deltagartillfällen delat med närvaromarkeringar, i hela procent. Anges bara när båda talen visas, det senare är minst 20 och minst 10 deltagare står bakom; annars "underlag för litet".',
    about: ['S27-marks'],
  },
  {
    term: 'Avlösning i hemmet',
    rule: 'Avlösning i hemmet utan individuell behovsprövning, avlösning i hemmet efter behovsprövning och avlösarservice enligt LSS.',
    about: [...respite, ...occasions],
  },
  {
    term: 'Unika anhöriga med avlösning',
    rule: 'En anhörig med genomförd avlösning i perioden. Samma person räknas en gång i Totalt.',
    about: ['S31-carers'],
  },
  {
    term: 'Bokade timmar',
    rule: 'Planerad tid för alla bokningar, hur det än gick: genomförda, avbokade, uteblivna, sådana som inte kunde bemannas och sådana utan registrerat utfall. Förfrågningar som inte har bekräftats räknas inte.',
    about: ['S31-booked'],
  },
  {
    term: 'Utförda timmar',
    rule: 'Utförd tid för genomförda bokningar.',
    about: ['S31-performed'],
  },
  {
    term: 'Avbokade timmar',
    rule: 'Planerad tid för avbokade bokningar, oavsett vem som avbokade.',
    about: ['S31-cancelled'],
  },
  {
    term: 'Timmar och perioder',
    rule: 'En bokning över ett kvartalsskifte delas vid midnatt, så att varje kvartal får sin del. Timmarna avrundas till hela timmar så att alla delar och summor stämmer med varandra; en enskild siffra kan därför avvika med några timmar från den oavrundade.',
    about: hours,
  },
  {
    term: 'Avlösningstillfälle',
    rule: 'En bokning som börjar i perioden. Förfrågningar som inte har bekräftats räknas inte.',
    about: occasions,
  },
  {
    term: 'Leveranssäkerhet',
    rule: 'Genomförda tillfällen delat med summan av genomförda och sådana som inte kunde bemannas, i hela procent. Anges bara när talen visas, summan är minst 20 och minst 10 anhöriga har fått avlösning; annars "underlag för litet".',
    about: ['S32-bookings'],
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
    rule: 'En anhörig räknas i det område som var och en av hennes närstående under perioden hör till. Den som inte har någon registrerad närstående räknas i området för det hon har deltagit i: händelsens område och gruppens områden. Samma person räknas en gång i Totalt.',
    about: ['S01', area],
  },
  {
    term: 'Samtalets verksamhetsområde',
    rule: 'Det område som är angivet för kontakttillfället.',
    about: ['S20', area],
  },
  {
    term: 'Gruppens verksamhetsområde',
    rule: 'De områden som är angivna för gruppen. En grupp i två områden räknas i båda, och en gång i Totalt; så även dess träffar och deltagare. I ett område utan genomförd träff kan ingen ha deltagit, och där står ".".',
    about: [...groups, area],
  },
  {
    term: 'Avlösningens verksamhetsområde',
    rule: 'Det område som den närstående hör till.',
    about: [...respite, area],
  },
  {
    term: 'Uppgift saknas',
    rule: 'En egen rad och aldrig noll. För verksamhetsområde räknas här den som har en närstående, händelse eller grupp utan något av enhetens områden; samma person kan också räknas i ett område.',
    about: ['sex', 'age', area],
  },
  {
    term: 'Kvartal och år',
    rule: 'Årets unika anhöriga är inte summan av kvartalens: den som har stöd i flera kvartal räknas en gång på året.',
    about: ['S01', 'S27-carers', 'S31-carers'],
  },
]

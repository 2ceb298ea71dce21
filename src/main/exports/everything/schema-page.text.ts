export const schemaPageText = {
  title: 'Vad filerna innehåller',
  intro: [
    'Mappen innehåller allt i registret i klartext. Den som kommer åt filerna kan läsa allt om alla. Ta bort dem när de har lästs in i det nya systemet.',
    'Varje tabell är en CSV-fil: UTF-8 med BOM, semikolon mellan fälten, en rad per post, kolumnnamnen på första raden. Samma innehåll finns i allt.json, tecken för tecken som det skrevs.',
    'I CSV-filerna har text som ett kalkylprogram skulle köra som en formel fått en apostrof framför. allt.json har texten orörd.',
    'Datum skrivs ÅÅÅÅ-MM-DD, tidpunkter i UTC enligt ISO 8601, tid i minuter och belopp i hela kronor. Koder förklaras i kodlistor.csv. En tom cell betyder att uppgiften saknas, aldrig noll.',
    'Kolumnen protected_box är ifylld bara för personer med skyddade personuppgifter när den som exporterade saknade nyckeln till dem; uppgifterna är då krypterade och följer inte med i läsbar form.',
  ],
  headings: ['Kolumn', 'Betydelse', 'Sort', 'Uppgift'],
  types: { text: 'text', integer: 'heltal', blob: 'hexadecimalt', real: 'decimaltal' } as Readonly<Record<string, string>>,
  always: 'finns alltid',
  mayBeEmpty: 'kan saknas',
  pointsTo: '→',
  rows: 'rader',
} as const

/** Names of invented groups, rooms and occasions; none belongs to anybody. */
export const planningText = {
  groups: {
    dementia: 'Anhöriggrupp demens',
    tuesday: 'Tisdagsgruppen',
    evening: 'Kvällsgruppen för yrkesarbetande',
    circle: 'Studiecirkel Att vara anhörig',
    parents: 'Föräldragruppen',
    addiction: 'Anhörigprogrammet beroende',
    addictionAgain: 'Anhörigprogrammet beroende, ny omgång',
    walks: 'Promenadgruppen',
  },
  places: { large: 'Anhörigcentrum, stora rummet', small: 'Anhörigcentrum, lilla rummet', digital: 'Digitalt (videomöte)' },
  themes: [
    'Hur har vi det just nu?', 'Sömn och återhämtning', 'Att sätta gränser', 'Vilket stöd finns?', 'Skuld och dåligt samvete',
    'Relationer som förändras', 'Att ta emot hjälp', 'Vardagsglädje', 'Framtiden', 'Avslutning och utvärdering',
  ],
  outreach: {
    training: 'Anhörigperspektivet för nya i hemtjänsten',
    network: 'Nätverksträff för anhörigombud',
    healthCentre: 'Möte med vårdcentralen',
    association: 'Planering med anhörigföreningen',
    media: 'Informationsbord på biblioteket',
    lecture: 'Föreläsning för personal på korttidsboendet',
  },
  closedDay: 'Stängt för planeringsdag',
  decision: (number: number) => `Övningsbeslut ${number}`,
  languages: ['finska', 'arabiska', 'teckenspråk'],
  largeGroup: (number: number) => `Grupp ${number}`,
  largePlace: (number: number) => `Rum ${number}`,
} as const

/** From the series that is set aside for fiction. */
export const relieverPhone = (position: number) => `08-465 004 ${String(90 + position)}`

import type { PersonalNumberError, PersonalNumberWarning } from '#shared/domain/personal-number.ts'

export const personalNumberText = {
  typing: 'Skriv alla siffror: ÅÅÅÅMMDD-NNNN.',
  personal: 'Numret stämmer.',
  coordination: 'Samordningsnumret stämmer.',
  born: (date: string) => `Född ${date}.`,
  errors: {
    format: 'Numret går inte att läsa. Skriv 10 eller 12 siffror, till exempel ÅÅÅÅMMDD-NNNN.',
    date: 'Datumet i numret finns inte. Kontrollera år, månad och dag.',
    future: 'Datumet i numret ligger framåt i tiden. Kontrollera året.',
    checksum: 'Kontrollsiffran stämmer inte. Kontrollera siffrorna, ofta har två bytt plats.',
  } satisfies Record<PersonalNumberError, string>,
  warnings: {
    'century-assumed': 'Stämmer inte århundradet? Skriv året med fyra siffror.',
    'birth-date-incomplete': 'Födelsedagen framgår inte av numret.',
    'test-number': 'Det är ett testnummer, inte en verklig persons.',
    'older-than-115': 'Personen skulle vara över 115 år. Kontrollera året.',
  } satisfies Record<PersonalNumberWarning, string>,
} as const

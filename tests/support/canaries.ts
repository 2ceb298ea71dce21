import type { CivilDate } from '#shared/domain/civil-date.ts'
import { testPersonalNumber } from '#shared/domain/personal-number.ts'

const from = (words: string): readonly string[] => words.split(' ')

/** Fifty things that no file, journal or print-out may show: planted by a day's work, sought afterwards. */
export const canaries = {
  firstNames: from('Kvastfena Ärtskida Ögontröst Åkervinda Måbärsris'),
  lastNames: from('Sjöjungfrudotter Älgörtson Tranbärskvist Hjortronmyr Gökärtlund'),
  personalNumbers: ['1931-01-17', '1947-11-23', '1952-06-09', '1968-02-29', '1975-12-30'].map((day, n) => testPersonalNumber(day as CivilDate, n)),
  phones: from('070-1740611 070-1740623 070-1740637 070-1740649 070-1740653'),
  emails: ['vasslan.kvittra@example.org', 'myrlilja.tuva@example.org', 'strandaster@example.org'],
  addresses: ['Blåsippebacken 417', 'Gråalsvägen 2309', 'Rödnäbbagränd 88 B'],
  aliases: from('Kantarellmorbror Skogsduvefar Vintergäckssyster'),
  notes: [
    'sömnlösa nätter sedan midsommar', 'hemtjänsten kom inte i tisdags', 'gråter när hon talar om bouppteckningen', 'rädd för sin vuxne son', 'demensutredning på Vrinnevi',
    'vill inte att grannarna får veta', 'insulinet glömt tre gånger', 'skulder hos Kronofogden', 'orkar inte lyfta längre', 'har slutat gå i kören',
  ],
  searches: from('pilgrimsfalk havtornsbuske lavendelmåne'),
  drafts: ['utkast om smärtlindringen', 'halvskrivet om ofrivillig ensamhet'],
  /** What was typed at the lock. */
  secrets: ['fem rostiga hinkar under ekträdet', 'fel fras med rostiga spannar', 'nya fraser om gamla gärdsgårdar'],
  /** The note being written when the process is killed. */
  unsaved: ['avbrutet mitt i meningen om lungröntgen', 'journalens sista rad om fullmakten', 'aldrig kvitterat brev till biståndet'],
} as const

export const allCanaries: readonly string[] = Object.values(canaries).flat()

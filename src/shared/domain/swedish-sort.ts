/** Signs in Swedish alphabetical order: space and punctuation, then digits, then letters. */
const order = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyzåäö'
const rankOf = new Map(Array.from(order, (sign, rank) => [sign, String.fromCharCode(0x21 + rank)]))

/** Letters that Swedish files under others, with a mark that puts them after every accent of those. */
const filedUnder: ReadonlyMap<string, readonly [letters: string, mark: string]> = new Map([
  ['ü', ['y', '{']], ['ű', ['y', '|']], ['æ', ['ä', '{']], ['ę', ['ä', '|']],
  ['ø', ['ö', '{']], ['ő', ['ö', '|']], ['œ', ['ö', '}']], ['ô', ['ö', '~']],
  ['đ', ['d', '{']], ['ð', ['d', '|']], ['ł', ['l', '{']], ['þ', ['th', '']], ['ß', ['ss', '{']],
])

/** Accents in the order that tells apart names with the same letters; any other accent comes after these. */
const accents = new Map(
  Array.from('\u0301\u0300\u0306\u0302\u030C\u030A\u0308\u030B\u0303\u0307\u0327\u0328\u0304\u0323', (accent, i) => [accent, String.fromCharCode(0x61 + i)]),
)

const isAccent = /\p{M}/u
const spelt = new Map([['æ', 'ae'], ['œ', 'oe'], ['ø', 'o'], ['đ', 'd'], ['ð', 'd'], ['ł', 'l'], ['ß', 'ss'], ['þ', 'th'], ['ı', 'i']])

/**
 * A text in plain ASCII such that comparing two of them byte by byte gives Swedish alphabetical order:
 * å ä ö last, v before w, ü as y, upper and lower case alike, and accents deciding only between names
 * that are otherwise the same. Stored beside a name, because the database knows no Swedish
 * (experience.md §1.2). Signs from other scripts come after ö, in code order. Never throws.
 */
export function sortKey(name: string): string {
  let letters = ''
  let marks = ''
  for (const sign of name.normalize('NFC').toLowerCase()) {
    const [base, mark] = filedUnder.get(sign) ?? split(sign)
    for (const letter of base) letters += rankOf.get(letter) ?? `~${(letter.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`
    marks += ' '.repeat(Array.from(base).length) + mark
  }
  // The space before the marks sorts before every letter, so a shorter name comes first.
  return marks.trim() === '' ? letters : `${letters} ${marks}`
}

/**
 * Lower-case words for finding a name by its beginnings. Å, ä and ö are letters of their own here:
 * Åberg is not found as "aberg". Never throws.
 */
export function searchTokens(text: string): readonly string[] {
  return text.normalize('NFC').toLowerCase().normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
}

/** The same words without accents and with special letters spelt out: "aberg" for Åberg, the fallback when nothing was found. */
export function foldedTokens(text: string): readonly string[] {
  return searchTokens(text)
    .map((token) => token.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[æœøđðłßþı]/gu, (letter) => spelt.get(letter) ?? letter))
    .filter((token) => token !== '')
}

function split(sign: string): readonly [letters: string, mark: string] {
  if (rankOf.has(sign)) return [sign, '']
  const parts = Array.from(sign.normalize('NFD'))
  const mark = parts.filter((part) => isAccent.test(part)).map((accent) => accents.get(accent) ?? 'z').join('')
  return [parts.filter((part) => !isAccent.test(part)).join(''), mark]
}

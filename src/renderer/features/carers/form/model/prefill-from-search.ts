import type { CarerPrefill } from './carer-entry.ts'

/** What a search that found nobody says about the person to register: `Anna Åberg`, `Åberg, Anna` or a personal number. */
export function prefillFromSearch(searched: string): CarerPrefill {
  const text = searched.trim().replaceAll(/\s+/gu, ' ')
  if (/^[\d\s+-]{6,15}$/.test(text)) return { personalNumber: text }
  // A case number or a part of one is no name.
  if (text === '' || /\d/.test(text)) return {}
  const [before = '', after] = text.split(/, ?/u)
  if (after !== undefined) return { firstName: capital(after), lastName: capital(before) }
  const [first = '', ...rest] = text.split(' ')
  return { firstName: capital(first), lastName: capital(rest.join(' ')) }
}

/** Names are often searched in small letters; a name written otherwise is left as it is. */
function capital(name: string): string {
  return name === name.toLocaleLowerCase('sv') ? name.replaceAll(/(^|[ -])(\p{L})/gu, (_all, gap: string, letter: string) => gap + letter.toLocaleUpperCase('sv')) : name
}

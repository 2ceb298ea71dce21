import { foldedTokens, searchTokens } from '#shared/domain/swedish-sort.ts'

/** One word a carer is found by. */
export interface SearchWord {
  readonly token: string
  readonly folded: string
}

interface Searchable {
  readonly carerNumber: string
  readonly firstName: string | null
  readonly lastName: string | null
  readonly personalNumber: string | null
}

/** Marks the first letter of a word, which has a row of its own: no word holds this sign. */
const initialMark = '^'

/** The row that stands for every word beginning with this one letter; undefined for longer texts. */
export const initialOf = (text: string): string | undefined => (Array.from(text).length === 1 ? initialMark + text : undefined)

const firstLetter = (text: string) => initialMark + (Array.from(text)[0] ?? '')

const asWord = (token: string): SearchWord => ({ token, folded: foldedTokens(token).join('') || token })

/** A personal number or carer number as people write it, with its hyphen or a blank inside. */
const writtenNumber = /(?<![\p{L}\p{N}])(?:a-?(?=\d{4}))?(\d{4}|\d{6}|\d{8})\s*[-+\u2010-\u2013\u2212]\s*(\d{1,5})(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(\d{6}|\d{8})\s+(\d{1,4})(?![\p{L}\p{N}])/giu
const letterOfNumber = /(?<![\p{L}\p{N}])a-?(?=\d{4})/giu

/** Numbers as one word each, as they are kept. */
const withNumbersJoined = (text: string): string => text.normalize('NFC').replaceAll(writtenNumber, '$1$2$3$4').replaceAll(letterOfNumber, '')

/**
 * Every word the carer may be found by: names, carer number, personal or coordination number with and
 * without century. Nothing else may ever be added here: a list of persons may be searched by these
 * alone (SoLPuF 15 §). First letters have rows of their own, in which everybody with that letter stands in
 * order of name: the first key pressed is the broadest search there is. Numbers are digits only; the letter of the carer number is left out, because
 * "a" is the beginning of a name.
 */
export function wordsOfCarer(carer: Searchable): readonly SearchWord[] {
  const number = carer.carerNumber.replaceAll(/\D/gu, '')
  const tokens = new Set([
    ...searchTokens(carer.firstName ?? ''),
    ...searchTokens(carer.lastName ?? ''),
    // What looks like a number in a name is asked for as one.
    ...searchTokens(withNumbersJoined(carer.firstName ?? '')),
    ...searchTokens(withNumbersJoined(carer.lastName ?? '')),
    number,
    number.slice(4),
    ...(carer.personalNumber === null ? [] : [carer.personalNumber, carer.personalNumber.slice(2)]),
  ])
  const words = Array.from(tokens, asWord)
  const initials = new Map(words.map(({ token, folded }) => [firstLetter(token), { token: firstLetter(token), folded: firstLetter(folded) }]))
  return [...words, ...initials.values()]
}

/**
 * The beginnings asked for, in what a user typed: a word that only repeats the beginning of another
 * is left out, since it says nothing more.
 */
export function wordsAskedFor(text: string): readonly SearchWord[] {
  const tokens = Array.from(new Set(searchTokens(withNumbersJoined(text))))
  return tokens.filter((token) => !tokens.some((other) => other !== token && other.startsWith(token))).map(asWord)
}

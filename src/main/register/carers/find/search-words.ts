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

const asWord = (token: string): SearchWord => ({ token, folded: foldedTokens(token).join('') || token })

/**
 * Every word the carer may be found by: names, carer number, personal or coordination number with and
 * without century. Nothing else may ever be added here: a list of persons may be searched by these
 * alone (SoLPuF 15 §). Numbers are digits only; the letter of the carer number is left out, because
 * "a" is the beginning of a name.
 */
export function wordsOfCarer(carer: Searchable): readonly SearchWord[] {
  const number = carer.carerNumber.replaceAll(/\D/gu, '')
  const tokens = new Set([
    ...searchTokens(carer.firstName ?? ''),
    ...searchTokens(carer.lastName ?? ''),
    number,
    number.slice(4),
    ...(carer.personalNumber === null ? [] : [carer.personalNumber, carer.personalNumber.slice(2)]),
  ])
  return Array.from(tokens, asWord)
}

/** A personal number or carer number as people write it, with its hyphen or a blank inside. */
const writtenNumber = /(?<![\p{L}\p{N}])(?:a-?(?=\d{4}))?(\d{4}|\d{6}|\d{8})\s*[-+\u2010-\u2013\u2212]\s*(\d{1,5})(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(\d{6}|\d{8})\s+(\d{1,4})(?![\p{L}\p{N}])/giu
const letterOfNumber = /(?<![\p{L}\p{N}])a-?(?=\d{4})/giu

/**
 * The beginnings asked for, in what a user typed: a word that only repeats the beginning of another
 * is left out, since it says nothing more.
 */
export function wordsAskedFor(text: string): readonly SearchWord[] {
  const joined = text.normalize('NFC').replaceAll(writtenNumber, '$1$2$3$4').replaceAll(letterOfNumber, '')
  const tokens = Array.from(new Set(searchTokens(joined)))
  return tokens.filter((token) => !tokens.some((other) => other !== token && other.startsWith(token))).map(asWord)
}

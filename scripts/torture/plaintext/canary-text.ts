import type { CivilDate } from '../../../src/shared/domain/civil-date.ts'
import { testPersonalNumber } from '../../../src/shared/domain/personal-number.ts'
import { foldedTokens } from '../../../src/shared/domain/swedish-sort.ts'

/** No word of any language: where it stands, in whatever way it is written, something that was typed stands. */
const stem = 'Zqxvålktpö'

/** The n:th of the texts that are typed. */
export const canaryText = (n: number): string => `${stem}${String(n).padStart(4, '0')}`

/** Personal numbers cannot hold the stem: these stand for it. */
export const canaryNumbers: readonly string[] = Array.from({ length: 20 }, (_, n) => testPersonalNumber(`19${31 + n}-0${1 + (n % 9)}-17` as CivilDate, n))

/** As typed, in small and capital letters, with its accents apart, without them; a number also with its hyphen and without its century. */
const spellings: readonly string[] = [
  stem, stem.toLowerCase(), stem.toUpperCase(), stem.normalize('NFD'), foldedTokens(stem).join(''),
  ...canaryNumbers.flatMap((number) => [number, number.slice(2), `${number.slice(0, 8)}-${number.slice(8)}`, `${number.slice(2, 8)}-${number.slice(8)}`]),
]

const escaped = (text: string): string => text.replaceAll(/[^\x20-\x7e]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Its middle in Base64, at each of the three places where it may begin; the first and the last sign depend on their neighbours. */
const base64Forms = (text: string): readonly Buffer[] => [0, 1, 2].map((shift) => {
  const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64').replace(/=+$/u, '')
  return Buffer.from(encoded.slice(Math.ceil((shift * 4) / 3), -1))
})

const formsOf = (text: string): readonly Buffer[] => {
  const hex = Buffer.from(text).toString('hex')
  return [
    Buffer.from(text), Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16(), Buffer.from(hex), Buffer.from(hex.toUpperCase()),
    Buffer.from(escaped(text)), Buffer.from(encodeURIComponent(text)), ...base64Forms(text),
  ]
}

const needles: readonly Buffer[] = [...new Map(spellings.flatMap(formsOf).map((needle) => [needle.toString('latin1'), needle])).values()]

/** As long as the longest way of writing one. */
export const longestForm = Math.max(...needles.map(({ length }) => length))

/** True where something that was typed stands in `bytes`, in UTF-8, UTF-16, Latin-1, Base64, hexadecimal, or escaped as in JSON or an address. */
export const holdsTyped = (bytes: Buffer): boolean => needles.some((needle) => bytes.includes(needle))

/** Which of the texts stand in `bytes` as they were typed or in small letters. */
export function textsIn(bytes: Buffer): ReadonlySet<string> {
  const text = bytes.toString('utf8').toLowerCase()
  return new Set([...text.matchAll(new RegExp(`${stem.toLowerCase()}(\\d{4})`, 'gu'))].map(([, number = '']) => number))
}

import { commonPhrases, overusedWords } from './common-phrases.ts'
import { swedishWords } from './swedish-words.ts'
import { wordsOfNames } from './words-of-names.ts'

/** From worst to best; the first seven are refused. */
export type PassphraseRating =
  | 'unreadable' | 'too-short' | 'too-long' | 'common' | 'repetitive' | 'weak' | 'names'
  | 'fair' | 'strong' | 'very-strong'

export interface PassphraseJudgement {
  readonly ok: boolean
  readonly rating: PassphraseRating
}

const shortest = 15
const longest = 1024
/** Enough to judge by; what comes after can only make it better. */
const judgedLength = 120
const longestPiece = 25
const enoughBits = 36
const nobody: ReadonlySet<string> = new Set()

const words: ReadonlySet<string> = new Set(swedishWords)
const rows = ['1234567890', 'qwertyuiopå', 'asdfghjklöä', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyzåäö']
const runs = rows.flatMap((row) => [row + row, Array.from(row + row).toReversed().join('')])

/**
 * The form of a passphrase that keys are derived from: NFC, so that å is the same from every keyboard.
 * Nothing else is changed: spaces and capitals count.
 */
export function normalisePassphrase(text: string): string {
  return text.normalize('NFC')
}

/**
 * Says whether a passphrase may lock the register. 15–1024 characters; no rules about capitals or signs,
 * since those make people write it down, but a guess at how many tries a guesser needs who knows common
 * phrases, Swedish words, names, years, keyboard rows and repetition. Below about 2³⁶ tries, each slowed by
 * the key derivation, it is refused. `names` are those of the unit and of whoever chooses: what would do but for them is
 * refused as `names` (ASVS 6.2.11).
 */
export function judgePassphrase(text: string, names: readonly string[] = []): PassphraseJudgement {
  const rating = rate(text, names)
  return { ok: rating === 'fair' || rating === 'strong' || rating === 'very-strong', rating }
}

function rate(text: string, names: readonly string[]): PassphraseRating {
  if (!text.isWellFormed()) return 'unreadable'
  const normalised = normalisePassphrase(text)
  const length = Array.from(normalised).length
  if (length < shortest) return 'too-short'
  if (length > longest) return 'too-long'
  if (isCommon(normalised)) return 'common'
  if (isRepetitive(normalised.toLowerCase())) return 'repetitive'
  const judged = Array.from(normalised).slice(0, judgedLength)
  const bits = guessBits(judged, wordsOfNames(names))
  if (bits < enoughBits) return guessBits(judged, nobody) < enoughBits ? 'weak' : 'names'
  if (bits < 55) return 'fair'
  return bits < 72 ? 'strong' : 'very-strong'
}

/** A known phrase, with whatever spaces and signs between and a few digits or letters at its ends. */
function isCommon(text: string): boolean {
  const letters = text.toLowerCase().replaceAll(/[^\p{L}]/gu, '')
  if (commonPhrases.has(letters)) return true
  return [...commonPhrases].some((phrase) => phrase.length >= 10 && letters.includes(phrase) && letters.length - phrase.length <= 4)
}

/** One piece over and over (the last one may be cut off), or hardly any different characters. */
function isRepetitive(text: string): boolean {
  if (new Set(text).size < 5) return true
  for (let period = 1; period <= text.length / 2; period += 1) {
    if (text.startsWith(text.slice(period))) return true
  }
  return false
}

/** The cheapest way, in bits, to put the text together from pieces that a guesser would try. */
function guessBits(characters: readonly string[], known: ReadonlySet<string>): number {
  const lower = characters.map((character) => character.toLowerCase())
  const cheapest: number[] = [0]
  for (let end = 1; end <= characters.length; end += 1) {
    let best = Infinity
    for (let start = Math.max(0, end - longestPiece); start < end; start += 1) {
      const piece = lower.slice(start, end).join('')
      const before = lower.slice(0, start).join('')
      const capitals = characters.slice(start, end).join('') === piece ? 0 : 1
      best = Math.min(best, (cheapest[start] ?? 0) + capitals + pieceBits(piece, before, known))
    }
    cheapest.push(best)
  }
  return cheapest.at(-1) ?? 0
}

function pieceBits(piece: string, before: string, known: ReadonlySet<string>): number {
  if (known.has(piece)) return 3
  if (piece.length === 1) return characterBits(piece, before)
  if (commonPhrases.has(piece)) return 8
  if (overusedWords.has(piece)) return 7
  if (piece.length >= 3 && before.includes(piece)) return 3
  if (/^(19|20)\d\d$/.test(piece)) return 7
  if (/^(19|20)?\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(piece)) return 15
  if (piece.length >= 3 && runs.some((run) => run.includes(piece))) return 5 + Math.log2(piece.length)
  if (words.has(piece)) return Math.log2(swedishWords.length)
  return Infinity
}

/** Letters and digits cost what guessers pay for text-like strings; a space once chosen is nearly free. */
function characterBits(character: string, before: string): number {
  if (character === ' ' || character === '-') return 1
  if (/[\p{Ll}\p{N}]/u.test(character)) return before.endsWith(character) ? 1 : Math.log2(10)
  return 5
}

import { swedishWords } from './swedish-words.ts'

const wordsInSuggestion = 5

/**
 * Five Swedish words with a space between: 60 bits when `randomInt(max)` gives every whole number from 0
 * up to but not including `max` with equal chance, from a secure source.
 */
export function suggestPassphrase(randomInt: (max: number) => number): string {
  return Array.from({ length: wordsInSuggestion }, () => {
    const word = swedishWords[randomInt(swedishWords.length)]
    // A broken source must never turn into a weak passphrase.
    if (word === undefined) throw new RangeError('the random source left its range')
    return word
  }).join(' ')
}

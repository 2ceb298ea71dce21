/** Shorter ones are hardly cheaper as words than letter by letter. */
const shortestWord = 3

const plain = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '')

/**
 * What a guesser tries first who knows where somebody works and what she is called: each word of each name, the whole name
 * written together, and both without rings and dots. Lower case.
 */
export function wordsOfNames(names: readonly string[]): ReadonlySet<string> {
  const words = names.flatMap((name) => {
    const parts = name.normalize('NFC').toLowerCase().split(/[^\p{L}\p{N}]+/u)
    return [...parts, parts.join('')]
  })
  return new Set(words.flatMap((word) => [word, plain(word)]).filter((word) => Array.from(word).length >= shortestWord))
}

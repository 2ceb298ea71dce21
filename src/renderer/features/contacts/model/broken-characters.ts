/** The text without lone surrogates, and otherwise unchanged. */
export function withoutBrokenCharacters(text: string): string {
  return Array.from(text).filter((sign) => sign.isWellFormed()).join('')
}

/** A whole number as typed, blanks apart; undefined when it is none or lies outside. */
export function readWholeNumber(typed: string, { least, most }: { readonly least: number; readonly most: number }): number | undefined {
  const text = typed.trim()
  if (!/^\d{1,6}$/.test(text)) return undefined
  const number = Number(text)
  return number >= least && number <= most ? number : undefined
}

/** A whole number as typed, between the bounds; undefined for anything else. */
export function readWhole(text: string, least: number, most: number): number | undefined {
  const typed = text.trim()
  if (!/^\d{1,6}$/u.test(typed)) return undefined
  const value = Number(typed)
  return value >= least && value <= most ? value : undefined
}

/** Three-digit area codes and the national prefixes that are written like them; all else but 08 has four. */
const threeDigitPrefixes = new Set([
  '010', '011', '013', '016', '018', '019', '020', '021', '023', '026', '031', '033', '035', '036', '040', '042', '044', '046',
  '054', '060', '063', '070', '072', '073', '076', '079', '090',
])

/** How the digits after the prefix are grouped, by their number. */
const groupings: Readonly<Record<number, readonly number[]>> = { 5: [3, 2], 6: [2, 2, 2], 7: [3, 2, 2], 8: [3, 3, 2] }

/**
 * The same text for the same number however it is typed: `+46701234567` for `070-123 45 67`,
 * `0046 70 123 45 67` or `+46 (0)70 1234567`. For comparing and searching. Undefined when the text holds
 * something that is not a phone number, or fewer than 5 or more than 15 digits.
 */
export function phoneKey(text: string): string | undefined {
  const typed = text.replaceAll(/[\s()./\u2010-\u2013\u2212-]/gu, '')
  if (!/^\+?\d{5,17}$/.test(typed)) return undefined
  const international = typed.startsWith('00') ? `+${typed.slice(2)}` : typed
  const key = international
    .replace(/^0/, '+46')
    // "+46 (0)70": the zero belongs to the domestic form and is dropped.
    .replace(/^\+460/, '+46')
  // A number with neither zero nor country code is kept as its digits: the area cannot be known.
  return key.length <= 16 && key.length >= 5 ? key : undefined
}

/**
 * `070-123 45 67`, `08-123 456 78`, `0492-76 90 00` for a Swedish number of ordinary length; every other
 * text (foreign, short, with words) is returned as it was typed.
 */
export function formatPhone(text: string): string {
  const key = phoneKey(text)
  if (key === undefined || !/^\+46[1-9]\d{6,8}$/.test(key)) return text
  const domestic = `0${key.slice(3)}`
  const prefix = domestic.startsWith('08') ? '08' : domestic.slice(0, threeDigitPrefixes.has(domestic.slice(0, 3)) ? 3 : 4)
  const rest = domestic.slice(prefix.length)
  const sizes = groupings[rest.length]
  if (sizes === undefined || (prefix.startsWith('07') && rest.length !== 7)) return text
  let from = 0
  const groups = sizes.map((size) => rest.slice(from, (from += size)))
  return `${prefix}-${groups.join(' ')}`
}

import { plural } from './plural.ts'

/** More than these would take too long to hear; the rest is in the list. */
const mostSpoken = 6

/** `2 bokningar: …; …`, for the name of a cell. */
export function bookingsSpoken(names: readonly string[]): string {
  const rest = names.length - mostSpoken
  return `${plural(names.length, 'bokning', 'bokningar')}: ${names.slice(0, mostSpoken).join('; ')}${rest > 0 ? ` och ${rest} till` : ''}`
}

import { plural } from './plural.ts'

/** What a day holds, before the bookings themselves are read: `2 bokningar:`, `inget bokat`. */
export function bookingCount(count: number): string {
  return count === 0 ? 'inget bokat' : `${plural(count, 'bokning', 'bokningar')}:`
}

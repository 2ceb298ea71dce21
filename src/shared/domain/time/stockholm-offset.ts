import { tzOffset } from '@date-fns/tz'

/** From `from` (milliseconds since 1970) until the next one, clocks in Sweden are `minutes` ahead of UTC. */
interface Stretch {
  readonly from: number
  readonly minutes: number
}

const msPerMinute = 60_000
const stretchesByYear = new Map<number, readonly Stretch[]>()

/**
 * Minutes that clocks in Sweden are ahead of UTC at `ms` (milliseconds since 1970): 60 or, in summer, 120.
 * The time zone database is asked only for the changes of each year, once; a calendar of thousands of
 * bookings would otherwise wait for it. From 1900 on; throws RangeError for what is no instant.
 */
export function stockholmOffset(ms: number): number {
  const year = new Date(ms).getUTCFullYear()
  if (Number.isNaN(year)) throw new RangeError('not an instant')
  const stretches = stretchesByYear.get(year) ?? readYear(year)
  return stretches.findLast((stretch) => stretch.from <= ms)?.minutes ?? offsetInDatabase(ms)
}

function readYear(year: number): readonly Stretch[] {
  const months = Array.from({ length: 13 }, (_, month) => Date.UTC(year, month, 1))
  const stretches: Stretch[] = []
  for (const [index, from] of months.entries()) {
    const until = months[index + 1]
    const minutes = offsetInDatabase(from)
    if (index === 0) stretches.push({ from, minutes })
    if (until !== undefined && offsetInDatabase(until) !== minutes) stretches.push(findChange(from, until))
  }
  stretchesByYear.set(year, stretches)
  return stretches
}

/** The one change between two instants whose offsets differ, to the minute. */
function findChange(before: number, after: number): Stretch {
  const minutesBefore = offsetInDatabase(before)
  let last = before / msPerMinute
  let first = after / msPerMinute
  while (first - last > 1) {
    const middle = Math.floor((first + last) / 2)
    if (offsetInDatabase(middle * msPerMinute) === minutesBefore) last = middle
    else first = middle
  }
  return { from: first * msPerMinute, minutes: offsetInDatabase(first * msPerMinute) }
}

function offsetInDatabase(ms: number): number {
  // Whole minutes also where the database has a town's own sun time with seconds (before 1900).
  return Math.round(tzOffset('Europe/Stockholm', new Date(ms)))
}

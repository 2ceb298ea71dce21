import { TZDate } from '@date-fns/tz'
import type { GrantDetails } from '#shared/contract/planning/respite-values.ts'

/** A booking as its row says, with nothing computed. */
export interface StoredBooking {
  readonly id: string
  readonly grant_id: string
  readonly cared_for_id: string
  readonly reliever_id: string | null
  readonly starts_on: string
  readonly starts_at: string
  readonly ends_on: string
  readonly ends_at: string
  readonly planned_minutes: number
  readonly performed_minutes: number | null
  readonly status_code: string
  readonly cancelled_by_code: string | null
  readonly cancelled_at: string | null
  readonly counts_against_cap: number
}

/** Everything here is on the quarter of an hour, so that counting quarter by quarter is exact. */
const quarter = 15 * 60_000

const instants = new Map<string, number>()

/** The instant by the date library's own reading of the zone, not by ours; each asked for once. */
function msAt(day: string, time: string): number {
  const key = `${day} ${time}`
  const known = instants.get(key) ?? zoned(day, time)
  instants.set(key, known)
  return known
}

function zoned(day: string, time: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return new TZDate(year, month - 1, date, hour, minute, 'Europe/Stockholm').getTime()
}

const monthFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit' })
const monthAt = new Map<number, string>()

/** `2026-10` of an instant, asked of Intl once an hour. */
function monthOfInstant(ms: number): string {
  const hour = Math.floor(ms / 3_600_000)
  const known = monthAt.get(hour) ?? monthFormat.format(hour * 3_600_000)
  monthAt.set(hour, known)
  return known
}

export const isTakingTime = ({ status_code }: Pick<StoredBooking, 'status_code'>): boolean => ['requested', 'confirmed', 'held'].includes(status_code)

/** Minutes that pass between the two ends. */
export const minutesOf = (booking: Pick<StoredBooking, 'starts_on' | 'starts_at' | 'ends_on' | 'ends_at'>): number =>
  (msAt(booking.ends_on, booking.ends_at) - msAt(booking.starts_on, booking.starts_at)) / 60_000

/** True when a quarter of an hour is in both, looked at one by one. */
export function meet(a: StoredBooking, b: StoredBooking): boolean {
  const quarters = (booking: StoredBooking): Set<number> => {
    const start = msAt(booking.starts_on, booking.starts_at)
    return new Set(Array.from({ length: minutesOf(booking) / 15 }, (_, index) => start / quarter + index))
  }
  const theirs = quarters(b)
  return [...quarters(a)].some((one) => theirs.has(one))
}

/** Whether the booking takes of the cap, told from its outcome (24 hours, and late ones count). `decided` is somebody's own decision. */
export function takesOfCap(booking: StoredBooking, decided: boolean | undefined): boolean {
  if (decided !== undefined) return decided
  if (isTakingTime(booking) || booking.status_code === 'no-show') return true
  if (booking.status_code !== 'cancelled' || booking.cancelled_by_code !== 'carer' || booking.cancelled_at === null) return false
  return msAt(booking.starts_on, booking.starts_at) - Date.parse(booking.cancelled_at) < 24 * 3_600_000
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const

/** Number of the period a month (`2026-10`) lies in, counted from year 0. */
const periodNumber = (month: string, period: keyof typeof monthsOf): number => Math.floor((Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1) / monthsOf[period])

export interface OracleUsage {
  readonly carriedMinutes: number
  readonly performedMinutes: number
  readonly bookedMinutes: number
  readonly lateCancelledMinutes: number
  readonly usedMinutes: number
  readonly leftMinutes: number
}

/** The period of `month`, counted a quarter of an hour at a time. For a right that has always been valid. */
export function oracleUsage(grant: GrantDetails, bookings: readonly StoredBooking[], month: string, takes: (booking: StoredBooking) => boolean): OracleUsage {
  const wanted = periodNumber(month, grant.capPeriodCode)
  const used = (period: number, statuses: readonly string[]): number => {
    let minutes = 0
    for (const booking of bookings) {
      if (!takes(booking) || !statuses.includes(booking.status_code)) continue
      const start = msAt(booking.starts_on, booking.starts_at)
      const lasting = booking.status_code === 'held' ? (booking.performed_minutes ?? 0) : minutesOf(booking)
      for (let passed = 0; passed < lasting; passed += 15) if (periodNumber(monthOfInstant(start + passed * 60_000), grant.capPeriodCode) === period) minutes += 15
    }
    return minutes
  }
  const all = ['requested', 'confirmed', 'held', 'cancelled', 'no-show', 'not-staffed']
  const carriedMinutes = grant.carriesOver ? Math.min(Math.max(0, grant.capMinutes - used(wanted - 1, all)), grant.mostCarriedMinutes ?? Number.POSITIVE_INFINITY) : 0
  const usedMinutes = used(wanted, all)
  return {
    carriedMinutes,
    performedMinutes: used(wanted, ['held']),
    bookedMinutes: used(wanted, ['requested', 'confirmed']),
    lateCancelledMinutes: used(wanted, ['cancelled', 'no-show', 'not-staffed']),
    usedMinutes,
    leftMinutes: grant.capMinutes + carriedMinutes - usedMinutes,
  }
}

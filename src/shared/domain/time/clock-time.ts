const minutesPerDay = 1440
const hoursFormat = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2, signDisplay: 'negative' })

/**
 * Reads a time of day as a Swedish user types it and gives `HH:MM`: `9`, `09`, `900`, `0900`, `9.00`,
 * `9:00`, `17.30`, each with or without `kl` or `kl.` before it (experience.md §1.2). Everything else is
 * undefined, also what could be meant in two ways (`9,5`, `9.5`) and `24.00`, which is no time of day.
 */
export function parseClockTime(text: string): string | undefined {
  const typed = text.normalize('NFC').trim().toLowerCase()
  const read = /^(?:kl\.? ?)?(?:(?<h>\d{1,2})(?:[.:](?<m>\d{2}))?|(?<hh>\d{1,2})(?<mm>\d{2}))$/.exec(typed)?.groups
  if (read === undefined) return undefined
  const hour = Number(read['h'] ?? read['hh'])
  const minute = Number(read['m'] ?? read['mm'] ?? 0)
  return hour > 23 || minute > 59 ? undefined : timeOfMinutes(hour * 60 + minute)
}

/** Minutes from midnight to `HH:MM` on the clock, 0–1439. Throws RangeError for a text of any other form. */
export function minutesOfDay(time: string): number {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError('not a time of day')
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/**
 * `HH:MM`, `minutes` after midnight. It goes round like a clock: 1500 is `01:00`, -60 is `23:00`.
 * Throws RangeError unless `minutes` is a whole number.
 */
export function timeOfMinutes(minutes: number): string {
  if (!Number.isSafeInteger(minutes)) throw new RangeError('whole minutes are needed')
  const onClock = ((minutes % minutesPerDay) + minutesPerDay) % minutesPerDay
  return `${String(Math.floor(onClock / 60)).padStart(2, '0')}:${String(onClock % 60).padStart(2, '0')}`
}

/** `13.00`: the written Swedish form of `13:00`. */
export function formatClock(time: string): string {
  return time.replace(':', '.')
}

/** `13.00–15.00`, with an en dash. */
export function formatTimeRange(startsAt: string, endsAt: string): string {
  return `${formatClock(startsAt)}–${formatClock(endsAt)}`
}

/**
 * Minutes as hours in Swedish figures, at most two decimals: 150 is `2,5`, 10 is `0,17`, -60 is `−1`.
 * Minus is U+2212 and thousands are parted by U+00A0, so this is for reading and not for a spreadsheet.
 */
export function formatHours(minutes: number): string {
  return hoursFormat.format(minutes / 60)
}

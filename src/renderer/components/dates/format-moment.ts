import { formatLong, type CivilDate } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'

const zone = 'Europe/Stockholm'

/** Hours and minutes with a point, as everywhere else in the app; the browser's Swedish has a colon. */
const withPoint = (text: string): string => text.replace(/(?<=\d):(?=\d)/u, '.')

/** `22 november 2026 kl. 14.05` in Sweden. */
export function formatMoment(instant: string): string {
  return withPoint(new Date(instant).toLocaleString('sv-SE', { dateStyle: 'long', timeStyle: 'short', timeZone: zone }))
}

/** `2026-11-22 14.05`, for a column of a table. */
export function formatTableMoment(instant: string): string {
  return withPoint(new Date(instant).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }))
}

/** `22 november 2026`: the day that an instant falls on in Sweden. */
export function formatDayOf(instant: string): string {
  return formatLong(localToday(new Date(instant)))
}

/** `kl. 14.05` for a moment of today, otherwise the day alone. */
export function formatRecently(instant: string, today: CivilDate): string {
  const at = new Date(instant)
  if (localToday(at) !== today) return formatDayOf(instant)
  return `kl. ${withPoint(at.toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: zone }))}`
}

/** `45 sekunder`, `3 minuter`, `2 timmar`: how long something has been going on, in whole units. */
export function formatSpan(seconds: number): string {
  const [count, one, many] = seconds < 120 ? [Math.floor(seconds), 'sekund', 'sekunder'] : seconds < 7200 ? [Math.floor(seconds / 60), 'minut', 'minuter'] : [Math.floor(seconds / 3600), 'timme', 'timmar']
  return `${count} ${count === 1 ? one : many}`
}

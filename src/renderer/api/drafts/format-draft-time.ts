import { localToday } from '#shared/domain/local-today.ts'

/** `14.05` for today, `21/11 14.05` for another day: when a draft was last written, as Swedes say it. */
export function formatDraftTime(instant: string, now: Date = new Date()): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return ''
  const time = at.toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' }).replace(':', '.')
  const day = localToday(at)
  return day === localToday(now) ? time : `${Number(day.slice(8))}/${Number(day.slice(5, 7))} ${time}`
}

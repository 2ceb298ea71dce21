import { formatHours } from '#shared/domain/time/clock-time.ts'

/** `7,5 tim`. */
export function hoursText(minutes: number): string {
  return `${formatHours(minutes)} tim`
}

/** `3 tim 20 min`, `45 min`, `4 tim`: a length to the minute, where decimals of an hour would be hard to read. */
export function lengthText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 || rest === 0 ? `${hours} tim` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ')
}

/** Hours as one types them, at most two decimals: `15`, `7,5`, `7.5`, `7,5 tim`. Minutes, or undefined. */
export function readHours(typed: string): number | undefined {
  const read = /^(\d{1,5})(?:[,.](\d{1,2}))?(?: ?(?:h|tim(?:m[ae]r?)?)\.?)?$/.exec(typed.trim().toLowerCase())
  if (read === null) return undefined
  const minutes = Math.round(Number(`${read[1] ?? ''}.${read[2] ?? '0'}`) * 60)
  return minutes <= 600_000 ? minutes : undefined
}

/**
 * The length of one respite: hours as `3,5` or `3`, hours and minutes as `3:30` or `3 tim 30 min`, minutes as
 * `210 min`. A bare number above 24 can only be minutes. `3.30` could be meant in two ways and is undefined.
 */
export function readLength(typed: string): number | undefined {
  const text = typed.trim().toLowerCase()
  const both = /^(\d{1,3})(?::|(?: ?(?:h|tim(?:m[ae]r?)?)\.? ?(?:och )?))([0-5]?\d)(?: ?m(?:in(?:uter)?)?\.?)?$/.exec(text)
  if (both) return within(Number(both[1]) * 60 + Number(both[2]))
  const minutes = /^(\d{1,5}) ?m(?:in(?:uter)?)?\.?$/.exec(text)
  if (minutes) return within(Number(minutes[1]))
  if (/^\d{1,3}\.\d{2}$/.test(text)) return undefined
  if (/^\d{2,5}$/.test(text) && Number(text) > 24) return within(Number(text))
  const hours = readHours(text)
  return hours === undefined ? undefined : within(hours)
}

const longest = 31 * 24 * 60
const within = (minutes: number): number | undefined => (minutes <= longest ? minutes : undefined)

/** What a field for a length holds when it stands for so many minutes: `3,5`, or `3:20` where decimals would lie. */
export function lengthAsTyped(minutes: number): string {
  return minutes % 15 === 0 ? formatHours(minutes).replaceAll('\u00A0', '') : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

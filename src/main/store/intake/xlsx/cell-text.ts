import { IntakeError } from '../intake-error.ts'

const midnight = 'T00:00:00.000Z'

/** A date as `YYYY-MM-DD`, with `HH:MM` where it has a time of day. A workbook's dates know no time zone. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) throw new IntakeError('damaged')
  const text = value.toISOString()
  return text.endsWith(midnight) ? text.slice(0, -midnight.length) : text.slice(0, 16).replace('T', ' ')
}

/** The text of one cell as its reader gives it; an empty cell is empty text, a yes or no stands as the file has it. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return dateText(value)
  throw new IntakeError('damaged')
}

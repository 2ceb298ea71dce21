import { intakeLimits } from '#shared/contract/intake.ts'
import { IntakeError } from '../intake-error.ts'

/** The attributes of a row or a cell. */
const placed = /<(?:[a-z]+:)?(?:row|c)\s([^<>]*)/giu
/** Among them where it says that it stands: letters of the column, number of the row. */
const place = /(?:^|\s)r\s*=\s*["']([^"']*)/u
const plain = /^([A-Z]*)(\d*)$/u

const columnNumber = (letters: string): number => letters.length > 3 ? Number.POSITIVE_INFINITY : letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/**
 * Refuses a sheet that says it reaches further than we take: everything between its places would be filled in.
 *
 * @throws IntakeError `too-many-rows`
 */
export function checkReach(markup: string): void {
  for (const [, attributes = ''] of markup.matchAll(placed)) {
    const written = place.exec(attributes)?.[1]
    if (written === undefined) continue
    // A number behind a character reference would be another one when it is read.
    const [, letters = '', digits = ''] = plain.exec(written) ?? [undefined, 'ZZZZ']
    if (Number(digits) > intakeLimits.rows || columnNumber(letters) > intakeLimits.columns) throw new IntakeError('too-many-rows')
  }
}

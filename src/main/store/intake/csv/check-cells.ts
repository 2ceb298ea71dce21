import { intakeLimits } from '#shared/contract/intake.ts'
import { IntakeError } from '../intake-error.ts'

const quotation = '"'.charCodeAt(0)
const ends = new Set([';', ',', '\t', '\r', '\n'].map((sign) => sign.charCodeAt(0)))

/**
 * Walks through the text once and refuses a cell that is longer than Excel takes, before anything is built from it.
 * A quotation that goes on for that long was never ended.
 *
 * @throws IntakeError `cell-too-long` or `damaged`
 */
export function checkCells(text: string): void {
  let isQuoted = false
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === quotation) isQuoted = !isQuoted
    length = !isQuoted && ends.has(sign) ? 0 : length + 1
    // Twice, for the quotation marks that are doubled inside one.
    if (length > intakeLimits.cellLength * 2 + 2) throw new IntakeError(isQuoted ? 'damaged' : 'cell-too-long')
  }
}

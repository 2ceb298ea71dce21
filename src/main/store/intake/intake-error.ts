import type { IntakeCode } from '#shared/contract/intake.ts'

/** A file that is not read, and the one word that says why. */
export class IntakeError extends Error {
  readonly code: IntakeCode

  constructor(code: IntakeCode) {
    super(code)
    this.name = 'IntakeError'
    this.code = code
  }
}

import type { Dimension, Measure } from '../quarter-pack.ts'

/** "Så räknas det" (domain.md C.1): one or more sentences for a term, and the measures and breakdowns where it is used. */
export interface Definition {
  readonly term: string
  readonly rule: string
  readonly about: readonly (Measure | Dimension)[]
}

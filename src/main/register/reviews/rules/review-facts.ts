import type { LogEvent } from '#shared/contract/define.ts'

/** An entry of the period that let somebody see persons, or take something out. */
export interface Opening {
  readonly file: 'register' | 'statistics'
  readonly seq: number
  /** UTC ISO 8601. */
  readonly at: string
  readonly userId: string
  readonly event: LogEvent
  /** The carer that it names; undefined for lists, searches and everything else. */
  readonly carerId: string | undefined
}

/** What the rules compare about a carer. Names are sort keys, so that case and accents tell nothing apart. */
export interface ReviewedCarer {
  readonly isProtected: boolean
  readonly lastName: string | undefined
}

/** Somebody did something for a carer: registered, planned, changed. */
export interface Dealing {
  readonly userId: string
  readonly carerId: string
  /** UTC ISO 8601, or a day. */
  readonly at: string
}

/** Everything that the rules look at; gathered beforehand, so that they are functions of it alone. */
export interface ReviewFacts {
  readonly openings: readonly Opening[]
  readonly carers: ReadonlyMap<string, ReviewedCarer>
  /** The last name of each colleague, as a sort key. */
  readonly staffLastNames: ReadonlyMap<string, string>
  readonly dealings: readonly Dealing[]
  /** Persons whom somebody has asked about. */
  readonly askedFor: ReadonlySet<string>
}

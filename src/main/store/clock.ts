import { randomBytes } from 'node:crypto'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { uuidv7 } from '#shared/domain/ids.ts'
import { localToday } from '#shared/domain/local-today.ts'

/** Time and chance, handed in so that the rules above never reach for them. */
export interface Clock {
  readonly now: () => Date
}

export const systemClock: Clock = { now: () => new Date() }

export interface Moment {
  /** UTC ISO 8601. */
  readonly now: string
  /** The day in Europe/Stockholm. */
  readonly today: CivilDate
  readonly newId: () => string
}

/** One instant for a whole request: everything it writes carries the same time. */
export function momentOf(clock: Clock): Moment {
  const instant = clock.now()
  return { now: instant.toISOString(), today: localToday(instant), newId: () => uuidv7(instant.getTime(), randomBytes(10)) }
}

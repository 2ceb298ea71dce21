import { yearOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { isQuarter, previousQuarter, quarterOf, type Quarter } from '#shared/domain/quarter.ts'

export interface QuarterChoice {
  readonly quarter: Quarter
  readonly number: 1 | 2 | 3 | 4
  /** It has not begun: nothing can be counted. */
  readonly isAhead: boolean
}

/** The four quarters of a year, as seen from `today`. */
export function quartersOfYear(year: number, today: CivilDate): readonly QuarterChoice[] {
  return ([1, 2, 3, 4] as const).flatMap((number) => {
    const quarter = `${year}-Q${number}`
    return isQuarter(quarter) ? [{ quarter, number, isAhead: quarter > quarterOf(today) }] : []
  })
}

/** The quarter that people come for: the last one that is over. */
export function firstShownQuarter(today: CivilDate): Quarter {
  return previousQuarter(quarterOf(today))
}

/** The quarter to show after a step to another year: the same one, or the latest that has begun. */
export function sameQuarterIn(year: number, shown: Quarter, today: CivilDate): Quarter {
  const wanted = `${year}-${shown.slice(5)}`
  const latest = quarterOf(today)
  return isQuarter(wanted) && wanted <= latest ? wanted : latest
}

/** True when there is a later year to step to. */
export function hasNextYear(year: number, today: CivilDate): boolean {
  return year < yearOf(today)
}

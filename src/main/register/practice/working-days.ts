import { addDays, monthOf, weekdayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { firstDayOf, previousQuarter, quarterOf } from '#shared/domain/quarter.ts'

const quarters = 20

/** Mondays to Fridays of the last twenty quarters, up to and including `today`. */
export function workingDaysUpTo(today: CivilDate): readonly CivilDate[] {
  let quarter = quarterOf(today)
  for (let i = 1; i < quarters; i += 1) quarter = previousQuarter(quarter)
  const days: CivilDate[] = []
  for (let day = firstDayOf(quarter); day <= today; day = addDays(day, 1)) if (weekdayOf(day) <= 5) days.push(day)
  return days
}

/** How many of `total` fall on each day: a little more every year, little in July; the parts add up to `total`. */
export function shareOut(total: number, days: readonly CivilDate[], earlyShare: number): readonly number[] {
  const weights = days.map((day, i) => (monthOf(day) === 7 ? 0.4 : 1) * (0.8 + (0.4 * i) / days.length) * (i < days.length / 10 ? earlyShare : 1))
  const sum = weights.reduce((a, b) => a + b, 0)
  let passed = 0
  let given = 0
  return weights.map((weight, i) => {
    passed += weight
    const upToHere = i === days.length - 1 ? total : Math.floor((total * passed) / sum)
    const here = upToHere - given
    given = upToHere
    return here
  })
}

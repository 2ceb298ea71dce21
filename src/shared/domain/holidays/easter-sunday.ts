import { addDays, type CivilDate } from '../civil-date.ts'

/**
 * Easter Sunday in the Gregorian calendar (Gauss, in Lichtenberg's form): the Sunday after the full moon
 * of the church's tables that falls on 21 March or next after it.
 */
export function easterSunday(year: number): CivilDate {
  const century = Math.floor(year / 100)
  const droppedLeapDays = Math.floor((3 * century + 3) / 4)
  const moonCorrection = 15 + droppedLeapDays - Math.floor((8 * century + 13) / 25)
  const placeInMoonCycle = year % 19
  const seed = (19 * placeInMoonCycle + moonCorrection) % 30
  const fullMoon = 21 + seed - Math.floor((seed + Math.floor(placeInMoonCycle / 11)) / 29)
  const firstSunday = 7 - ((((year + Math.floor(year / 4) + 2 - droppedLeapDays) % 7) + 7) % 7)
  const daysToSunday = 7 - ((((fullMoon - firstSunday) % 7) + 7) % 7)
  // Both are counted as days of March, also past the 31st.
  return addDays(`${String(year).padStart(4, '0')}-03-01` as CivilDate, fullMoon + daysToSunday - 1)
}

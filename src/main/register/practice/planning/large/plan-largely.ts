import { addMonths, type CivilDate } from '#shared/domain/civil-date.ts'
import type { Connection } from '../../../../store/database/connection.ts'
import { runInWriteTransaction } from '../../../../store/database/transaction.ts'
import type { Planned, PlanOptions } from '../../plan-practice.ts'
import { readPeople } from '../people.ts'
import { recordMaker } from '../record-maker.ts'
import { openLargeGroups } from './large-groups.ts'
import { openLargeRespite } from './large-respite.ts'

/** As much as the largest municipalities might plan, to measure by. */
export interface LargePlan {
  readonly meetingsPerYear: number
  readonly bookingsPerYear: number
  /** The first day of the first year. */
  readonly from: CivilDate
  readonly years: number
}

/** The last five years and one ahead. */
export const sixYearsAround = (today: CivilDate, meetingsPerYear: number, bookingsPerYear: number): LargePlan =>
  ({ meetingsPerYear, bookingsPerYear, from: addMonths(today, -60), years: 6 })

/**
 * Exactly so many meetings and bookings in each year, by everybody in the register, also before they are said to have
 * come for the first time. One transaction a year. Throws RangeError when there are too few carers for the bookings.
 */
export async function planLargely(connection: Connection, { seed, today, userId }: PlanOptions, { meetingsPerYear, bookingsPerYear, from, years }: LargePlan): Promise<Planned> {
  const maker = recordMaker(seed, userId, today)
  const people = await readPeople(connection.drizzle)
  const { groups, respite } = await runInWriteTransaction(connection, async () => ({
    groups: openLargeGroups(connection, maker, people, meetingsPerYear),
    respite: openLargeRespite(connection, maker, people, bookingsPerYear, from),
  }))
  for (let year = 0; year < years; year += 1) {
    await runInWriteTransaction(connection, async () => {
      const span = { from: addMonths(from, 12 * year), until: addMonths(from, 12 * (year + 1)) }
      groups.writeYear(span)
      respite.writeYear(span)
    })
  }
  return { ...groups.written(), ...respite.written(), conversations: 0 }
}

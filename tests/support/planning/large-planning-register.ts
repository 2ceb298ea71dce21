import { addMonths, type CivilDate } from '#shared/domain/civil-date.ts'
import { seedRegister } from '../../../src/main/register/practice/seed-register.ts'
import { openTestRegister, type TestRegister } from '../open-test-register.ts'

interface LargePlanning {
  readonly today?: CivilDate
  readonly carers?: number
  readonly meetings?: number
  readonly bookings?: number
}

/**
 * A real encrypted register with a year of planning in it, half of it past: 2 000 meetings and 20 000 bookings unless
 * something else is said, the same each time. One group a year has thirty places and twenty meetings.
 */
export async function openLargePlanningRegister({ today = '2026-11-22' as CivilDate, carers = 600, meetings = 2000, bookings = 20_000 }: LargePlanning = {}): Promise<TestRegister> {
  const register = await openTestRegister({ today })
  await seedRegister(register.connection, {
    carers, contacts: 0, seed: 1, today, userId: register.userId, notes: false,
    plan: { meetingsPerYear: meetings, bookingsPerYear: bookings, from: addMonths(today, -6), years: 1 },
  })
  return register
}

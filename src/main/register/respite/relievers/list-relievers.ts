import { asc, gte } from 'drizzle-orm'
import type { RelieverView } from '#shared/contract/planning/respite-values.ts'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { relieverAbsences, relieverAvailability, relievers, relieverSkillRows } from '../relievers.schema.ts'

/** Absences that ended before this are of no use in any view; a long-serving reliever has hundreds. */
const daysOfAbsence = 400
/** Far more than a municipality has; those who have left are the first to go. */
const mostRelievers = 2000

/** By name; those whose last day has passed are last. Absences from the last 400 days on. */
export async function listRelievers(db: ReadDb, today: CivilDate): Promise<{ relievers: readonly RelieverView[] }> {
  const rows = await db.select().from(relievers).orderBy(asc(relievers.sortName), asc(relievers.id))
  const hasLeft = ({ leavesOn }: (typeof rows)[number]) => leavesOn !== null && leavesOn < today
  const inOrder = [...rows.filter((row) => !hasLeft(row)), ...rows.filter(hasLeft)].slice(0, mostRelievers)
  const skills = Map.groupBy(await db.select().from(relieverSkillRows), byReliever)
  const hours = Map.groupBy(await db.select().from(relieverAvailability).orderBy(asc(relieverAvailability.weekday), asc(relieverAvailability.startsAt)), byReliever)
  const away = Map.groupBy(await db.select().from(relieverAbsences).where(gte(relieverAbsences.toOn, addDays(today, -daysOfAbsence))).orderBy(asc(relieverAbsences.fromOn)), byReliever)
  return {
    relievers: inOrder.map((row) => ({
      id: row.id,
      version: row.version,
      name: row.name,
      providerCode: row.providerCode,
      phone: row.phone ?? undefined,
      sexCode: row.sexCode ?? undefined,
      languages: row.languages ?? undefined,
      skillCodes: (skills.get(row.id) ?? []).map(({ skillCode }) => skillCode),
      hasDrivingLicence: row.hasDrivingLicence,
      mostMinutesPerWeek: row.mostMinutesPerWeek ?? undefined,
      leavesOn: row.leavesOn ?? undefined,
      availability: (hours.get(row.id) ?? []).map(({ weekday, startsAt, endsAt }) => ({ weekday, startsAt, endsAt })),
      absences: (away.get(row.id) ?? []).map(({ id, fromOn, toOn }) => ({ id, fromOn, toOn })),
    })),
  }
}

const byReliever = ({ relieverId }: { readonly relieverId: string }) => relieverId

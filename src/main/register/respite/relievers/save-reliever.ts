import { eq } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { ParsedInputOf } from '#shared/contract/index.ts'
import type { RelieverDetails } from '#shared/contract/planning/respite-values.ts'
import { addDays } from '#shared/domain/civil-date.ts'
import { sortKey } from '#shared/domain/swedish-sort.ts'
import type { WriteTx } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import { relieverAvailability, relievers, relieverSkillRows } from '../relievers.schema.ts'
import { bookingsAhead } from './bookings-ahead.ts'

/**
 * A new reliever, or one as a whole. Her bookings stay when she leaves: `bookingsAfter` says how many not yet begun
 * need somebody else. Errors: not-found, conflict, invalid-input (`availability.N.endsAt` `ends-before-start`).
 */
export async function saveReliever(tx: WriteTx, { id: known, version, reliever }: ParsedInputOf<'relievers.save'>, { session, scope, now, newId }: Pick<HandlerContext, 'session' | 'scope' | 'now' | 'newId'>): Promise<{ id: string; bookingsAfter: number }> {
  refuseBackwardHours(reliever)
  const { leavesOn } = reliever
  const id = known ?? newId()
  const changed = { ...columnsOf(reliever), changedAt: now, changedBy: session.userId }
  if (known === undefined) await tx.insert(relievers).values({ ...changed, id, createdAt: now, createdBy: session.userId, version: 1 })
  else {
    const [stored] = await tx.select({ version: relievers.version }).from(relievers).where(eq(relievers.id, id))
    if (stored === undefined) throw new AppError('not-found')
    if (stored.version !== version) throw new AppError('conflict')
    await tx.update(relievers).set({ ...changed, version: stored.version + 1 }).where(eq(relievers.id, id))
  }
  await writeSkillsAndHours(tx, id, reliever)
  return { id, bookingsAfter: leavesOn === undefined ? 0 : await bookingsAhead(tx, id, { fromOn: addDays(leavesOn, 1) }, { now, scope }) }
}

function refuseBackwardHours({ availability }: RelieverDetails): void {
  const fields = availability.flatMap(({ startsAt, endsAt }, index) =>
    endsAt === '00:00' || endsAt > startsAt ? [] : [{ path: `availability.${index}.endsAt`, reason: 'ends-before-start' }])
  if (fields.length > 0) throw new AppError('invalid-input', { fields })
}

const columnsOf = (reliever: RelieverDetails) => ({
  name: reliever.name,
  sortName: sortKey(reliever.name),
  providerCode: reliever.providerCode,
  phone: reliever.phone ?? null,
  sexCode: reliever.sexCode ?? null,
  languages: reliever.languages ?? null,
  hasDrivingLicence: reliever.hasDrivingLicence,
  mostMinutesPerWeek: reliever.mostMinutesPerWeek ?? null,
  leavesOn: reliever.leavesOn ?? null,
})

async function writeSkillsAndHours(tx: WriteTx, relieverId: string, { skillCodes, availability }: RelieverDetails): Promise<void> {
  await tx.delete(relieverSkillRows).where(eq(relieverSkillRows.relieverId, relieverId))
  await tx.delete(relieverAvailability).where(eq(relieverAvailability.relieverId, relieverId))
  const skills = [...new Set(skillCodes)]
  if (skills.length > 0) await tx.insert(relieverSkillRows).values(skills.map((skillCode) => ({ relieverId, skillCode })))
  // Hours that begin at the same time on the same day are one stretch, the longest of them.
  const longest = new Map(availability.toSorted((a, b) => (lasting(a) < lasting(b) ? -1 : 1)).map((hours) => [`${hours.weekday} ${hours.startsAt}`, hours]))
  if (longest.size > 0) await tx.insert(relieverAvailability).values([...longest.values()].map(({ weekday, startsAt, endsAt }) => ({ relieverId, weekday, startsAt, endsAt })))
}

/** Its end as text that sorts: midnight is the last of all. */
const lasting = ({ endsAt }: RelieverDetails['availability'][number]): string => (endsAt === '00:00' ? '24:00' : endsAt)

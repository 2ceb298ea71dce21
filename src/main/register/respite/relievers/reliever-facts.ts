import { inArray } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { relieverAbsences, relieverAvailability, relievers } from '../relievers.schema.ts'

/** What decides whether a reliever can. Local times; `00:00` as an end is midnight. */
export interface RelieverFacts {
  readonly id: string
  readonly leavesOn: CivilDate | undefined
  readonly mostMinutesPerWeek: number | undefined
  /** When she can as a rule; none means that it is agreed from time to time. */
  readonly availability: readonly { readonly weekday: number; readonly startsAt: string; readonly endsAt: string }[]
  readonly absences: readonly { readonly fromOn: CivilDate; readonly toOn: CivilDate }[]
}

/** Those of the ids that are known, in no order. */
export async function relieverFacts(db: ReadDb, ids: readonly string[]): Promise<readonly RelieverFacts[]> {
  if (ids.length === 0) return []
  const known = await db.select({ id: relievers.id, leavesOn: relievers.leavesOn, mostMinutesPerWeek: relievers.mostMinutesPerWeek })
    .from(relievers).where(inArray(relievers.id, [...ids]))
  const availability = Map.groupBy(await db.select().from(relieverAvailability).where(inArray(relieverAvailability.relieverId, [...ids])), byReliever)
  const absences = Map.groupBy(await db.select().from(relieverAbsences).where(inArray(relieverAbsences.relieverId, [...ids])), byReliever)
  return known.map(({ id, leavesOn, mostMinutesPerWeek }) => ({
    id,
    leavesOn: leavesOn ?? undefined,
    mostMinutesPerWeek: mostMinutesPerWeek ?? undefined,
    availability: availability.get(id) ?? [],
    absences: absences.get(id) ?? [],
  }))
}

/** The one with the id; none where none is named. Errors: not-found. */
export async function findReliever(db: ReadDb, id: string | undefined): Promise<RelieverFacts | undefined> {
  if (id === undefined) return undefined
  const [reliever] = await relieverFacts(db, [id])
  if (reliever === undefined) throw new AppError('not-found')
  return reliever
}

const byReliever = ({ relieverId }: { readonly relieverId: string }) => relieverId

import { and, asc, count, eq, isNotNull, lte, or } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { mondayOf } from '#shared/domain/iso-week.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { occupiedSpans } from '../spans/occupied-spans.ts'
import { isPlaced, placeSpan } from '../spans/place-span.ts'
import { findGrant } from '../grants/find-grant.ts'
import { relievers, relieverSkillRows } from '../relievers.schema.ts'
import { respiteBookings, respiteGrantWishes } from '../respite.schema.ts'
import { relieverFacts } from './reliever-facts.ts'
import { relieverProblems } from './reliever-problems.ts'
import { minutesByWeek, weeksAround } from './week-minutes.ts'

type Suggestion = OutputOf<'respite.suggest'>['relievers'][number]

/**
 * Every reliever for one booking: those whom nothing stands in the way of first; of them those who have been with the
 * cared-for person most often, then who meet most of the wished skills and sex, the one wished for by name, those with
 * least to do that ISO week, and by name. Errors: not-found, invalid-input (`span` with its fault).
 */
export async function suggestRelievers(db: ReadDb, { grantId, span, exceptBookingId }: ParsedInputOf<'respite.suggest'>, now: string): Promise<OutputOf<'respite.suggest'>> {
  const grant = await findGrant(db, grantId)
  const placed = placeSpan(span)
  if (!isPlaced(placed)) throw new AppError('invalid-input', { fields: [{ path: 'span', reason: placed }] })
  const everybody = await db.select({ id: relievers.id, name: relievers.name, sexCode: relievers.sexCode }).from(relievers).orderBy(asc(relievers.sortName), asc(relievers.id))
  const ids = everybody.map(({ id }) => id)
  const facts = new Map((await relieverFacts(db, ids)).map((reliever) => [reliever.id, reliever]))
  const occupied = Map.groupBy(await occupiedSpans(db, { relieverIds: ids }, weeksAround([placed]), exceptBookingId === undefined ? [] : [exceptBookingId]), ({ relieverId }) => relieverId)
  const been = await timesWith(db, grant.caredForId, now)
  const wishedSkills = (await db.select({ code: respiteGrantWishes.skillCode }).from(respiteGrantWishes).where(eq(respiteGrantWishes.grantId, grantId))).map(({ code }) => code)
  const skills = Map.groupBy(await db.select().from(relieverSkillRows), ({ relieverId }) => relieverId)
  const wishesInAll = wishedSkills.length + (grant.wishedSexCode === undefined ? 0 : 1)

  const suggestions = everybody.flatMap(({ id, name, sexCode }): Suggestion[] => {
    const reliever = facts.get(id)
    if (reliever === undefined) return []
    const hers = occupied.get(id) ?? []
    const weeks = minutesByWeek(hers)
    const problems = relieverProblems(placed, reliever, { occupied: hers, weeks })
    const has = new Set(skills.get(id)?.map(({ skillCode }) => skillCode))
    return [{
      id,
      name,
      isAvailable: problems.length === 0,
      problems,
      timesBefore: been.get(id) ?? 0,
      wishesMet: wishedSkills.filter((code) => has.has(code)).length + (grant.wishedSexCode !== undefined && sexCode === grant.wishedSexCode ? 1 : 0),
      wishesInAll,
      isWishedFor: grant.wishedRelieverId === id,
      weekMinutes: weeks.get(mondayOf(placed.start.date)) ?? 0,
    }]
  })
  return { relievers: suggestions.toSorted(byFitness) }
}

/** Sorting is stable, so equals stay in the order of their names. */
const byFitness = (a: Suggestion, b: Suggestion): number =>
  Number(b.isAvailable) - Number(a.isAvailable)
  || b.timesBefore - a.timesBefore
  || b.wishesMet - a.wishesMet
  || Number(b.isWishedFor) - Number(a.isWishedFor)
  || a.weekMinutes - b.weekMinutes

/** How often each has been there: held, or confirmed and over though nobody has said yet how it went. */
async function timesWith(db: ReadDb, caredForId: string, now: string): Promise<ReadonlyMap<string | null, number>> {
  const found = await db.select({ relieverId: respiteBookings.relieverId, times: count() }).from(respiteBookings)
    .where(and(
      eq(respiteBookings.caredForId, caredForId),
      isNotNull(respiteBookings.relieverId),
      or(eq(respiteBookings.statusCode, 'held'), and(eq(respiteBookings.statusCode, 'confirmed'), lte(respiteBookings.endInstant, now))),
    )).groupBy(respiteBookings.relieverId)
  return new Map(found.map(({ relieverId, times }) => [relieverId, times]))
}

import { and, asc, count, eq, isNotNull, isNull } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import { carerName } from '#shared/domain/carer-name.ts'
import { freePlaces } from '#shared/domain/groups/places.ts'
import type { Queued } from '#shared/domain/groups/queue-order.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { carers } from '../../carers/carers.schema.ts'
import { countTaken, type StoredGroup } from '../group/stored-group.ts'
import { participations } from '../participations.schema.ts'
import type { Participation } from './write-participation.ts'

/** One that has not been taken back. Errors: not-found. */
export async function readParticipation(db: ReadDb, id: string): Promise<Participation> {
  const [found] = await db.select().from(participations).where(and(eq(participations.id, id), isNull(participations.removedAt)))
  if (found === undefined) throw new AppError('not-found')
  return found
}

/** Those who wait, the first one first. */
export const readQueue = (db: ReadDb, groupId: string): Promise<readonly Queued[]> =>
  Promise.resolve(db.select({ id: participations.id, appliedOn: participations.appliedOn }).from(participations)
    .where(and(eq(participations.groupId, groupId), isNull(participations.removedAt), isNotNull(participations.queuePlace))).orderBy(asc(participations.queuePlace)))

export async function countQueued(db: ReadDb, groupId: string): Promise<number> {
  const [found] = await db.select({ queued: count() }).from(participations)
    .where(and(eq(participations.groupId, groupId), isNull(participations.removedAt), isNotNull(participations.queuePlace)))
  return found?.queued ?? 0
}

/** Places that can be given in this transaction. */
export const countFree = async (db: ReadDb, group: StoredGroup): Promise<number> => freePlaces(group.maxPlaces, await countTaken(db, group.id))

/** The first in the queue while a place is free: somebody to ask. Nobody is moved by it. */
export async function nextInQueue(db: ReadDb, group: StoredGroup): Promise<{ id: string; name: string } | undefined> {
  if (await countFree(db, group) === 0) return undefined
  const [first] = await db.select({ id: participations.id, carerNumber: carers.carerNumber, firstName: carers.firstName, lastName: carers.lastName, protectedIdentityCode: carers.protectedIdentityCode }).from(participations)
    .innerJoin(carers, eq(carers.id, participations.carerId))
    .where(and(eq(participations.groupId, group.id), isNull(participations.removedAt), eq(participations.queuePlace, 1)))
  return first === undefined ? undefined : { id: first.id, name: carerName(first) }
}

import { and, eq, gte, sql } from 'drizzle-orm'
import { AppError } from '#shared/contract/errors.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { sortKey } from '#shared/domain/swedish-sort.ts'
import type { ReadDb, WriteTx } from '../../../store/database/connection.ts'
import { changed, created, type Actor } from '../actor.ts'
import { meetings } from '../groups.schema.ts'
import { places } from '../resources.schema.ts'

/** More rooms than a municipality has. */
const mostPlaces = 1000

/** Every place, in Swedish order. */
export async function listPlaces(db: ReadDb): Promise<OutputOf<'places.list'>> {
  const found = await db.select({ id: places.id, version: places.version, name: places.name, isExclusive: places.isExclusive }).from(places).limit(mostPlaces)
  return { places: found.map((place) => ({ place, key: sortKey(place.name) })).toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ place }) => place) }
}

/**
 * Writes a new place or a changed one. A new name stands in calendar files, so meetings to come get a new
 * SEQUENCE. Errors: refused (`name-taken`), conflict, not-found.
 */
export async function savePlace(tx: WriteTx, { id, version, name, isExclusive }: ParsedInputOf<'places.save'>, actor: Actor): Promise<{ id: string }> {
  const nameKey = name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
  const [taken] = await tx.select({ id: places.id }).from(places).where(eq(places.nameKey, nameKey))
  if (taken !== undefined && taken.id !== id) throw new AppError('refused', { reason: 'name-taken' })
  if (id === undefined) {
    const place = { id: actor.newId(), name, nameKey, isExclusive, ...created(actor) }
    await tx.insert(places).values(place)
    return { id: place.id }
  }
  const [stored] = await tx.select({ version: places.version, name: places.name }).from(places).where(eq(places.id, id))
  if (stored === undefined) throw new AppError('not-found')
  if (stored.version !== version) throw new AppError('conflict')
  await tx.update(places).set({ name, nameKey, isExclusive, ...changed(actor), version: stored.version + 1 }).where(eq(places.id, id))
  if (stored.name !== name) await tx.update(meetings).set({ sequence: sql`${meetings.sequence} + 1` }).where(and(eq(meetings.placeId, id), gte(meetings.heldOn, actor.today)))
  return { id }
}

/** Errors: not-found for a place that does not exist; none given is fine. */
export async function assertPlace(db: ReadDb, id: string | undefined): Promise<void> {
  if (id === undefined) return
  const [found] = await db.select({ id: places.id }).from(places).where(eq(places.id, id))
  if (found === undefined) throw new AppError('not-found')
}

import { inArray } from 'drizzle-orm'
import type { ReadDb } from '../../../store/database/connection.ts'
import { carers } from '../../carers/carers.schema.ts'
import { personColumns, shownPerson, type ShownPerson } from './shown-person.ts'

/** These carers as a calendar shows them, by id. */
export async function shownPersons(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, ShownPerson>> {
  const found = await db.select({ id: carers.id, ...personColumns }).from(carers).where(inArray(carers.id, Array.from(new Set(ids))))
  return new Map(found.map((person) => [person.id, shownPerson(person)]))
}

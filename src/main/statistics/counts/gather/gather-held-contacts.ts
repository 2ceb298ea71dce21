import { sql } from 'drizzle-orm'
import { caredFor, relations } from '../../../register/cared-for/cared-for.schema.ts'
import { carers } from '../../../register/carers/carers.schema.ts'
import { contactCarers, contacts } from '../../../register/contacts/contacts.schema.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { tuples, type Period } from './tuples.ts'

/** One carer at one held contact: a couple's talk is two of these with the same contact. */
export type Attendance = readonly [contactId: string, carerId: string, supportType: string, area: string, form: string]

/** What a carer is counted by. */
export type CountedCarer = readonly [id: string, sex: string, birthYear: number | null, fineAgeGroup: string | null]

/** Rows of the register that a period's counts are made of. They name persons and never leave the room. */
export interface HeldContacts {
  readonly attendances: readonly Attendance[]
  readonly carers: readonly CountedCarer[]
  /** Relations that hold on some day of the period. */
  readonly relations: readonly (readonly [carerId: string, caredForId: string])[]
  readonly caredForAreas: readonly (readonly [caredForId: string, area: string])[]
}

/**
 * Reads the held contacts of the period, in one pass over the index that covers them, and the whole
 * of the two person tables: at the sizes of a municipality three scans and a join in memory are
 * quicker than a look-up for every person. Rows come as plain tuples, since objects cost twice as much.
 */
export async function gatherHeldContacts(db: ReadDb, { from, to }: Period): Promise<HeldContacts> {
  return {
    attendances: await tuples<[string, string, string, string, string]>(db, sql`
      SELECT ${contacts.id}, ${contactCarers.carerId}, ${contacts.supportTypeCode}, ${contacts.areaCode}, ${contacts.contactFormCode}
      FROM ${contacts} JOIN ${contactCarers} ON ${contactCarers.contactId} = ${contacts.id}
      WHERE ${contacts.heldOn} BETWEEN ${from} AND ${to} AND ${contacts.statusCode} = 'held' AND ${contacts.removedAt} IS NULL`),
    carers: await tuples<[string, string, number | null, string | null]>(db, sql`
      SELECT ${carers.id}, ${carers.sexCode}, ${carers.birthYear}, ${carers.ageGroupCode} FROM ${carers}`),
    relations: await tuples<[string, string]>(db, sql`
      SELECT ${relations.carerId}, ${relations.caredForId} FROM ${relations}
      WHERE ${relations.startedOn} <= ${to} AND (${relations.endedOn} IS NULL OR ${relations.endedOn} >= ${from})`),
    caredForAreas: await tuples<[string, string]>(db, sql`SELECT ${caredFor.id}, ${caredFor.areaCode} FROM ${caredFor}`),
  }
}

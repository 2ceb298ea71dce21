import { and, asc, exists, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import { carerName } from '#shared/domain/carer-name.ts'
import { isProtectedIdentity } from '#shared/domain/code-lists/carers/is-protected-identity.ts'
import { searchTokens } from '#shared/domain/swedish-sort.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { carerTokens } from '../../carers/carer-tokens.schema.ts'
import { carers } from '../../carers/carers.schema.ts'

const mostShown = 20

/** Sorts after every continuation of a word. */
const end = '\u{10FFFF}'

/** A number as it is written, `A-2026-00012` or `19500505-1234`, is one word of digits. */
const wordsOf = (text: string): readonly string[] =>
  searchTokens(text.replaceAll(/(?<=\d)\s*[-+\u2010-\u2013\u2212]\s*(?=\d)/gu, '').replaceAll(/(?<![\p{L}\p{N}])a-?(?=\d{4})/giu, ''))

const begins = (word: string) => and(gte(carerTokens.token, word), lt(carerTokens.token, word + end))

/**
 * Carers whose log is asked for: those who have, for every word, a name or number that begins with it. Somebody with protected identity is
 * shown by number only.
 */
export async function findPerson(db: ReadDb, { text }: ParsedInputOf<'log.findPerson'>): Promise<OutputOf<'log.findPerson'>> {
  const words = wordsOf(text)
  const [rarest] = words.toSorted((a, b) => b.length - a.length)
  if (rarest === undefined) return { rows: [] }
  const others = words.filter((word) => word !== rarest).map((word) => exists(db.select({ one: sql`1` }).from(carerTokens).where(and(eq(carerTokens.carerId, carers.id), begins(word)))))
  const found = await db.select({ id: carers.id, carerNumber: carers.carerNumber, firstName: carers.firstName, lastName: carers.lastName, protectedIdentityCode: carers.protectedIdentityCode }).from(carers)
    .where(and(inArray(carers.id, db.select({ id: carerTokens.carerId }).from(carerTokens).where(begins(rarest))), ...others))
    .orderBy(asc(carers.sortName), asc(carers.carerNumber)).limit(mostShown)
  return { rows: found.map((carer) => ({ id: carer.id, carerNumber: carer.carerNumber, name: isProtectedIdentity(carer.protectedIdentityCode) ? carer.carerNumber : carerName(carer) })) }
}

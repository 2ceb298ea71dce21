import { and, eq, inArray, isNull, max, type SQL } from 'drizzle-orm'
import type { CarerRow, similarReasons } from '#shared/contract/carers.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { similarPerson, type PersonForComparison } from '#shared/domain/name-similarity.ts'
import { parsePersonalNumber } from '#shared/domain/personal-number.ts'
import { phoneKey } from '#shared/domain/phone.ts'
import { foldedTokens } from '#shared/domain/swedish-sort.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import type { AreaScope } from '../../scope/area-scope.ts'
import { carerInScope, contactInScope } from '../../scope/in-scope.ts'
import { contactCarers, contacts } from '../../contacts/contacts.schema.ts'
import { carerTokens } from '../carer-tokens.schema.ts'
import { carers } from '../carers.schema.ts'
import { heldIdentities } from '../compartment/held-identities.ts'
import { rowColumns, toCarerRow } from './carer-row.ts'

type Reason = (typeof similarReasons)[number]
type Typed = PersonForComparison & { readonly givenName: string; readonly familyName: string }

const strongestFirst: readonly Reason[] = ['same-personal-number', 'same-name-and-birth-year', 'same-phone', 'similar-name-and-birth-year', 'swapped-names', 'same-name']
const mostShown = 10
/** A very common name has this many namesakes; beyond them the list of ten would not change for the better. */
const mostCompared = 200
const columns = { ...rowColumns, personalNumber: carers.personalNumber, phone: carers.phone }
type Compared = Pick<typeof carers.$inferSelect, keyof typeof columns>

type Context = Pick<HandlerContext, 'scope' | 'today' | 'protectedKey' | 'registerId'>

/**
 * Persons who may already be the one being registered, most alike first, at most ten, among those whom the caller sees. Protected
 * identities are compared for those who hold the compartment's key.
 */
export async function similarCarers(db: ReadDb, input: ParsedInputOf<'carers.similar'>, context: Context): Promise<OutputOf<'carers.similar'>> {
  const typed = typedPerson(input, context.today)
  const candidates = [...await comparable(db, typed, context.scope), ...await comparableHeld(db, typed, context)]
    .map((found) => ({ row: toCarerRow(found), reasons: reasonsFor(typed, found) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => rankOf(a.reasons) - rankOf(b.reasons) || (a.row.carerNumber < b.row.carerNumber ? -1 : 1))
    .slice(0, mostShown)
  const lastContacts = await lastContactOf(db, candidates.map(({ row }) => row), context.scope)
  return { candidates: candidates.map(({ row, reasons }) => ({ ...row, reasons, lastContactOn: lastContacts.get(row.id) })) }
}

function typedPerson(input: ParsedInputOf<'carers.similar'>, today: CivilDate): Typed {
  const read = parsePersonalNumber(input.personalNumber ?? '', today)
  const personalNumber = 'error' in read ? undefined : read.normalised
  return {
    givenName: input.firstName,
    familyName: input.lastName,
    birthYear: input.birthYear ?? (personalNumber === undefined ? undefined : Number(personalNumber.slice(0, 4))),
    personalNumber,
    phones: input.phone === undefined ? [] : [input.phone],
  }
}

/**
 * Only those who share something are compared at all: the number, the phone, the birth year, or both a
 * given and a family name. Each is one range of an index. A phone counts only beside a name: alone it would
 * be a search for persons by phone number, which the law does not allow (SoLPuF 15 §).
 */
async function comparable(db: ReadDb, typed: Typed, scope: AreaScope | undefined): Promise<readonly Compared[]> {
  const phone = (typed.phones ?? []).map(phoneKey).find((key) => key !== undefined)
  const [given, family] = [foldedTokens(typed.givenName)[0], foldedTokens(typed.familyName)[0]]
  const hasName = given !== undefined && family !== undefined
  const sameYear = hasName && typed.birthYear !== undefined ? await alikeOfYear(db, typed, typed.birthYear) : []
  const blocks: readonly (SQL | undefined)[] = [
    typed.personalNumber === undefined ? undefined : eq(carers.personalNumber, typed.personalNumber),
    hasName && phone !== undefined ? eq(carers.phoneKey, phone) : undefined,
    hasName ? inArray(carers.id, db.select({ id: carerTokens.carerId }).from(carerTokens).where(and(eq(carerTokens.folded, family), hasFolded(db, given)))) : undefined,
    sameYear.length === 0 ? undefined : inArray(carers.id, [...sameYear]),
  ]
  const found = new Map<string, Compared>()
  for (const block of blocks) {
    if (block === undefined) continue
    for (const carer of await db.select(columns).from(carers).where(and(block, carerInScope(scope, carers.id))).limit(mostCompared)) found.set(carer.id, carer)
  }
  return [...found.values()]
}

/** As {@link comparable}: a phone counts only beside a name. */
async function comparableHeld(db: ReadDb, typed: Typed, context: Context): Promise<readonly Compared[]> {
  const held = await heldIdentities(db, context)
  const hasName = foldedTokens(typed.givenName).length > 0 && foldedTokens(typed.familyName).length > 0
  const alike = new Map(held.flatMap(({ carerId, birthYear, identity }) => {
    const reasons = reasonsFor(hasName ? typed : { ...typed, phones: [] }, { ...identity, birthYear })
    return reasons.length === 0 ? [] : [[carerId, identity] as const]
  }))
  if (alike.size === 0) return []
  const rows = await db.select(columns).from(carers).where(and(inArray(carers.id, [...alike.keys()].slice(0, mostCompared)), carerInScope(context.scope, carers.id)))
  return rows.map((row) => ({ ...row, ...alike.get(row.id) }))
}

/** A year has hundreds of carers: their names alone are compared first, straight from the index. */
async function alikeOfYear(db: ReadDb, typed: Typed, birthYear: number): Promise<readonly string[]> {
  const names = await db.select({ id: carers.id, firstName: carers.firstName, lastName: carers.lastName }).from(carers).where(eq(carers.birthYear, birthYear))
  const initials = new Set([initialOf(typed.givenName), initialOf(typed.familyName)])
  return names
    // Two different initials are never alike enough, and the full comparison is a hundred times slower.
    .filter(({ firstName, lastName }) => initials.has(initialOf(firstName)) || initials.has(initialOf(lastName)))
    .filter(({ firstName, lastName }) => similarPerson({ ...typed, phones: [] }, { givenName: firstName ?? undefined, familyName: lastName ?? undefined, birthYear }).length > 0)
    .map(({ id }) => id)
    .slice(0, mostCompared)
}

const initialOf = (name: string | null) => name?.trimStart().normalize('NFD').charAt(0).toLowerCase()

const hasFolded = (db: ReadDb, word: string) => inArray(carerTokens.carerId, db.select({ id: carerTokens.carerId }).from(carerTokens).where(eq(carerTokens.folded, word)))

function reasonsFor(typed: Typed, found: Pick<Compared, 'firstName' | 'lastName' | 'birthYear' | 'personalNumber' | 'phone'>): readonly Reason[] {
  const stored: PersonForComparison = {
    givenName: found.firstName ?? undefined,
    familyName: found.lastName ?? undefined,
    birthYear: found.birthYear ?? undefined,
    personalNumber: found.personalNumber ?? undefined,
    phones: found.phone === null ? [] : [found.phone],
  }
  const reasons: Reason[] = [...similarPerson(typed, stored)]
  if (reasons.length === 0 && isSameName(typed, stored)) reasons.push('same-name')
  return reasons
}

/** Worth a warning only while a birth year is missing: with two different years they are two persons. */
const isSameName = (a: PersonForComparison, b: PersonForComparison) =>
  (a.birthYear === undefined || b.birthYear === undefined)
  && joined(a.familyName) !== '' && joined(a.givenName) === joined(b.givenName) && joined(a.familyName) === joined(b.familyName)
const joined = (name: string | undefined) => foldedTokens(name ?? '').join(' ')
const rankOf = (reasons: readonly Reason[]) => Math.min(...reasons.map((reason) => strongestFirst.indexOf(reason)))

async function lastContactOf(db: ReadDb, rows: readonly CarerRow[], scope: AreaScope | undefined): Promise<ReadonlyMap<string, CivilDate>> {
  if (rows.length === 0) return new Map()
  const found = await db.select({ carerId: contactCarers.carerId, heldOn: max(contacts.heldOn) }).from(contactCarers)
    .innerJoin(contacts, eq(contacts.id, contactCarers.contactId))
    .where(and(inArray(contactCarers.carerId, rows.map(({ id }) => id)), eq(contacts.statusCode, 'held'), isNull(contacts.removedAt), contactInScope(scope)))
    .groupBy(contactCarers.carerId)
  return new Map(found.flatMap(({ carerId, heldOn }) => (heldOn === null ? [] : [[carerId, heldOn]])))
}

import { gte, inArray } from 'drizzle-orm'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import type { SecretBytes } from '../../../store/key-file/secret-bytes.ts'
import { carers } from '../carers.schema.ts'
import { wordsOfCarer, type SearchWord } from '../find/search-words.ts'
import { heldCompartment } from './compartment.ts'
import { openBox, sealedSortPrefix, type Identity } from './sealed-identity.ts'

/** A protected identity as its holder may be searched for. */
export interface HeldIdentity {
  readonly carerId: string
  readonly birthYear: number | null
  readonly identity: Identity
  readonly words: readonly SearchWord[]
}

/** Far more than a municipality has; beyond them boxes are opened anew each time rather than kept. */
const mostKept = 5000
const atATime = 500

/** What was opened, by carer and version, for as long as somebody's unlocked key lives. A changed carer has another version. */
const opened = new WeakMap<SecretBytes, ReadonlyMap<string, HeldIdentity>>()

/**
 * Every protected identity, for whoever holds the key; none for anybody else. The first time each is decrypted, after that only
 * what has changed: the work is proportional to how many are protected, which are few.
 */
export async function heldIdentities(db: ReadDb, context: Pick<HandlerContext, 'protectedKey' | 'registerId'>): Promise<readonly HeldIdentity[]> {
  const { protectedKey } = context
  using compartment = heldCompartment(context)
  if (protectedKey === undefined || compartment === undefined) return []
  const sealed = await versionsOfSealed(db)
  const known = opened.get(protectedKey)
  const held = new Map(sealed.flatMap((row) => {
    const before = known?.get(keyOf(row))
    return before === undefined ? [] : [[keyOf(row), before] as const]
  }))
  const unknown = sealed.filter((row) => !held.has(keyOf(row)))
  for (let from = 0; from < unknown.length; from += atATime) {
    const rows = await db.select({ id: carers.id, version: carers.version, carerNumber: carers.carerNumber, birthYear: carers.birthYear, box: carers.protectedBox }).from(carers)
      .where(inArray(carers.id, unknown.slice(from, from + atATime).map(({ id }) => id)))
    for (const { box, carerNumber, birthYear, ...row } of rows) {
      if (box === null) continue
      const identity = openBox(row.id, box, compartment)
      held.set(keyOf(row), { carerId: row.id, birthYear, identity, words: wordsOfCarer({ ...identity, carerNumber }) })
    }
  }
  opened.set(protectedKey, new Map([...held].slice(0, mostKept)))
  return [...held.values()]
}

const keyOf = ({ id, version }: { readonly id: string; readonly version: number }): string => `${id} ${version}`

/** The range of the index of names alone first: a planner that guesses how many sort so far behind would rather walk through everybody. */
async function versionsOfSealed(db: ReadDb) {
  const ids = (await db.select({ id: carers.id }).from(carers).where(gte(carers.sortName, sealedSortPrefix))).map(({ id }) => id)
  const versions: { readonly id: string; readonly version: number }[] = []
  for (let from = 0; from < ids.length; from += atATime) {
    versions.push(...await db.select({ id: carers.id, version: carers.version }).from(carers).where(inArray(carers.id, ids.slice(from, from + atATime))))
  }
  return versions
}

/** Those who have, for every word, a name or number that begins with it. */
export const heldWithWords = (held: readonly HeldIdentity[], spelling: keyof SearchWord, texts: readonly string[]): readonly string[] =>
  texts.length === 0 ? [] : held.filter(({ words }) => texts.every((text) => words.some((word) => word[spelling].startsWith(text)))).map(({ carerId }) => carerId)

import { and, asc, eq, exists, gte, inArray, lt, sql, type Column } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import type { HandlerContext } from '../../../store/handler.ts'
import type { AreaScope } from '../../scope/area-scope.ts'
import { carerInScope } from '../../scope/in-scope.ts'
import { carerTokens } from '../carer-tokens.schema.ts'
import { carers } from '../carers.schema.ts'
import { heldIdentities, heldWithWords, type HeldIdentity } from '../compartment/held-identities.ts'
import { rowsInOrder } from './carer-row.ts'
import { initialOf, wordsAskedFor, type SearchWord } from './search-words.ts'

type Spelling = 'token' | 'folded'
type Tokens = typeof carerTokens

interface Word {
  readonly spelling: Spelling
  readonly text: string
  /** How many tokens begin so, counted no further than a way must be chosen. */
  readonly hits: number
}

interface Ways {
  /**
   * A *broad* word begins so many tokens that walking everybody in order of name soon fills a page, while
   * collecting and sorting all of them would be slow. Below it is the other way round: the walk could pass
   * nearly everybody, since hits on a family name lie together, perhaps at the end of the alphabet.
   */
  readonly broadFrom: number
  /** Up to here a list of all who have a word is made faster than that many single questions are asked. */
  readonly askFrom: number
}

/** How is searched, and for whom. */
interface Asked {
  readonly ways: Ways
  readonly scope: AreaScope | undefined
}

/** Found by measuring at 50 000 carers. */
const fastest: Ways = { broadFrom: 8000, askFrom: 200 }
const everybody = 1_000_000_000

/** Room for so many carers who have a word twice, before it is asked for more. */
const fewTwice = 10

/** Sorts after every continuation of a word: no token holds the last code point. */
const end = '\u{10FFFF}'

/** The same table once more, for the other words. */
const own = alias(carerTokens, 'own')

function beginsWith(tokens: Tokens | typeof own, { spelling, text }: Pick<Word, 'spelling' | 'text'>) {
  const initial = initialOf(text)
  return initial === undefined ? and(gte(tokens[spelling], text), lt(tokens[spelling], text + end)) : eq(tokens[spelling], initial)
}

async function counted(db: ReadDb, spelling: Spelling, text: string, upTo: number): Promise<Word> {
  const some = db.select({ one: sql`1`.as('one') }).from(carerTokens).where(beginsWith(carerTokens, { spelling, text })).limit(upTo).as('some')
  const [found] = await db.select({ hits: sql<number>`count(*)` }).from(some)
  return { spelling, text, hits: found?.hits ?? 0 }
}

/** A carer as a query passes over her: by id, and where she stands in the order of names. */
interface Passed {
  readonly id: Column
  readonly sortName: Column
}

/** Has every word, and is seen by the caller: both are asked of one after the other in order of name, so that few are asked. */
const hasAll = (db: ReadDb, carer: Passed, words: readonly Word[], { ways, scope }: Asked) =>
  and(...words.map((word) => hasWord(db, carer, word, ways)), carerInScope(scope, carer.id))

/** Whether a carer has the word: read from a list made once, or, where that would be long, asked of her alone. */
function hasWord(db: ReadDb, { id: carerId, sortName }: Passed, word: Word, ways: Ways) {
  const ofWord = db.select({ id: own.carerId }).from(own)
  // Everybody with a letter stands in order of name, as those passed over do: the next answer lies beside the last.
  if (initialOf(word.text) !== undefined) return exists(ofWord.where(and(beginsWith(own, word), eq(own.sortName, sortName), eq(own.carerId, carerId))))
  return word.hits < ways.askFrom ? inArray(carerId, ofWord.where(beginsWith(own, word))) : exists(ofWord.where(and(eq(own.carerId, carerId), beginsWith(own, word))))
}

/** Everybody in order of name, asking of each whether she has every word; stops when the page is full. */
const walkInOrder = (db: ReadDb, words: readonly Word[], limit: number, asked: Asked) =>
  db.select({ id: carers.id }).from(carers).where(hasAll(db, carers, words, asked))
    .orderBy(asc(carers.sortName), asc(carers.carerNumber)).limit(limit)

/** Those who have the word, in order of name, from the word index alone; for a single letter it is in that order already. */
const collect = (db: ReadDb, word: Word, limit: number) =>
  db.select({ sortName: carerTokens.sortName, id: carerTokens.carerId }).from(carerTokens).where(beginsWith(carerTokens, word))
    .orderBy(asc(carerTokens.sortName), asc(carerTokens.carerId)).limit(limit)

/** As {@link collect}, and then asks for the others, in that order, so that few are asked; the limit within keeps the two apart. */
function collectAndAsk(db: ReadDb, word: Word, others: readonly Word[], limit: number, asked: Asked) {
  const collected = collect(db, word, everybody).as('collected')
  return db.select({ id: collected.id }).from(collected).where(hasAll(db, collected, others, asked)).limit(limit)
}

/** Up to `limit` ids; a carer who has the word twice ("Sven Svensson") comes twice and is taken once. */
async function idsOf(db: ReadDb, words: readonly Word[], limit: number, asked: Asked): Promise<readonly string[]> {
  const rarestFirst = words.toSorted((a, b) => a.hits - b.hits)
  const driver = (rarestFirst[0]?.hits ?? 0) < asked.ways.broadFrom ? rarestFirst[0] : rarestFirst.find(({ text }) => initialOf(text) !== undefined)
  if (driver === undefined) return (await walkInOrder(db, words, limit, asked)).map(({ id }) => id)
  const others = words.filter((word) => word !== driver)
  for (let most = limit + fewTwice; ; most *= 4) {
    const found = others.length === 0 && asked.scope === undefined ? await collect(db, driver, most) : await collectAndAsk(db, driver, others, most, asked)
    const ids = Array.from(new Set(found.map(({ id }) => id)))
    if (ids.length >= limit || found.length < most) return ids.slice(0, limit)
  }
}

async function search(db: ReadDb, spelling: Spelling, texts: readonly string[], limit: number, asked: Asked): Promise<readonly string[]> {
  // A single letter needs no choice of way: whether anybody has it is enough.
  const upTo = texts.length === 1 && initialOf(texts[0] ?? '') !== undefined ? 1 : asked.ways.broadFrom
  const words: Word[] = []
  for (const text of texts) {
    const word = await counted(db, spelling, text, upTo)
    if (word.hits === 0) return []
    words.push(word)
  }
  return words.length === 0 ? [] : idsOf(db, words, limit, asked)
}

/** Protected identities that the caller holds, by their words; those of them whom she sees. */
async function searchHeld(db: ReadDb, held: readonly HeldIdentity[], spelling: Spelling, texts: readonly string[], scope: AreaScope | undefined): Promise<readonly string[]> {
  const ids = heldWithWords(held, spelling, texts)
  if (ids.length === 0 || scope === undefined) return ids
  const seen = await db.select({ id: carers.id }).from(carers).where(and(inArray(carers.id, [...ids]), carerInScope(scope, carers.id)))
  return seen.map(({ id }) => id)
}

/**
 * Carers who have, for every word of the text, a name or number that begins with it; in Swedish order
 * of name. When the exact spelling finds nobody, å ä ö and accents are left aside (`similar`). The ways
 * differ in speed only, never in what is found. Whoever holds the compartment's key finds protected identities too, after the others.
 */
export async function searchCarers(
  db: ReadDb,
  { text, limit }: ParsedInputOf<'carers.search'>,
  context: Pick<HandlerContext, 'scope' | 'protectedKey' | 'registerId'>,
  ways = fastest,
): Promise<OutputOf<'carers.search'>> {
  const words = wordsAskedFor(text)
  const held = await heldIdentities(db, context)
  const asked = { ways, scope: context.scope }
  const found = async (spelling: keyof SearchWord): Promise<readonly string[]> => {
    const texts = words.map((word) => word[spelling])
    return [...new Set([...await search(db, spelling, texts, limit + 1, asked), ...await searchHeld(db, held, spelling, texts, context.scope)])]
  }
  const exact = await found('token')
  const rows = await rowsInOrder(db, exact.length > 0 ? exact : await found('folded'))
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit, spelling: exact.length === 0 && rows.length > 0 ? 'similar' : 'exact' }
}

import { and, asc, eq, exists, gte, lt, sql, type Column } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts'
import type { ReadDb } from '../../../store/database/connection.ts'
import { carerTokens } from '../carer-tokens.schema.ts'
import { carers } from '../carers.schema.ts'
import { rowsInOrder } from './carer-row.ts'
import { initialOf, wordsAskedFor } from './search-words.ts'

type Spelling = 'token' | 'folded'
type Tokens = typeof carerTokens

interface Word {
  readonly spelling: Spelling
  readonly text: string
  /** How many tokens begin so, counted up to {@link broadFrom}. */
  readonly hits: number
}

/**
 * A *broad* word begins so many tokens that walking everybody in order of name soon fills a page, while
 * collecting and sorting all of them would be slow. Below it is the other way round: the walk could pass
 * nearly everybody, since hits on a family name lie together, perhaps at the end of the alphabet.
 */
const broadFrom = 8000

/** Sorts after every continuation of a word: no token holds the last code point. */
const end = '\u{10FFFF}'

/** The same table once more, for asking about one carer. */
const own = alias(carerTokens, 'own')

function beginsWith(tokens: Tokens | typeof own, { spelling, text }: Pick<Word, 'spelling' | 'text'>) {
  const initial = initialOf(text)
  return initial === undefined ? and(gte(tokens[spelling], text), lt(tokens[spelling], text + end)) : eq(tokens[spelling], initial)
}

async function counted(db: ReadDb, spelling: Spelling, text: string): Promise<Word> {
  const some = db.select({ one: sql`1`.as('one') }).from(carerTokens).where(beginsWith(carerTokens, { spelling, text })).limit(broadFrom).as('some')
  const [found] = await db.select({ hits: sql<number>`count(*)` }).from(some)
  return { spelling, text, hits: found?.hits ?? 0 }
}

const hasAll = (db: ReadDb, carerId: Column, words: readonly Word[]) =>
  and(...words.map((word) => exists(db.select({ one: sql`1` }).from(own).where(and(eq(own.carerId, carerId), beginsWith(own, word))))))

/** Everybody in order of name, asking of each whether she has every word; stops when the page is full. */
const walkInOrder = (db: ReadDb, words: readonly Word[], limit: number) =>
  db.select({ id: carers.id }).from(carers).where(hasAll(db, carers.id, words))
    .orderBy(asc(carers.sortName), asc(carers.carerNumber)).limit(limit)

/**
 * Those who have `word`, from the word index alone, in order of name, asking of each whether she has the
 * others. For a single letter the index is in that order already, so it stops when the page is full.
 */
const collect = (db: ReadDb, word: Word, others: readonly Word[], limit: number) =>
  db.select({ sortName: carerTokens.sortName, id: carerTokens.carerId }).from(carerTokens)
    .where(and(beginsWith(carerTokens, word), hasAll(db, carerTokens.carerId, others)))
    .orderBy(asc(carerTokens.sortName), asc(carerTokens.carerId)).limit(limit)

/** As {@link collect} for a longer word with others beside it: sorts first and then asks, so that few are asked. */
function sortThenAsk(db: ReadDb, word: Word, others: readonly Word[], limit: number) {
  const hits = collect(db, word, [], broadFrom).as('hits')
  return db.select({ id: hits.id }).from(hits).where(hasAll(db, hits.id, others)).limit(limit)
}

/** Up to `limit` ids; a carer who has the word twice ("Sven Svensson") comes twice and is taken once. */
async function idsOf(db: ReadDb, words: readonly Word[], limit: number): Promise<readonly string[]> {
  const rarestFirst = words.toSorted((a, b) => a.hits - b.hits)
  const driver = (rarestFirst[0]?.hits ?? 0) < broadFrom ? rarestFirst[0] : rarestFirst.find(({ text }) => initialOf(text) !== undefined)
  if (driver === undefined) return (await walkInOrder(db, words, limit)).map(({ id }) => id)
  const others = words.filter((word) => word !== driver)
  const asMany = others.length === 0 || initialOf(driver.text) !== undefined ? collect : sortThenAsk
  for (let most = limit * 2; ; most *= 4) {
    const found = await asMany(db, driver, others, most)
    const ids = Array.from(new Set(found.map(({ id }) => id)))
    if (ids.length >= limit || found.length < most) return ids.slice(0, limit)
  }
}

async function search(db: ReadDb, spelling: Spelling, texts: readonly string[], limit: number): Promise<readonly string[]> {
  const words: Word[] = []
  for (const text of texts) {
    const word = await counted(db, spelling, text)
    if (word.hits === 0) return []
    words.push(word)
  }
  return words.length === 0 ? [] : idsOf(db, words, limit)
}

/**
 * Carers who have, for every word of the text, a name or number that begins with it; in Swedish order
 * of name. When the exact spelling finds nobody, å ä ö and accents are left aside (`similar`).
 */
export async function searchCarers(db: ReadDb, { text, limit }: ParsedInputOf<'carers.search'>): Promise<OutputOf<'carers.search'>> {
  const words = wordsAskedFor(text)
  const exact = await search(db, 'token', words.map(({ token }) => token), limit + 1)
  const ids = exact.length > 0 ? exact : await search(db, 'folded', words.map(({ folded }) => folded), limit + 1)
  const rows = await rowsInOrder(db, ids)
  return { rows: rows.slice(0, limit), hasMore: rows.length > limit, spelling: exact.length === 0 && rows.length > 0 ? 'similar' : 'exact' }
}

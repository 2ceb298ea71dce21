import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { foldedTokens } from '#shared/domain/swedish-sort.ts'
import { seedRegister } from '../../../src/main/register/practice/seed-register.ts'
import { namedCarer } from '../../support/carer-inputs.ts'
import { brokenStrings, hostileStrings } from '../../support/hostile-strings.ts'
import { naughtyStrings } from '../../support/naughty-strings.ts'
import { openTestRegister, type TestRegister } from '../../support/open-test-register.ts'

interface Person {
  readonly id: string
  readonly words: readonly string[]
  /** Every digit that a search may find her by. */
  readonly digits: readonly string[]
}

/** As much as a field takes, without half a character at its end. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')

/** Those chosen here, and the published list. */
const asked: readonly string[] = [...new Set([...hostileStrings, ...naughtyStrings].map((text) => cut(text, 200)))]

let register: TestRegister
let everybody: ReadonlyMap<string, Person>

beforeAll(async () => {
  register = await openTestRegister()
  await seedRegister(register.connection, { carers: 400, contacts: 400, seed: 3, today: '2026-11-20' as CivilDate, userId: register.userId, notes: false })
  // Somebody whom a careless search would find by its own signs.
  for (const [first, last] of [["O'", 'Brien'], ['100%', 'Säker'], ['Under_', 'Streck'], ['Or', 'Not'], ['"Citat"', 'And'], ['\u{1F4A9}', 'Null']] as const) await register.call('carers.create', namedCarer(first, last))
  const rows = register.connection.sqlite.prepare('SELECT id, first_name first, last_name last, personal_number pnr, carer_number nr FROM carers').all() as { readonly id: string; readonly first: string | null; readonly last: string | null; readonly pnr: string | null; readonly nr: string }[]
  everybody = new Map(rows.map(({ id, first, last, pnr, nr }) => [id, { id, words: foldedTokens(`${first ?? ''} ${last ?? ''} ${nr}`), digits: [pnr ?? '', nr.replaceAll(/\D/g, '')] }]))
})
afterAll(() => register.close())

/** By looking at one person alone: has she, for each word asked, a word or a number that begins or holds so? */
function mayBeFound(id: string, text: string): boolean {
  const person = everybody.get(id)
  const asked = foldedTokens(text)
  return person !== undefined && asked.length > 0 && asked.every((word) =>
    person.words.some((own) => own.startsWith(word)) || (/^\p{N}+$/u.test(word) && person.digits.some((digits) => digits.includes(word))))
}

test(`P31: ${asked.length + brokenStrings.length} hostile strings in the search, and in that of the log, find nobody whom looking through everybody would not, and no error`, async () => {
  expect([hostileStrings.length >= 150, naughtyStrings.length >= 480]).toEqual([true, true])
  let found = 0
  for (const text of [...asked, ...brokenStrings]) {
    const { rows } = await register.call('carers.search', { text, limit: 200 })
    found += rows.length
    for (const { id, name } of rows) expect(mayBeFound(id, text), `${JSON.stringify(text)} found ${name}`).toBe(true)
    for (const { id, name } of (await register.call('log.findPerson', { text })).rows) expect(mayBeFound(id, text), `${JSON.stringify(text)} found ${name} in the log`).toBe(true)
  }
  // The ones put there are found: a search that never finds anybody would pass as well.
  expect(found).toBeGreaterThan(3)
  for (const text of ["O'", 'Brien', 'or', 'under', 'säker']) expect((await register.call('carers.search', { text, limit: 50 })).rows.length, text).toBeGreaterThan(0)
  for (const text of ['%', '_', '*', "' OR '1'='1' --", '?']) expect((await register.call('carers.search', { text: `${text}zzqx`, limit: 50 })).rows, text).toEqual([])
})

test('nor do they when it is asked who may be the same person', async () => {
  for (const text of asked) {
    const form = { firstName: cut(text, 60), lastName: cut(text, 60), phone: cut(text, 60), personalNumber: cut(text, 40) }
    const { candidates } = await register.call('carers.similar', form)
    for (const { id, reasons } of candidates) {
      const words = everybody.get(id)?.words ?? []
      expect(foldedTokens(text).some((word) => words.some((own) => own.startsWith(word.slice(0, 1)))), `${JSON.stringify(text)} → ${reasons.join()}`).toBe(true)
    }
  }
})

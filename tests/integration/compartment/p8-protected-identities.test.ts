import { afterAll, beforeAll, expect, it } from 'vitest'
import { contract, type InputOf } from '#shared/contract/index.ts'
import { addDays } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'
import type { StoreRoute } from '../../../src/main/store/call-handler.ts'
import { registerFolder } from '../../../src/main/store/files/register-folder.ts'
import { handlers } from '../../../src/main/store/handlers.ts'
import { derivedKey, opensRegister } from '../../../src/main/store/key-file/data-keys.ts'
import { callsAs, type CallAs } from '../../support/areas/calls-as.ts'
import { decryptedPages } from '../../support/decrypted-pages.ts'
import { identityCanaries, markProtected, preparePersons, type ProtectedPerson } from '../../support/compartment/protected-persons.ts'
import { loggedRegister, type LoggedRegister } from '../../support/logged-register.ts'
import { validCalls } from '../../support/valid-calls.ts'

const count = 50
let register: LoggedRegister
let people: readonly ProtectedPerson[]
let colleague: CallAs
let holder: CallAs
let before: { readonly answers: number; readonly file: number }

/** How many of the persons some word of whose identity stands in `text`. */
const known = (text: string | Buffer): number => people.filter(({ named }) => identityCanaries(named).some((word) => text.includes(word))).length

const file = (): Buffer => {
  const { folder, registerId, keyring } = register.open
  if (!opensRegister(keyring.keys)) throw new Error('no key')
  using key = derivedKey(keyring.keys.register, registerId, 'register.db')
  return decryptedPages(registerFolder(folder).register, key.bytes)
}

const today = localToday(new Date())
/** Routes whose answer the law lets show who she is, to those who may know. */
const herOwn: readonly StoreRoute[] = ['carers.open', 'carers.revealPersonalNumber']

/** Every way there is to read, and to print, asked about these persons. */
function questions(): readonly (readonly [StoreRoute, unknown])[] {
  const papers: readonly StoreRoute[] = ['groups.paper', 'respite.paper']
  const routes = (Object.keys(handlers) as StoreRoute[]).filter((name) => contract[name].kind === 'query' || papers.includes(name))
  const ofPerson = people.flatMap(({ id, named }): (readonly [StoreRoute, unknown])[] => [
    ['carers.open', { id }],
    ['carers.timeline', { id }],
    ['carers.similar', { firstName: named.firstName, lastName: named.lastName, birthYear: 1950, phone: named.phone, personalNumber: named.personalNumber } satisfies InputOf<'carers.similar'>],
    ['carers.search', { text: named.lastName }],
    ['carers.search', { text: named.personalNumber ?? '' }],
    ['respite.grants', { carerId: id }],
  ])
  return [
    ...routes.map((name) => [name, validCalls[name](register.standing)] as const),
    ...ofPerson,
    ['carers.list', { limit: 200 }],
    ['respite.grants', {}],
    ['respite.bookings', { from: addDays(today, -5), to: addDays(today, 60) }],
    ['respite.bookings', { from: '2100-01-01', to: '2100-12-31' }],
    ['calendar.range', { from: addDays(today, -30), to: addDays(today, 30) }],
    ...(['attendance-list', 'participant-list', 'letters', 'labels', 'schedule'] as const).map((paper) => ['groups.paper', { id: register.standing.groupId, paper }] as const),
  ]
}

async function answersOf(call: CallAs, except: readonly StoreRoute[] = []): Promise<string> {
  const answers: string[] = []
  for (const [name, input] of questions()) {
    if (except.includes(name)) continue
    // The terms asked for are the canaries themselves: only what is answered counts.
    answers.push(JSON.stringify(await call(name, input as never)))
  }
  return answers.join('\n')
}

beforeAll(async () => {
  register = await loggedRegister()
  people = await preparePersons(register.call as never, register.standing, count)
  colleague = callsAs(register.open, { seesProtected: false })
  holder = callsAs(register.open, { seesProtected: true })
  before = { answers: known(await answersOf(colleague)), file: known(file()) }
  for (const person of people) await markProtected(holder as never, person)
})
afterAll(() => register[Symbol.asyncDispose]())

it('P8: without the key 0 of 50 protected identities are in any answer of any route', async () => {
  expect({ before: before.answers, after: known(await answersOf(colleague)) }).toEqual({ before: count, after: 0 })
})

it('P8: 0 of 50 are in the decrypted file, page by page, words of search and free pages included', () => {
  expect({ before: before.file, after: known(file()) }).toEqual({ before: count, after: 0 })
})

it('P8: with the key 50 of 50 are on their cards and found by name and by number', async () => {
  for (const { id, named } of people) {
    const { firstName, lastName, phone, email, personalNumberReason, isSealed, address } = await holder('carers.open', { id })
    expect({ firstName, lastName, phone, email, personalNumberReason, isSealed, address }).toEqual({
      firstName: named.firstName, lastName: named.lastName, phone: named.phone, email: named.email, personalNumberReason: named.personalNumberReason, isSealed: false, address: undefined,
    })
    expect((await holder('carers.revealPersonalNumber', { id })).personalNumber).toBe(named.personalNumber)
    for (const text of [named.lastName, `${named.firstName} ${named.lastName.slice(0, 6)}`, named.personalNumber ?? '', named.lastName.toUpperCase()]) {
      expect((await holder('carers.search', { text })).rows.map((row) => row.id)).toEqual([id])
      expect((await colleague('carers.search', { text })).rows).toEqual([])
    }
  }
})

it('P44: with the key too, she has a name on her own card alone', async () => {
  expect(known(await answersOf(holder, herOwn))).toBe(0)
})

it('P44: she stands as her case number in lists, last, and no note of a conversation with her is read without the key', async () => {
  const { rows } = await colleague('carers.list', { limit: 200 })
  expect(rows.slice(-count).every(({ name, carerNumber, isProtected }) => isProtected && name === carerNumber)).toBe(true)
  const noteOf = async (call: CallAs, id: string) => (await call('carers.timeline', { id })).entries.flatMap((entry) => (entry.kind === 'contact' && entry.statusCode === 'held' && (entry.note ?? '').includes('hemligt') ? ['read'] : entry.kind === 'contact' && entry.noteIsSealed ? ['sealed'] : []))
  const [first] = people
  expect([await noteOf(colleague, first?.id ?? ''), await noteOf(holder, first?.id ?? '')]).toEqual([['sealed'], ['read']])
  // On the card of somebody who was in the room with her as well.
  expect(await noteOf(colleague, register.standing.carerId)).toEqual(Array.from({ length: 5 }, () => 'sealed'))
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type RouteName } from '#shared/contract/index.ts'
import type { Route, ScopedKind } from '#shared/contract/define.ts'
import { AppError } from '#shared/contract/errors.ts'
import type { Session } from '#shared/contract/roles.ts'
import type { StoreRoute } from '../../../src/main/store/call-handler.ts'
import { handlers } from '../../../src/main/store/handlers.ts'
import { callsAs, moreCalls, type CallAs } from '../../support/areas/calls-as.ts'
import { hiddenCanaries, hiddenNumber, prepareHidden, type Hidden } from '../../support/areas/hidden-persons.ts'
import { canaryScanner } from '../../support/find-canaries.ts'
import { loggedRegister, type LoggedRegister } from '../../support/logged-register.ts'
import { unknownId } from '../../support/planning/respite-calls.ts'
import { validCalls, type Standing } from '../../support/valid-calls.ts'

/*
 * Story R5. Two registers: the same persons in Äldreomsorg, and in the second many more in Individ- och familjeomsorg. Whoever is
 * limited to Äldreomsorg must not be able to tell the two apart.
 */
const limited: Partial<Session> = { roles: ['registrar'], areas: ['AO'], seesProtected: false }

let without: LoggedRegister
let withHidden: LoggedRegister
let hidden: Hidden

beforeAll(async () => {
  without = await loggedRegister()
  withHidden = await loggedRegister()
  hidden = await prepareHidden(withHidden.call as never, withHidden.standing)
  // A place offered so long ago that the day to answer has passed: no route can make one.
  withHidden.open.register.sqlite.prepare("UPDATE participations SET status_code = 'offered', queue_place = NULL, offered_on = '2026-01-01', answer_by = '2026-01-08' WHERE id = ?").run(hidden.waiting)
})
afterAll(async () => {
  await without[Symbol.asyncDispose]()
  await withHidden[Symbol.asyncDispose]()
})

const routeOf = (name: RouteName): Route => contract[name]
const mayRegistrar = (name: RouteName): boolean => routeOf(name).roles === 'anyone' || routeOf(name).roles.includes('registrar')
const papers: readonly RouteName[] = ['groups.paper', 'respite.paper']
/** Every query that a registrar may ask, and what goes on paper. */
const readingRoutes = (Object.keys(handlers) as StoreRoute[]).filter((name) => mayRegistrar(name) && (contract[name].kind === 'query' || papers.includes(name)))

const inputsOf = (name: StoreRoute, standing: Standing): readonly unknown[] =>
  [validCalls[name](standing), ...(moreCalls[name] ?? [])]

/** Ids by their order of appearance, instants as such: all that two registers made one after the other differ in. */
function normalised(answer: unknown): string {
  const seen = new Map<string, string>()
  return JSON.stringify(answer, undefined, 1)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      const known = seen.get(id) ?? `id ${seen.size + 1}`
      seen.set(id, known)
      return known
    })
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'instant')
}

const answers = async (register: LoggedRegister, call: CallAs, name: StoreRoute): Promise<readonly string[]> => {
  const all: string[] = []
  for (const input of inputsOf(name, register.standing)) all.push(normalised(await call(name, input as never)))
  return all
}

describe('R5: limited to Äldreomsorg', () => {
  it('asks every query that there is', () => {
    expect(readingRoutes.length).toBeGreaterThan(22)
  })

  it.each(readingRoutes)('%s answers the same whether or not there are persons in another area', async (name) => {
    expect(await answers(withHidden, callsAs(withHidden.open, limited), name)).toEqual(await answers(without, callsAs(without.open, limited), name))
  })

  it('finds in no answer a word of a person in another area, while a colleague of every area finds them', async () => {
    const scan = canaryScanner([...hiddenCanaries, hiddenNumber])
    const found = async (call: CallAs) => {
      const hits = new Set<string>()
      for (const name of readingRoutes) for (const input of inputsOf(name, withHidden.standing)) for (const { canary } of scan(name, Buffer.from(JSON.stringify(await call(name, input as never))))) hits.add(canary)
      return hits
    }
    expect([...await found(callsAs(withHidden.open, limited))]).toEqual([])
    expect((await found(callsAs(withHidden.open, { seesProtected: false }))).size).toBeGreaterThan(7)
  })
})

it('R5: whoever may see protected identities finds those of her own areas alone', async () => {
  const found = async (areas: Session['areas']) => {
    const call = callsAs(withHidden.open, { roles: ['registrar'], areas, seesProtected: true })
    const { rows } = await call('carers.search', { text: 'Fördoldsson' })
    const { candidates } = await call('carers.similar', { firstName: 'Ulla', lastName: 'Fördoldsson', birthYear: 1950 })
    return [rows.length, candidates.length]
  }
  expect([await found(['AO']), await found(['IFO'])]).toEqual([[0, 0], [1, 1]])
})

type Scoped = (typeof scopedRoutes)[number]
const scopedRoutes = (Object.keys(handlers) as StoreRoute[]).filter((name) => routeOf(name).scope !== undefined)

const outcome = async (work: Promise<unknown>): Promise<unknown> => work.then(() => 'accepted', (error: unknown) => (error instanceof AppError ? { code: error.code, reason: error.reason, fields: error.fields } : error))

describe('R5: the id of a record in another area', () => {
  it.each(scopedRoutes)('%s answers as one that does not exist, and writes nothing', async (name: Scoped) => {
    const call = callsAs(withHidden.open, limited)
    const input = validCalls[name](withHidden.standing)
    const named = routeOf(name).scope?.(contract[name].input.parse(input)) ?? []
    for (const { kind, id } of named) {
      const instead = (other: string) => JSON.parse(JSON.stringify(input).replaceAll(id, other)) as never
      const before = withHidden.lastSeq()
      const ofHidden = await outcome(call(name, instead(hidden[kind satisfies ScopedKind])))
      expect({ kind, answer: ofHidden }).toEqual({ kind, answer: { code: 'not-found', reason: undefined, fields: undefined } })
      expect(await outcome(call(name, instead(unknownId)))).toEqual(ofHidden)
      expect(withHidden.lastSeq()).toBe(before)
    }
  })

  it('is known to a colleague of both areas', async () => {
    const both = callsAs(withHidden.open, { ...limited, areas: ['AO', 'IFO'] })
    expect((await both('carers.open', { id: hidden.carer })).lastName).toBe('Dolderblad')
    expect((await both('groups.open', { id: hidden.group })).participants.length).toBeGreaterThan(3)
  })
})

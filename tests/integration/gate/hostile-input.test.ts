import { afterAll, beforeAll, expect, test } from 'vitest'
import { anything, array, assert, asyncProperty, constantFrom, dictionary, oneof, string, type Arbitrary } from 'fast-check'
import { appErrorCodes } from '#shared/contract/errors.ts'
import { contract, type RouteName } from '#shared/contract/index.ts'
import { isValidAsSent } from '../../../scripts/torture/ipc/is-valid-as-sent.ts'
import { changedTables, contentOf } from '../../support/content-of.ts'
import { headlessRegister, type HeadlessRegister } from '../../support/headless-register.ts'
import { testPassphrase } from '../../support/register-setup.ts'
import { validCalls } from '../../support/valid-calls.ts'

const routes = Object.keys(contract) as RouteName[]
const stateful: readonly RouteName[] = ['vault.create', 'vault.unlock', 'vault.recover', 'vault.openPractice', 'vault.lock', 'vault.leave']
const runs = Number(process.env['FUZZ_RUNS'] ?? 1500)

let register: HeadlessRegister
beforeAll(async () => {
  register = await headlessRegister()
  await register.value('vault.unlock', { passphrase: testPassphrase })
})
afterAll(() => register[Symbol.asyncDispose]())

const content = () => register.peek(({ register: file, statistics }) => ({ ...contentOf(file), ...contentOf(statistics) }))

const cycle = (): unknown => {
  const round: Record<string, unknown> = {}
  round['self'] = round
  return round
}
const deep = (): unknown => {
  let value: unknown = 0
  for (let level = 0; level < 20_000; level += 1) value = [value]
  return value
}
const polluting = (): unknown => JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}') as unknown

/** Values that no field of any route takes. */
const neverValid: readonly (() => unknown)[] = [
  () => Number.NaN, () => Number.POSITIVE_INFINITY, () => -0.5, () => 10n, cycle, deep, polluting, () => '\uD800', () => 'a\uDFFFb', () => 'x'.repeat(500_000),
  () => null, () => Symbol('x'), () => () => 0, () => new Date(0), () => new Map([['a', 1]]), () => Object.create(null), () => [[]], () => ({ toJSON: () => 'AO' }),
]
const noField = constantFrom(...neverValid)

const text: Arbitrary<unknown> = oneof(string({ unit: 'binary' }), string({ minLength: 90, maxLength: 300 }))
const junk: Arbitrary<unknown> = oneof({ weight: 3, arbitrary: noField.map((make) => make()) }, anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true }), text, array(text), dictionary(string(), text))

/** JSON leaves out functions and symbols and writes what has a `toJSON`: what is judged is what the store reads. */
const isKnown = (route: RouteName, input: unknown): boolean => isValidAsSent(contract[route].input, input)

const keysOf = (input: unknown): readonly string[] => (typeof input === 'object' && input !== null ? Object.keys(input) : [])

const isEmptyObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value) && keysOf(value).length === 0

/** Answers, of whatever kind, come as a code of ours and carry nothing that was sent. */
function expectRefusal(answer: Awaited<ReturnType<HeadlessRegister['app']['dispatch']>>, what: string): void {
  expect(answer.ok, what).toBe(false)
  if (answer.ok) return
  expect(appErrorCodes, what).toContain(answer.error.code)
  expect(['unexpected', 'store-stopped'], what).not.toContain(answer.error.code)
}

async function expectNoEffect(work: () => Promise<void>): Promise<void> {
  const before = content()
  const store = register.app.storePid()
  await work()
  expect(changedTables(before, content())).toEqual([])
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
  expect(register.app.storePid()).toBe(store)
  expect(register.app.vault.session()).toBeDefined()
}

test('what is no object, or an object with one member too many, is refused by every route without effect', async () => {
  await expectNoEffect(async () => {
    for (const route of routes) {
      const valid = validCalls[route](register.standing)
      for (const [index, make] of neverValid.entries()) {
        // An object without members is what several routes ask for, of whatever make it is.
        if (!isEmptyObject(make()) && !isKnown(route, make())) expectRefusal(await register.app.dispatch(route, make()), `${route} ${index}`)
        const surplus = { ...valid, surplus: make() }
        if (isKnown(route, surplus)) expect([typeof make(), route], route).toEqual([expect.stringMatching(/symbol|function/), expect.any(String)])
        else expectRefusal(await register.app.dispatch(route, surplus), `${route} surplus ${index}`)
      }
      expectRefusal(await register.app.dispatch(route, Object.defineProperty({ ...valid }, '__proto__', { value: { admin: true }, enumerable: true })), route)
      expectRefusal(await register.app.dispatch(route, { ...valid, constructor: { prototype: { admin: true } } }), route)
    }
  })
})

test('a member that is missing or holds what no field takes is refused by every route without effect', async () => {
  await expectNoEffect(async () => {
    for (const route of routes) {
      const valid = validCalls[route](register.standing) as Record<string, unknown>
      for (const key of keysOf(valid)) {
        for (const [index, make] of neverValid.entries()) {
          const input = { ...valid, [key]: make() }
          if (!isKnown(route, input)) expectRefusal(await register.app.dispatch(route, input), `${route}.${key} ${index}`)
          // What only JSON makes valid (a date becomes a text, a function goes) is what the window has sent.
          else if (contract[route].input.safeParse(input).success) expect(['passphrase', 'ownPassphrase', 'recoveryKey', 'otherHalf', 'current', 'backupId', 'text', 'values'], `${route}.${key} takes ${String(index)}`).toContain(key)
        }
      }
    }
  })
})

test(`${runs} random inputs that the schema does not know are refused without effect`, async () => {
  let refused = 0
  await expectNoEffect(() => assert(asyncProperty(constantFrom(...routes), junk, junk, string(), async (route, value, other, key) => {
    const valid = validCalls[route](register.standing) as Record<string, unknown>
    const keys = keysOf(valid)
    const member = keys[key.length % Math.max(1, keys.length)] ?? key
    for (const input of [value, { ...valid, [member]: value }, { ...valid, [key]: other }, [valid]]) {
      if (isKnown(route, input) || (stateful.includes(route) && isEmptyObject(input))) continue
      expectRefusal(await register.app.dispatch(route, input), route)
      refused += 1
    }
  }), { numRuns: runs }))
  expect(refused).toBeGreaterThan(runs * 2)
})

test('a refusal tells which field and a code, never what was sent', async () => {
  const secret = 'Hemlighetsfulla'
  for (const route of routes) {
    const valid = validCalls[route](register.standing) as Record<string, unknown>
    for (const key of keysOf(valid)) {
      const answer = await register.app.dispatch(route, { ...valid, [key]: { [secret]: secret, '\uD800': secret }, ...(key === 'id' && { [secret]: 1 }) })
      if (!answer.ok) expect(JSON.stringify(answer.error.fields?.map(({ reason }) => reason) ?? []), route).not.toContain(secret)
      expect(answer.ok).toBe(false)
    }
  }
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayCall } from '#shared/contract/may-call.ts'
import { contract, type RouteName } from '#shared/contract/index.ts'
import type { Route } from '#shared/contract/define.ts'
import { caseworkRoles, roles } from '#shared/contract/roles.ts'
import { changedTables, contentOf } from '../../support/content-of.ts'
import { headlessRegister, type HeadlessRegister } from '../../support/headless-register.ts'
import { testSession } from '../../support/test-session.ts'
import { testPassphrase } from '../../support/register-setup.ts'
import { callableInTurn, validCalls } from '../../support/valid-calls.ts'

const routes = Object.keys(contract) as RouteName[]
const needOpen = routes.filter((route) => contract[route].roles !== 'anyone')
const casework = needOpen.filter((route) => mayCall(contract[route], testSession({ roles: [...caseworkRoles] }))
  && !mayCall(contract[route], testSession({ roles: ['manager'] })))

let register: HeadlessRegister
const ask = (route: unknown, input: unknown) => register.app.dispatch(route, input)
const valid = (route: RouteName): unknown => validCalls[route](register.standing)
const content = () => register.peek(({ register: file }) => contentOf(file))

describe('before anybody has unlocked', () => {
  beforeAll(async () => {
    register = await headlessRegister()
  })
  afterAll(() => register[Symbol.asyncDispose]())

  test('only the routes of the vault work without a key, and they are exactly these', () => {
    expect(routes.filter((route) => contract[route].roles === 'anyone')).toEqual(['vault.status', 'vault.connect', 'vault.create', 'vault.useFolder', 'vault.unlock', 'vault.recover', 'vault.backups', 'vault.findBackups', 'vault.restore', 'vault.openPractice', 'vault.lock', 'vault.flushed', 'vault.setLook', 'vault.leave'])
  })

  test('every other route answers that it is locked, to a good question as to a bad one', async () => {
    for (const route of needOpen) {
      for (const input of [valid(route), {}, null, undefined, 'x'.repeat(2_000_000)]) expect(await ask(route, input), route).toEqual({ ok: false, error: { code: 'locked' } })
    }
    expect(register.app.storePid()).toBeUndefined()
  })

  test('what is no route is no route, whatever it is called', async () => {
    const names: readonly unknown[] = ['', 'constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'prototype', 'vault', 'vault.', 'carers.open ', 'Carers.Open', 'carers.open\0', 'vault.status.toString', 0, null, undefined, ['vault.status'], { toString: () => 'vault.status' }, Symbol('vault.status'), new String('vault.status')]
    for (const name of names) expect(await ask(name, {})).toEqual({ ok: false, error: { code: 'unknown-route' } })
  })

  test('a wrong passphrase opens nothing and leaves nothing half open', async () => {
    expect(await ask('vault.unlock', { passphrase: `${testPassphrase}.` })).toEqual({ ok: false, error: { code: 'wrong-passphrase' } })
    expect(await ask('contacts.today', {})).toEqual({ ok: false, error: { code: 'locked' } })
    expect(await register.app.vault.status()).toMatchObject({ state: 'locked' })
  })
})

describe('for a manager, who never sees a person', () => {
  beforeAll(async () => {
    register = await headlessRegister(['manager'])
    await register.value('vault.unlock', { passphrase: testPassphrase })
  })
  afterAll(() => register[Symbol.asyncDispose]())

  test('no route that records or shows a person answers, and a try leaves its entry in the log and nothing else', async () => {
    expect(register.app.vault.session()?.roles).toEqual(['manager'])
    expect(casework.length).toBeGreaterThanOrEqual(22)
    expect(casework).toContain('carers.search')
    const before = content()
    for (const route of casework) expect(await ask(route, valid(route)), route).toEqual({ ok: false, error: { code: 'not-allowed' } })
    // The note of the last one is on its way when its answer is.
    await register.value('unit.read', {})
    expect(changedTables(before, content())).toEqual(['access_log'])
    const entries = register.peek(({ register: file }) => file.sqlite.prepare("SELECT route FROM access_log WHERE event = 'call-refused' ORDER BY seq").pluck().all())
    expect(entries).toEqual(casework)
  })

  test('and what may be called holds no personal data in its output', async () => {
    const allowed = needOpen.filter((route) => mayCall(contract[route], testSession({ roles: ['manager'] })))
    expect(allowed).toEqual(['unit.read', 'keys.status', 'keys.changePassphrase', 'log.printed', 'statistics.released', 'statistics.releases', 'exports.releaseFile'])
    for (const route of allowed) {
      // Her own papers name nobody.
      const answer = await ask(route, route === 'log.printed' ? { what: 'statistics', carerIds: [] } : valid(route))
      expect(answer, route).toMatchObject({ ok: true })
      expect(JSON.stringify(answer)).not.toMatch(/Stina|Stående|Olle|Mamma|195005|stående/)
    }
  })
})

describe('when the register is open', () => {
  beforeAll(async () => {
    register = await headlessRegister(roles)
    await register.value('vault.unlock', { passphrase: testPassphrase })
  })
  afterAll(() => register[Symbol.asyncDispose]())

  test('every route answers a good question, and the answer is what the contract says', async () => {
    const calm = routes.filter((route) => !['vault.create', 'vault.recover', 'vault.openPractice', 'vault.lock', 'vault.unlock', 'vault.leave', 'vault.useFolder', 'vault.findBackups', 'vault.restore', 'backups.check'].includes(route))
    for (const route of callableInTurn(calm)) {
      const answer = await ask(route, valid(route))
      if (!answer.ok) throw new Error(`${route}: ${JSON.stringify(answer.error)}`)
      const { output }: Route = contract[route]
      const parsed = output.safeParse(answer.value)
      expect(parsed.error?.issues ?? [], route).toEqual([])
      // Strict: nothing that the contract does not name slips out beside it.
      expect(parsed.data, route).toEqual(answer.value)
    }
  })

  test('an open register is not opened, made or recovered once more', async () => {
    for (const route of ['vault.create', 'vault.unlock', 'vault.recover', 'vault.openPractice'] as const) expect(await ask(route, valid(route)), route).toEqual({ ok: false, error: { code: 'already-open' } })
    expect(await ask('vault.leave', {})).toEqual({ ok: false, error: { code: 'refused' } })
    expect(register.app.vault.session()).toBeDefined()
  })

  test('what is larger than the route takes is refused before it is looked at', async () => {
    const big = { ...(valid('contacts.register') as object), note: 'x'.repeat(1024 * 1024) }
    expect(await ask('contacts.register', big)).toEqual({ ok: false, error: { code: 'too-large' } })
    expect(await ask('contacts.register', { ...big, note: 'x'.repeat(100_000) })).toMatchObject({ ok: false, error: { code: 'invalid-input', fields: [{ path: 'note', reason: 'too-long' }] } })
    expect(await ask('contacts.register', { ...big, note: 'x'.repeat(20_000) })).toMatchObject({ ok: true })
  })

  test('a locked register has no process that knows the keys', async () => {
    const pid = register.app.storePid()
    if (pid === undefined) throw new Error('no store')
    expect(process.kill(pid, 0)).toBe(true)
    expect(await ask('vault.lock', {})).toMatchObject({ ok: true, value: { state: 'locked' } })
    expect(() => process.kill(pid, 0)).toThrow('ESRCH')
    expect(await ask('contacts.today', {})).toEqual({ ok: false, error: { code: 'locked' } })
  })
})

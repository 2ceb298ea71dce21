import { expect, test } from 'vitest'
import type { Result } from '#shared/contract/errors.ts'
import type { UserInput } from '#shared/contract/keeping/users.ts'
import type { FromStore, StoreRequest } from '#shared/contract/store-messages.ts'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { openHeadless } from '../../../scripts/rpc/open-headless.ts'
import { assertRightsStand } from '../../../src/main/register/users/assert-rights-stand.ts'
import { systemClock, type Clock } from '../../../src/main/store/clock.ts'
import { createStoreServer } from '../../../src/main/store/serve.ts'
import { pageAtStore } from '../../support/page-at-store.ts'
import { colleague } from '../../support/keeping/colleague.ts'
import { staffedRegister, type StaffedRegister } from '../../support/keeping/staffed-register.ts'

/** A second window on the same register, in this process. */
function otherWindow(clock: Clock) {
  const told: FromStore[] = []
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  const server = createStoreServer((message) => {
    if (message.kind === 'reply') waiting.get(message.id)?.(message.result)
    else told.push(message)
  }, clock)
  let id = 0
  const ask = (request: StoreRequest): Promise<Result<unknown>> => new Promise((resolve) => {
    id += 1
    waiting.set(id, resolve)
    server.receive({ id, request })
  })
  const page = pageAtStore(ask)
  return {
    told,
    call: page.call,
    unlock: ({ folder }: StaffedRegister, { userId, passphrase }: { readonly userId: string; readonly passphrase: string }) => page.unlock(folder, { userId, passphrase }),
    list: () => page.call('carers.list', { limit: 10 }),
    [Symbol.dispose]: () => server.stop(),
  }
}

const wide: Partial<UserInput> = { roles: ['consultant', 'registrar'], areaCodes: ['AO', 'FH'], seesProtected: true }
const losses: readonly (readonly [string, Partial<UserInput>])[] = [
  ['a role', { roles: ['registrar'] }],
  ['an area', { areaCodes: ['AO'] }],
  ['the right to see protected identities', { seesProtected: false }],
]

test.each(losses)('%s that another window takes away is gone at the next request, and the store says that it must lock', async (_what, less) => {
  await using register = await staffedRegister()
  const person = await register.add('Rut Registrerare', wide)
  using window = otherWindow(systemClock)
  expect(await window.unlock(register, person)).toMatchObject({ ok: true })
  expect(await window.list()).toMatchObject({ ok: true })
  await register.call('users.change', { id: person.userId, version: 1, user: colleague('Rut Registrerare', { ...wide, ...less }) })
  expect(await window.list()).toEqual({ ok: false, error: { code: 'rights-changed', reason: 'less' } })
  expect(window.told).toContainEqual({ kind: 'rights-changed' })
  expect(await window.call('keys.changePassphrase', { current: person.passphrase, next: 'en helt annan fras här' })).toMatchObject({ ok: false, error: { code: 'rights-changed' } })
  expect(await window.call('backups.status', {})).toMatchObject({ ok: false, error: { code: 'rights-changed' } })
})

test('a new name, or more rights, disturbs nobody who is working', async () => {
  await using register = await staffedRegister()
  const person = await register.add('Rut Registrerare')
  using window = otherWindow(systemClock)
  await window.unlock(register, person)
  await register.call('users.change', { id: person.userId, version: 1, user: colleague('Ruth Registrerare', wide) })
  expect(await window.list()).toMatchObject({ ok: true })
  expect(window.told).not.toContainEqual({ kind: 'rights-changed' })
})

test('midnight of the last day ends the evening, for a manager as well', async () => {
  let now = new Date('2031-01-31T22:59:00Z')
  const clock: Clock = { now: () => now }
  await using register = await staffedRegister(clock)
  const last = { activeTo: '2031-01-31' as CivilDate }
  for (const [person, route, input] of [
    [await register.add('Kort Vikarie', last), 'carers.list', { limit: 10 }],
    [await register.add('Chef Vikarie', { ...last, roles: ['manager'] }), 'statistics.releases', {}],
  ] as const) {
    now = new Date('2031-01-31T22:59:00Z')
    using window = otherWindow(clock)
    expect(await window.unlock(register, person)).toMatchObject({ ok: true })
    expect(await window.call(route, input)).toMatchObject({ ok: true })
    now = new Date('2031-01-31T23:00:00Z')
    expect(await window.call(route, input)).toEqual({ ok: false, error: { code: 'rights-changed', reason: 'ended' } })
  }
})

test('what she takes from herself counts from her next unlock; what is then taken by another counts at once', async () => {
  await using register = await staffedRegister()
  const admin = await register.add('Andra Admin', { roles: ['system-admin', 'consultant'], areaCodes: ['AO', 'FH'] })
  using window = otherWindow(systemClock)
  await window.unlock(register, admin)
  const ownPassphrase = 'en helt annan fras här'
  await window.call('keys.changePassphrase', { current: admin.passphrase, next: ownPassphrase })
  const less = { id: admin.userId, version: 1, user: colleague('Andra Admin', { roles: ['system-admin', 'consultant'], areaCodes: ['AO'] }) }
  expect(await window.call('users.change', { ...less, ownPassphrase })).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await window.list()).toMatchObject({ ok: true })
  await register.call('users.change', { ...less, version: 2 })
  expect(await window.list()).toMatchObject({ ok: false, error: { code: 'rights-changed' } })
})

test('the lock screen is told why', async () => {
  await using register = await staffedRegister()
  const person = await register.add('Rut Registrerare', wide)
  const app = openHeadless(register.folder, { computer: false })
  await app.call('vault.unlock', { userId: person.userId, passphrase: person.passphrase })
  await app.call('keys.changePassphrase', { current: person.passphrase, next: 'en helt annan fras här' })
  await register.call('users.change', { id: person.userId, version: 1, user: colleague('Rut Registrerare') })
  expect(await app.call('carers.list', { limit: 10 })).toMatchObject({ ok: false, error: { code: 'rights-changed' } })
  await app.vault.lock('test over')
  expect(await app.vault.status()).toMatchObject({ state: 'locked', problem: 'rights-changed' })
})

test('the question costs less than a tenth of a millisecond', async () => {
  await using register = await staffedRegister()
  const open = register.open()
  const ask = () => assertRightsStand(open.logged.drizzle, open, '2026-11-22' as CivilDate)
  for (let n = 0; n < 500; n += 1) await ask()
  const times: number[] = []
  for (let n = 0; n < 2000; n += 1) {
    const at = performance.now()
    await ask()
    times.push(performance.now() - at)
  }
  // The lower quartile: what it costs, not what the machine was busy with.
  const cost = times.toSorted((a, b) => a - b)[500] ?? Infinity
  console.info(`lower quartile ${cost.toFixed(4)} ms`)
  expect(cost).toBeLessThan(0.1)
})

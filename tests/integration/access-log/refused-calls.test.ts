import { expect, test } from 'vitest'
import { headlessRegister, type HeadlessRegister } from '../../support/headless-register.ts'
import { testPassphrase } from '../../support/register-setup.ts'
import { validCalls } from '../../support/valid-calls.ts'

const entries = (register: HeadlessRegister): readonly unknown[] => register.peek(({ register: file }) => file.sqlite.prepare("SELECT event, route, hits FROM access_log WHERE event IN ('call-refused', 'input-refused', 'call-failed') ORDER BY seq").raw().all())

test('what a role may not stands in the log, by route and number, and nothing of what was sent', async () => {
  await using register = await headlessRegister(['registrar'])
  await register.value('vault.unlock', { passphrase: testPassphrase })
  for (let n = 0; n < 3; n += 1) expect(await register.app.dispatch('keys.rotate', { secret: 'hemligt' })).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  expect(entries(register)).toEqual([['call-refused', 'keys.rotate', 1]])
  await register.value('vault.lock', {})
  // The two that followed within the minute are one number, written before the lock.
  expect(entries(register)).toEqual([['call-refused', 'keys.rotate', 1], ['call-refused', 'keys.rotate', 2]])
})

test('input that is none of the contract\'s stands in the log, sealed or in clear, and so does what is no route', async () => {
  await using register = await headlessRegister()
  await register.value('vault.unlock', { passphrase: testPassphrase })
  expect(await register.app.dispatch('carers.open', { id: 'Kalle Hemlig' })).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  expect(await register.app.dispatch('vault.setLook', { look: 'Kalle Hemlig' })).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  expect(await register.app.dispatch('Kalle Hemlig', {})).toMatchObject({ ok: false, error: { code: 'unknown-route' } })
  expect(await register.app.dispatch('carers.search', { text: 'x'.repeat(2_000_000) })).toMatchObject({ ok: false, error: { code: 'too-large' } })
  // The note of the last one is on its way when its answer is.
  await register.value('contacts.today', {})
  expect(entries(register)).toEqual([['input-refused', 'carers.open', 1], ['input-refused', 'vault.setLook', 1], ['input-refused', 'unknown', 1], ['input-refused', 'carers.search', 1]])
  expect(register.peek(({ register: file }) => JSON.stringify(file.sqlite.prepare('SELECT * FROM access_log').all()))).not.toContain('Hemlig')
})

test('what a person gets wrong in a form is no entry', async () => {
  await using register = await headlessRegister()
  await register.value('vault.unlock', { passphrase: testPassphrase })
  const input = { ...validCalls['contacts.register'](register.standing), heldOn: '2999-01-01' }
  expect(await register.app.dispatch('contacts.register', input)).toMatchObject({ ok: false, error: { code: 'invalid-input', fields: [{ path: 'heldOn', reason: 'future' }] } })
  await register.value('vault.lock', {})
  expect(entries(register)).toEqual([])
})

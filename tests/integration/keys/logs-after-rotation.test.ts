import { expect, test } from 'vitest'
import { verifyLog } from '../../../src/main/register/audit-log/chain/verify-log.ts'
import { staffedRegister } from '../../support/keeping/staffed-register.ts'
import { testPassphrase } from '../../support/register-setup.ts'

test('after a rotation both logs are whole: the session goes on in the register\'s, the next manager in that of the statistics', async () => {
  await using register = await staffedRegister()
  const manager = await register.add('Charlie Chef', { roles: ['manager'] })
  const statisticsSessions = () => register.open().statistics.sqlite.prepare('SELECT count(*) FROM log_sessions').pluck().get()
  await register.unlock(manager.passphrase, manager.userId)
  await register.unlock(testPassphrase)
  const before = statisticsSessions()
  await register.call('keys.rotate', {})
  await register.call('carers.search', { text: 'Någon', limit: 10 })
  expect(await register.call('log.check', {})).toMatchObject({ state: 'whole' })
  // Whoever holds the register's key logs there: statistik.db knows the sessions of managers only.
  expect(statisticsSessions()).toBe(before)
  await register.unlock(manager.passphrase, manager.userId)
  expect(await verifyLog({ sqlite: register.open().statistics.sqlite, sealing: undefined }, [])).toBeUndefined()
  await register.unlock(testPassphrase)
  expect(await register.call('log.check', {})).toMatchObject({ state: 'whole' })
  expect(statisticsSessions()).toBe(Number(before) + 1)
})

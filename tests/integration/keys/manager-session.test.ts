import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contract, isRouteName, type RouteName } from '#shared/contract/index.ts'
import type { Quarter } from '#shared/domain/quarter.ts'
import { callHandler, isStoreRoute } from '../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { openHeadless } from '../../../scripts/rpc/open-headless.ts'
import { staffedRegister } from '../../support/keeping/staffed-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { testPassphrase } from '../../support/register-setup.ts'

const quarter = '2025-Q4' as Quarter
const own = 'chefens alldeles egna fras'
const forManagers: readonly RouteName[] = ['unit.read', 'keys.status', 'keys.changePassphrase', 'statistics.released', 'statistics.releases', 'exports.releaseFile', 'log.printed']

test('a manager unlocks with her own key, reads and exports what has been released, and is refused everything else', async () => {
  await using register = await staffedRegister()
  const release = await register.call('statistics.release', { quarter })
  const released = await register.call('statistics.releases', {})
  const { userId, passphrase } = await register.add('Charlie Chef', { roles: ['manager'] })
  register.lock()
  const app = openHeadless(register.folder, { files: join(register.folder, '..', 'uttag') })
  try {
    expect(await app.call('vault.unlock', { userId, passphrase })).toMatchObject({ ok: true, value: { session: { roles: ['manager'], mustChangePassphrase: true, seesProtected: false } } })
    expect(await app.call('statistics.releases', {})).toMatchObject({ ok: false, error: { code: 'refused', reason: 'passphrase-must-change' } })
    expect(await app.call('keys.changePassphrase', { current: passphrase, next: own })).toMatchObject({ ok: true })
    expect(await app.call('statistics.releases', {})).toEqual({ ok: true, value: released })
    expect(await app.call('statistics.released', { quarter })).toEqual({ ok: true, value: release })
    expect(await app.call('statistics.released', { quarter: '2025-Q3' as Quarter })).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await app.call('unit.read', {})).toMatchObject({ ok: true, value: { municipalityName: 'Norrköping' } })
    expect(await app.call('keys.status', {})).toMatchObject({ ok: true, value: { opensRegister: false, userSlots: 2 } })
    const exported = await app.call('exports.releaseFile', { releaseId: release.id, kind: 'csv', suggestedName: 'kvartal.csv' })
    expect(exported).toMatchObject({ ok: true, value: { fileName: 'kvartal.csv' } })
    expect((await readFile(join(register.folder, '..', 'uttag', 'kvartal.csv'))).length).toBeGreaterThan(100)
    const routes = Object.keys(contract).filter(isRouteName).filter((name) => contract[name].kind !== 'vault' && !forManagers.includes(name))
    expect(routes.length).toBeGreaterThan(60)
    for (const name of routes) expect([name, await app.dispatch(name, {})]).toEqual([name, { ok: false, error: { code: 'not-allowed' } }])
  } finally {
    await app.vault.lock('looked at')
  }
  // Her entries lie in statistik.db, in a log of its own; the register's knows nothing of her session.
  const open = await register.unlock(testPassphrase)
  const events = open.statistics.sqlite.prepare('SELECT event FROM access_log WHERE user_id = ? ORDER BY seq').pluck().all(userId)
  expect(events.filter((event) => event !== 'call-refused')).toEqual(['unlocked', 'passphrase-changing', 'passphrase-changed', 'counted', 'exported', 'locked'])
  expect(events.filter((event) => event === 'call-refused').length).toBeGreaterThan(60)
  expect(open.logged.sqlite.prepare('SELECT count(*) FROM access_log WHERE user_id = ?').pluck().get(userId)).toBe(0)
})

test('behind the gate too: in a manager\'s session the store itself answers no route that needs the register', async () => {
  await using register = await staffedRegister()
  const { userId, passphrase } = await register.add('Charlie Chef', { roles: ['manager'] })
  const open = await register.unlock(passphrase, userId)
  expect(open).toMatchObject({ access: 'statistics', register: undefined })
  for (const name of Object.keys(contract).filter(isRouteName).filter(isStoreRoute).filter((each) => contract[each].needs !== 'statistics')) {
    expect([name, await refusalOf(callHandler(open, name, {}, undefined, systemClock))]).toEqual([name, { code: 'not-allowed' }])
  }
})

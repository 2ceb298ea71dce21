import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { recoverRegister } from '../../../src/main/store/recover-register.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { contract } from '#shared/contract/index.ts'
import { staffedRegister } from '../../support/keeping/staffed-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { testPassphrase, testRecoveryKey, testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

// ASVS 6.2.11: the names of the municipality and of the user count for next to nothing, also where no window has asked.

const refused = (path: string) => ({ code: 'invalid-input', fields: [{ path, reason: 'names' }] })

test('a register is not made under them, and nothing is left of the try', async () => {
  await using home = await tempFolder()
  const folder = join(home.path, 'register')
  const unit = { ...testSetup.unit, municipalityName: 'Upplands Väsby', board: 'Omsorgsnämnden' }
  const user = { ...testSetup.user, name: 'Ingegärd Ljungqvist' }
  for (const passphrase of ['ljungqvist väsby 47kq', 'ingegärd omsorgsnämnden', 'upplandsväsby ingegärd1']) {
    expect(await refusalOf(createRegister(folder, { ...testSetup, unit, user, passphrase }, systemClock)), passphrase).toEqual(refused('passphrase'))
  }
  expect(readdirSync(home.path)).toEqual([])
})

test('one\'s own passphrase does not become one, nor one that the paper sets or that locks an export; the old one still opens', async () => {
  await using register = await staffedRegister()
  const next = 'karin norrköping 47kq'
  // The gate alone, which knows no names, would let it through.
  expect(contract['keys.changePassphrase'].input.safeParse({ current: testPassphrase, next }).success).toBe(true)
  expect(await refusalOf(register.call('keys.changePassphrase', { current: testPassphrase, next }))).toEqual(refused('next'))
  expect(await refusalOf(register.call('exit.exportAll', { kind: 'database', passphrase: next }))).toEqual(refused('passphrase'))
  register.lock()
  expect(await refusalOf(recoverRegister(register.folder, { recoveryKey: testRecoveryKey, newPassphrase: next }, systemClock))).toEqual(refused('newPassphrase'))
  const { logged } = await register.unlock(testPassphrase)
  expect(logged.sqlite.prepare("SELECT count(*) FROM access_log WHERE event IN ('recovered', 'passphrase-changing', 'passphrase-changed')").pluck().get()).toBe(0)
})

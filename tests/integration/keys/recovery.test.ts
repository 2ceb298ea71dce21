import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatRecoveryKey } from '#shared/domain/recovery-key.ts'
import { splitRecoveryKey } from '#shared/domain/split-recovery-key.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { recoverRegister } from '../../../src/main/store/recover-register.ts'
import { readSetting } from '../../../src/main/register/settings/settings.ts'
import { staffedRegister } from '../../support/keeping/staffed-register.ts'
import { colleague } from '../../support/keeping/colleague.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { testPassphrase, testRecoveryKey, testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const bytes = (from: number): Uint8Array => Uint8Array.from({ length: 16 }, (_, index) => (from + index * 11) % 256)
const newPassphrase = 'en helt ny lösenfras'

test('a key in two envelopes makes, tests and opens a register; one of them does nothing', async () => {
  await using home = await tempFolder()
  const folder = join(home.path, 'register')
  const [recoveryKey, otherHalf] = splitRecoveryKey(bytes(3), bytes(200))
  const halfMissing = { code: 'wrong-recovery-key', reason: 'half-missing' }
  expect(await refusalOf(createRegister(folder, { ...testSetup, recoveryKey }, systemClock))).toEqual(halfMissing)
  const open = await createRegister(folder, { ...testSetup, recoveryKey, otherHalf }, systemClock)
  expect(await readSetting(open.register.drizzle, 'recovery-tested-at')).toBeDefined()
  open.close()
  for (const half of [{ recoveryKey }, { recoveryKey: otherHalf }, { recoveryKey, otherHalf: recoveryKey }]) {
    expect(await refusalOf(recoverRegister(folder, { ...half, newPassphrase }, systemClock))).toEqual(halfMissing)
  }
  ;(await recoverRegister(folder, { recoveryKey: otherHalf, otherHalf: recoveryKey, newPassphrase }, systemClock)).close()
  ;(await openRegister(folder, newPassphrase, systemClock)).close()
  expect(await refusalOf(openRegister(folder, testPassphrase, systemClock))).toEqual({ code: 'wrong-passphrase' })
})

test('the paper is tried without being used, and replaced by one that alone opens from then on', async () => {
  await using register = await staffedRegister()
  const { testedAt } = await register.call('keys.testRecovery', { recoveryKey: testRecoveryKey })
  expect(await register.call('keys.status', {})).toMatchObject({ epoch: 1, userSlots: 1, admins: 1, holdersOfProtected: 1, recovery: { exists: true, testedAt }, kdf: { memoryMib: 64, passes: 3, lanes: 4 }, opensRegister: true })
  const other = formatRecoveryKey(bytes(9))
  expect(await refusalOf(register.call('keys.testRecovery', { recoveryKey: other }))).toEqual({ code: 'wrong-recovery-key' })
  expect(await refusalOf(register.call('keys.replaceRecovery', { recoveryKey: other.slice(1) }))).toEqual({ code: 'wrong-recovery-key', reason: 'length' })
  await register.call('keys.replaceRecovery', { recoveryKey: other })
  expect(await refusalOf(register.call('keys.testRecovery', { recoveryKey: testRecoveryKey }))).toEqual({ code: 'wrong-recovery-key' })
  await register.call('keys.testRecovery', { recoveryKey: other })
  const admin = await register.add('Enbart Admin', { roles: ['system-admin'] })
  await register.unlock(admin.passphrase, admin.userId)
  expect(await refusalOf(register.call('keys.replaceRecovery', { recoveryKey: testRecoveryKey }))).toEqual({ code: 'refused', reason: 'needs-protected-key' })
  register.lock()
  const open = await recoverRegister(register.folder, { recoveryKey: other, newPassphrase }, systemClock)
  expect(open.keyring.keys.protected).toBeDefined()
  open.close()
})

test('the paper lets an administrator back in when the last day of every administrator has passed, and nobody else', async () => {
  await using register = await staffedRegister()
  const { users: [me] } = await register.call('users.list', {})
  if (me === undefined) throw new Error('one user made it')
  const consultant = await register.add('Kim Konsulent')
  await register.call('users.change', { id: me.id, version: me.version, user: colleague(me.name, { roles: me.roles as never, seesProtected: true, activeTo: '2030-01-01' as never }) })
  register.lock()
  const later = { now: () => new Date('2100-06-01T09:00:00Z') }
  expect(await refusalOf(register.unlock(testPassphrase, me.id, later))).toEqual({ code: 'user-ended' })
  expect(await refusalOf(recoverRegister(register.folder, { recoveryKey: testRecoveryKey, newPassphrase, userId: consultant.userId }, later))).toEqual({ code: 'user-ended' })
  const open = await recoverRegister(register.folder, { recoveryKey: testRecoveryKey, newPassphrase }, later)
  expect(open.session.userId).toBe(me.id)
  open.close()
  expect((await register.unlock(newPassphrase, me.id, later)).session.roles).toContain('system-admin')
})

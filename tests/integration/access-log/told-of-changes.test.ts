import { expect, test } from 'vitest'
import { formatRecoveryKey } from '#shared/domain/recovery-key.ts'
import { AppError } from '#shared/contract/errors.ts'
import { callHandler } from '../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { recoverRegister } from '../../../src/main/store/recover-register.ts'
import { colleague } from '../../support/keeping/colleague.ts'
import { staffedRegister, type StaffedRegister } from '../../support/keeping/staffed-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { testPassphrase } from '../../support/register-setup.ts'

// ASVS 6.3.7: what somebody else did to one's passphrase, rights or the printed key is told at one's next unlock, by the log itself.

const own = 'en egen fras som är min'
const otherPaper = formatRecoveryKey(Uint8Array.from({ length: 16 }, (_, index) => 7 + index * 13))
const kinds = ['passphrase-given', 'rights-changed', 'recovery-replaced', 'recovered-as-you']

const told = async (register: StaffedRegister) =>
  (await register.call('reminders.list', {})).reminders.flatMap((each) => ('byName' in each && kinds.includes(each.kind) ? [[each.kind, each.byName, each.isDone] as const] : []))

/** A colleague who has chosen her own passphrase and locked. */
async function settled(register: StaffedRegister) {
  const { userId, passphrase } = await register.add('Kim Konsulent')
  await register.unlock(passphrase, userId)
  await register.call('keys.changePassphrase', { current: passphrase, next: own })
  expect(await told(register)).toEqual([])
  await register.unlock(testPassphrase)
  const { users } = await register.call('users.list', {})
  return { kim: users.find(({ id }) => id === userId) ?? users[0]!, admin: register.open().session.userName }
}

test('a passphrase given, rights changed and a new printed key are told with who did it, until the unlock after', async () => {
  await using register = await staffedRegister()
  const { kim, admin } = await settled(register)
  await register.call('users.change', { id: kim.id, version: kim.version, user: colleague(kim.name, { areaCodes: ['FH'] }) })
  await register.call('keys.replaceRecovery', { recoveryKey: otherPaper })
  const { passphrase } = await register.call('users.givePassphrase', { id: kim.id })
  expect(await told(register)).toEqual([])
  await register.unlock(passphrase, kim.id)
  await register.call('keys.changePassphrase', { current: passphrase, next: own })
  expect((await told(register)).toSorted(([one], [other]) => (one < other ? -1 : 1))).toEqual([['passphrase-given', admin, true], ['recovery-replaced', admin, true], ['rights-changed', admin, true]])
  await register.unlock(own, kim.id)
  expect(await told(register)).toEqual([])
  // Who did it is told of none of it.
  await register.unlock(testPassphrase)
  expect(await told(register)).toEqual([])
}, 60_000)

test('one that was only begun is told as that', async () => {
  await using register = await staffedRegister()
  const { kim, admin } = await settled(register)
  const open = register.open()
  const neverWriting = { ...open, keyring: { ...open.keyring, replace: () => Promise.reject(new AppError('disk-full')) } }
  expect(await refusalOf(callHandler(neverWriting, 'users.givePassphrase', { id: kim.id, ownPassphrase: testPassphrase }, undefined, systemClock))).toEqual({ code: 'disk-full' })
  await register.unlock(own, kim.id)
  expect(await told(register)).toEqual([['passphrase-given', admin, false]])
}, 60_000)

test('what was done to somebody else is not told, and coming in with the printed key in one\'s name is', async () => {
  await using register = await staffedRegister()
  const { kim } = await settled(register)
  const other = await register.add('Någon Annan')
  await register.call('users.givePassphrase', { id: other.userId })
  await register.call('keys.replaceRecovery', { recoveryKey: otherPaper })
  register.lock()
  ;(await recoverRegister(register.folder, { recoveryKey: otherPaper, newPassphrase: 'en fras som någon annan valde', userId: kim.id }, systemClock)).close()
  await register.unlock('en fras som någon annan valde', kim.id)
  expect((await told(register)).map(([kind]) => kind).toSorted()).toEqual(['recovered-as-you', 'recovery-replaced'])
}, 60_000)

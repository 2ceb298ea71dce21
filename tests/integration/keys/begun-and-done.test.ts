import { describe, expect, test } from 'vitest'
import { formatRecoveryKey } from '#shared/domain/recovery-key.ts'
import { AppError } from '#shared/contract/errors.ts'
import { readSetting } from '../../../src/main/register/settings/settings.ts'
import { callHandler } from '../../../src/main/store/call-handler.ts'
import { callUpkeep } from '../../../src/main/store/call-upkeep.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import type { OpenVault } from '../../../src/main/store/open-vault.ts'
import { colleague } from '../../support/keeping/colleague.ts'
import { staffedRegister, type StaffedRegister } from '../../support/keeping/staffed-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { testPassphrase, testRecoveryKey } from '../../support/register-setup.ts'

// The log says of the key file what was begun before it is written, and what was done after: whichever of the two fails, it tells of nothing that was not so.

const otherPaper = formatRecoveryKey(Uint8Array.from({ length: 16 }, (_, index) => 7 + index * 13))
const headOf = ({ logged }: OpenVault): number => logged.sqlite.prepare('SELECT max(seq) FROM access_log').pluck().get() as number
const since = ({ logged }: OpenVault, seq: number): unknown => logged.sqlite.prepare('SELECT event, object_id FROM access_log WHERE seq > ? ORDER BY seq').raw().all(seq)

/** The same, but the key file is never written: the disk is full, or the process is killed before. */
const neverWriting = (open: OpenVault): OpenVault => ({ ...open, keyring: { ...open.keyring, replace: () => Promise.reject(new AppError('disk-full')) } })

const refusingDone = (open: OpenVault, event: string): void => {
  open.logged.sqlite.exec(`CREATE TEMP TRIGGER "full" BEFORE INSERT ON main.access_log WHEN NEW.event = '${event}' BEGIN SELECT RAISE(ABORT, 'refused by the test'); END`)
}

const colleagueIn = async (register: StaffedRegister) => register.add('Kim Konsulent')

describe('a passphrase that is given', () => {
  test('stands in the log as begun before the key file is written, and as given after', async () => {
    await using register = await staffedRegister()
    const { userId } = await colleagueIn(register)
    const from = headOf(register.open())
    const { passphrase } = await register.call('users.givePassphrase', { id: userId })
    expect(since(register.open(), from)).toEqual([['passphrase-giving', userId], ['passphrase-given', userId]])
    await register.unlock(passphrase, userId)
  })

  test('and never reaches the key file does not stand there as given', async () => {
    await using register = await staffedRegister()
    const { userId, passphrase } = await colleagueIn(register)
    const open = register.open()
    const from = headOf(open)
    expect(await refusalOf(callHandler(neverWriting(open), 'users.givePassphrase', { id: userId, ownPassphrase: testPassphrase }, undefined, systemClock))).toEqual({ code: 'disk-full' })
    expect(since(open, from)).toEqual([['passphrase-giving', userId]])
    await register.unlock(passphrase, userId)
  })

  test('is handed over also where the log cannot say that it is done: it holds that it was begun', async () => {
    await using register = await staffedRegister()
    const { userId } = await colleagueIn(register)
    const from = headOf(register.open())
    refusingDone(register.open(), 'passphrase-given')
    const { passphrase } = await register.call('users.givePassphrase', { id: userId })
    expect(since(register.open(), from)).toEqual([['passphrase-giving', userId]])
    await register.unlock(passphrase, userId)
  })

  test('to a new colleague follows the entry that she is on the list, when her slot is written', async () => {
    await using register = await staffedRegister()
    const from = headOf(register.open())
    const { userId } = await colleagueIn(register)
    expect(since(register.open(), from)).toEqual([['user-added', userId], ['passphrase-given', userId]])
    const half = headOf(register.open())
    expect(await refusalOf(callHandler(neverWriting(register.open()), 'users.add', { user: colleague('Utan Plats'), ownPassphrase: testPassphrase }, undefined, systemClock))).toEqual({ code: 'disk-full' })
    const { users } = await register.call('users.list', {})
    const halfMade = users.find(({ name }) => name === 'Utan Plats')
    expect(halfMade?.slot).toBe('none')
    expect(since(register.open(), half)).toEqual([['user-added', halfMade?.id]])
  })
})

describe('a new printed key', () => {
  test('stands in the log as begun and as changed; one that never reaches the key file only as begun, and is not taken for tried', async () => {
    await using register = await staffedRegister()
    const open = register.open()
    const tested = () => readSetting(open.logged.drizzle, 'recovery-tested-at')
    const [from, before] = [headOf(open), await tested()]
    expect(await refusalOf(callHandler(neverWriting(open), 'keys.replaceRecovery', { recoveryKey: otherPaper, ownPassphrase: testPassphrase }, undefined, systemClock))).toEqual({ code: 'disk-full' })
    expect(since(open, from)).toEqual([['recovery-key-changing', null]])
    expect(await tested()).toBe(before)
    await register.call('keys.testRecovery', { recoveryKey: testRecoveryKey })
    const second = headOf(open)
    await register.call('keys.replaceRecovery', { recoveryKey: otherPaper })
    expect(since(open, second)).toEqual([['recovery-key-changing', null], ['recovery-key-changed', null]])
    await register.call('keys.testRecovery', { recoveryKey: otherPaper })
  })
})

describe('new data keys', () => {
  test('stand in the log as begun and, when they are in force, as changed', async () => {
    await using register = await staffedRegister()
    const from = headOf(register.open())
    await register.call('keys.rotate', {})
    expect(since(register.open(), from)).toEqual([['keys-rotating', null], ['keys-rotated', null]])
  })

  test('that cannot be made do not stand there as changed', async () => {
    await using register = await staffedRegister()
    const open = register.open()
    const from = headOf(open)
    // Read once to check the passphrase, and then another window has changed it.
    const answers = [() => open.keyring.refresh()]
    const changedMeanwhile = { ...open, keyring: { ...open.keyring, refresh: () => answers.pop()?.() ?? Promise.reject(new AppError('conflict', { reason: 'keys-changed' })) } }
    const work = { file: undefined, computer: undefined, clock: systemClock, replaceOpen: () => undefined }
    expect(await refusalOf(callUpkeep(changedMeanwhile, 'keys.rotate', { ownPassphrase: testPassphrase }, work))).toEqual({ code: 'conflict', reason: 'keys-changed' })
    expect(since(open, from)).toEqual([['keys-rotating', null]])
  })

  test('when a colleague is removed: that she is out and its entry are one, the keys have their own two', async () => {
    await using register = await staffedRegister()
    const { userId } = await colleagueIn(register)
    const from = headOf(register.open())
    refusingDone(register.open(), 'user-removed')
    expect(await refusalOf(register.call('users.remove', { id: userId }))).toBeDefined()
    expect((await register.call('users.list', {})).users.find(({ id }) => id === userId)?.activeTo).toBe(colleague('').activeTo)
    register.open().logged.sqlite.exec('DROP TRIGGER temp."full"')
    await register.call('users.remove', { id: userId })
    expect(since(register.open(), from)).toEqual([['user-removed', userId], ['keys-rotating', null], ['keys-rotated', null]])
  })
})

import { describe, expect, test } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { testPersonalNumber } from '#shared/domain/personal-number.ts'
import { namedCarer } from '../../support/carer-inputs.ts'
import { staffedRegister, type StaffedRegister } from '../../support/keeping/staffed-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { testPassphrase } from '../../support/register-setup.ts'

const head = (register: StaffedRegister) => register.open().logged.sqlite.prepare('SELECT max(seq) FROM access_log').pluck().get() as number
const since = (register: StaffedRegister, seq: number) => register.open().logged.sqlite.prepare('SELECT event, route, object_id FROM access_log WHERE seq > ? ORDER BY seq').raw().all(seq)

test('whoever tries whether a personal number is in the register has searched for that person, and it stands in the log', async () => {
  await using register = await staffedRegister()
  const number = { personalNumber: testPersonalNumber('1957-03-14' as CivilDate, 4), personalNumberReason: 'säker identifiering' }
  const { id } = await register.call('carers.create', namedCarer('Anna', 'Ek', number))
  const before = head(register)
  expect(await refusalOf(register.call('carers.create', namedCarer('Någon', 'Annan', number)))).toEqual({ code: 'duplicate-personal-number', reason: id })
  expect(since(register, before)).toEqual([['searched', 'carers.create', id]])
  // And the log still fits its rows.
  expect((await register.call('log.check', {})).state).toBe('whole')
})

test('a wrong present passphrase and a wrong printed key stand in the log: whoever sits at an unlocked screen does not guess unseen', async () => {
  await using register = await staffedRegister()
  const before = head(register)
  await refusalOf(register.call('keys.changePassphrase', { current: 'inte alls den rätta', next: 'en alldeles ny egen fras' }))
  await refusalOf(register.call('keys.testRecovery', { recoveryKey: 'fel' }))
  expect(since(register, before)).toEqual([['unlock-failed', 'keys.changePassphrase', null], ['unlock-failed', 'keys.testRecovery', null]])
})

test('a refusal that tells nothing leaves nothing', async () => {
  await using register = await staffedRegister()
  const before = head(register)
  await refusalOf(register.call('carers.open', { id: '019aa000-0000-7000-8000-0000000000ff' }))
  expect(since(register, before)).toEqual([])
})

describe('what is printed', () => {
  const paper = (carerIds: readonly string[], what: 'carer' | 'log' = 'carer') => ({ what, carerIds: [...carerIds] })

  test('names nobody for a manager, an administrator or a reviewer; the paper of the log names for a reviewer alone', async () => {
    await using register = await staffedRegister()
    const { id } = await register.call('carers.create', namedCarer('Anna', 'Ek'))
    expect(await refusalOf(register.call('log.printed', paper([id], 'log')))).toEqual({ code: 'not-allowed' })
    for (const role of ['manager', 'system-admin', 'log-reviewer'] as const) {
      const { userId, passphrase } = await register.add(`Har ${role}`, { roles: [role] })
      await register.unlock(passphrase, userId)
      const before = head(register)
      expect([role, await refusalOf(register.call('log.printed', paper([id])))]).toEqual([role, { code: 'not-allowed' }])
      expect(since(register, before)).toEqual([])
      await register.call('log.printed', paper([]))
      if (role === 'log-reviewer') await register.call('log.printed', paper([id], 'log'))
      else expect(await refusalOf(register.call('log.printed', paper([id], 'log')))).toEqual({ code: 'not-allowed' })
      await register.unlock(testPassphrase)
    }
  })

  test('is about somebody who is in the register', async () => {
    await using register = await staffedRegister()
    const { id } = await register.call('carers.create', namedCarer('Anna', 'Ek'))
    const before = head(register)
    expect(await refusalOf(register.call('log.printed', paper([id, '019aa000-0000-7000-8000-0000000000ff'])))).toEqual({ code: 'not-found' })
    expect(since(register, before)).toEqual([])
    await register.call('log.printed', paper([id, id]))
  })
})

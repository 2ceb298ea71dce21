import { expect, test } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { testPersonalNumber } from '#shared/domain/personal-number.ts'
import { namedCarer } from '../../support/carer-inputs.ts'
import { staffedRegister, type StaffedRegister } from '../../support/keeping/staffed-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'

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

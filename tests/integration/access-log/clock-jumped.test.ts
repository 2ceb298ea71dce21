import { expect, test } from 'vitest'
import { verifyLog } from '../../../src/main/register/audit-log/chain/verify-log.ts'
import { writerOf } from '../../../src/main/register/audit-log/chain/log-writer.ts'
import type { Clock } from '../../../src/main/store/clock.ts'
import { namedCarer } from '../../support/carer-inputs.ts'
import { staffedRegister, type StaffedRegister } from '../../support/keeping/staffed-register.ts'
import { refusalOf } from '../../support/refusal-of.ts'
import { testPassphrase } from '../../support/register-setup.ts'

const dayMs = 86_400_000

/** A clock that somebody can move. */
function movable(): Clock & { move(ms: number): void } {
  let offset = 0
  return {
    now: () => new Date(Date.now() + offset),
    move: (ms) => {
      offset += ms
    },
  }
}

const events = (register: StaffedRegister, from: number): unknown => register.open().logged.sqlite.prepare('SELECT event FROM access_log WHERE seq > ? ORDER BY seq').pluck().all(from)
const lastSeq = (register: StaffedRegister): number => register.open().logged.sqlite.prepare('SELECT max(seq) FROM access_log').pluck().get() as number
const search = (register: StaffedRegister): Promise<unknown> => register.call('carers.search', { text: 'någon', limit: 10 })

test('a clock that is moved while the register is open is told once a jump, in the order in which it was done, and the chain holds', async () => {
  const clock = movable()
  await using register = await staffedRegister(clock)
  const from = lastSeq(register)
  await search(register)
  clock.move(-3_600_000)
  await search(register)
  await search(register)
  clock.move(2 * dayMs)
  await search(register)
  await search(register)
  clock.move(30_000)
  await search(register)
  clock.move(-30_000)
  await search(register)
  expect(events(register, from)).toEqual(['searched', 'clock-jumped', 'searched', 'searched', 'clock-jumped', 'searched', 'searched', 'searched', 'searched'])
  expect(await verifyLog(writerOf(register.open().logged.sqlite), [])).toBeUndefined()
})

test('a clock that stands before the newest entry when a session opens is told first in that session, a manager\'s as well', async () => {
  const clock = movable()
  await using register = await staffedRegister(clock)
  const manager = await register.add('Charlie Chef', { roles: ['manager'] })
  await register.unlock(manager.passphrase, manager.userId)
  await register.unlock(testPassphrase)
  const from = lastSeq(register)
  clock.move(-20 * 365 * dayMs)
  await register.unlock(testPassphrase)
  expect(events(register, from)).toEqual(['clock-jumped', 'unlocked'])
  await register.unlock(manager.passphrase, manager.userId)
  expect(events(register, 0)).toEqual(['unlocked', 'clock-jumped', 'unlocked'])
  expect(await verifyLog({ sqlite: register.open().logged.sqlite, sealing: undefined }, [])).toBeUndefined()
  clock.move(20 * 365 * dayMs)
  // Between two sessions nobody counted the time that passed.
  const again = await register.unlock(testPassphrase)
  expect(again.logged.sqlite.prepare("SELECT count(*) FROM access_log WHERE event = 'clock-jumped'").pluck().get()).toBe(1)
})

test('a jump whose entry is rolled back with what it stood before is told with the next', async () => {
  const clock = movable()
  await using register = await staffedRegister(clock)
  await search(register)
  const from = lastSeq(register)
  clock.move(3 * dayMs)
  const { sqlite } = register.open().logged
  sqlite.exec("CREATE TEMP TRIGGER full BEFORE INSERT ON main.access_log WHEN NEW.event = 'created' BEGIN SELECT RAISE(ABORT, 'refused by the test'); END")
  await refusalOf(register.call('carers.create', namedCarer('Stina', 'Stående')))
  expect(events(register, from)).toEqual([])
  sqlite.exec('DROP TRIGGER temp.full')
  await search(register)
  expect(events(register, from)).toEqual(['clock-jumped', 'searched'])
})

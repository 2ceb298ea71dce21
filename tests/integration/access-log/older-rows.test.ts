import { join } from 'node:path'
import { expect, test } from 'vitest'
import { callUpkeep } from '../../../src/main/store/call-upkeep.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { runInWriteTransaction } from '../../../src/main/store/database/transaction.ts'
import { SecretBytes } from '../../../src/main/store/key-file/secret-bytes.ts'
import { continueSession } from '../../../src/main/store/session/log-writer-for.ts'
import { logBulkWriting } from '../../../src/main/store/session/log-bulk-writing.ts'
import { sealAfterBulk } from '../../../src/main/register/audit-log/seals/seal-bulk.ts'
import { writerOf } from '../../../src/main/register/audit-log/chain/log-writer.ts'
import { verifyLog } from '../../../src/main/register/audit-log/chain/verify-log.ts'
import { makeSyntheticRegister } from '../../../scripts/torture/synthetic-register.ts'
import { fillSynthetic } from '../../../scripts/torture/fill-synthetic.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { writePastTheApp } from '../../support/access-log/past-the-app.ts'
import { changedTables, contentOf } from '../../support/content-of.ts'
import { loggedRegister } from '../../support/logged-register.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const whole = (open: OpenRegister) => verifyLog(writerOf(open.register.sqlite), [])

test.each([
  ['a row of hers was put back', 'UPDATE carers SET sex_code = sex_code, phone = NULL, version = version + 1 WHERE id = :carerId'],
  ['a conversation was put back', 'UPDATE contacts SET minutes = minutes + 1 WHERE id = :contactId'],
  ['a note is gone', 'DELETE FROM notes WHERE contact_id = :contactId'],
  ['a conversation is gone from the card', 'DELETE FROM contact_carers WHERE contact_id = :contactId AND carer_id = :carerId'],
  ['somebody she cares for was put back', 'UPDATE cared_for SET alias = alias || alias WHERE id = :caredForId'],
  ['a row was put there', "INSERT INTO contact_staff SELECT :contactId, id FROM users WHERE id NOT IN (SELECT user_id FROM contact_staff WHERE contact_id = :contactId) UNION SELECT :contactId, 'ingen'"],
  ['a seal is gone', "DELETE FROM row_seals WHERE table_name = 'contacts' AND row_id = :contactId"],
])('a card is not shown when %s, nothing else is written, and it is remembered', async (what, sql) => {
  await using register = await loggedRegister()
  const { carerId, otherCarerId, contactId, caredForId } = register.standing
  register.open.register.sqlite.pragma('foreign_keys=OFF')
  writePastTheApp(register.open, (sqlite) => void sqlite.prepare(sql).run(Object.fromEntries(Object.entries({ carerId, contactId, caredForId }).filter(([name]) => sql.includes(`:${name}`)))))
  const before = contentOf(register.open.register)
  await expect(register.call('carers.open', { id: carerId })).rejects.toMatchObject({ code: 'register-damaged', reason: 'older-row' })
  await expect(register.call('carers.timeline', { id: carerId })).rejects.toMatchObject({ code: 'register-damaged' })
  expect(changedTables(before, contentOf(register.open.register))).toEqual(['settings'])
  // Others can still be helped.
  await register.call('carers.open', { id: otherCarerId })
  expect(await register.call('log.chain', {})).toMatchObject({ state: 'broken', broken: 'row' })
  expect((await register.call('reminders.list', {})).reminders).toContainEqual({ kind: 'log-broken' })
  // A seal that is gone is missed by its entry before its row is.
  expect(await callUpkeep(register.open, 'log.check', {}, { file: undefined, computer: undefined, clock: systemClock, replaceOpen: () => undefined })).toMatchObject({ state: 'broken', broken: what === 'a seal is gone' ? 'chain' : 'row' })
})

test('rows written in bulk are sealed with the next entry, or at the next opening when the app dies before it', async () => {
  await using home = await tempFolder()
  const register = await makeSyntheticRegister(join(home.path, 'register'))
  await fillSynthetic(register)
  const bulk = async (open: OpenRegister) => runInWriteTransaction(open.register, async () => {
    sealAfterBulk(open.register.sqlite)
    open.register.sqlite.exec('UPDATE contacts SET minutes = minutes + 1')
  })
  const first = await register.open()
  await bulk(first)
  await logBulkWriting(first, 20, systemClock)
  expect(await whole(first)).toBeUndefined()
  await bulk(first)
  first.close()
  const second = await register.open()
  expect(await whole(second)).toBeUndefined()
  second.close()
})

test('under a later key everything is sealed anew with the next entry, and what was changed after that is noticed', async () => {
  await using register = await loggedRegister()
  const { open, call, standing } = register
  using next = new SecretBytes(Buffer.alloc(32, 7))
  const keys = { register: next, statistics: next, [Symbol.dispose]: () => undefined }
  continueSession(open.register, { keys, signing: open.keyring.signing }, { file: 'register', registerId: open.registerId, epoch: 2 })
  await call('carers.open', { id: standing.carerId })
  expect(await whole(open)).toBeUndefined()
  writePastTheApp(open, (sqlite) => void sqlite.exec('UPDATE contacts SET minutes = minutes + 1'))
  expect(await whole(open)).toMatchObject({ broken: 'row' })
})

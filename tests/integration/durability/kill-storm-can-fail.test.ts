import { expect, test } from 'vitest'
import { checkPromised } from '../../../scripts/torture/check-promised.ts'
import { fillSynthetic } from '../../../scripts/torture/fill-synthetic.ts'
import { nothingPromised, type Promised } from '../../../scripts/torture/save-conversations.ts'
import { makeSyntheticRegister } from '../../../scripts/torture/synthetic-register.ts'
import { tempFolder } from '../../support/temp-folder.ts'

interface Saved {
  readonly id: string
  readonly note: string
  readonly carer: string
}

const savedRows = 'SELECT c.id, n.text AS note, cc.carer_id AS carer FROM contacts c JOIN notes n ON n.contact_id = c.id JOIN contact_carers cc ON cc.contact_id = c.id'

/** What a storm must notice, one after the other, each undone again. */
const faults: readonly (readonly [fault: string, sql: string, verdict: object])[] = [
  ['a lost contact', "DELETE FROM contacts WHERE id = ?", { lost: 1 }],
  ['a lost note', 'DELETE FROM notes WHERE contact_id = ?', { lost: 1, half: 1 }],
  ['a note with another text', "UPDATE notes SET text = 'annat' WHERE contact_id = ?", { lost: 1, half: 0 }],
  ['a contact without its carers', 'DELETE FROM contact_carers WHERE contact_id = ?', { lost: 1 }],
  ['a contact without staff', 'DELETE FROM contact_staff WHERE contact_id = ?', { half: 1 }],
  ['a contact without its log entry', 'DELETE FROM access_log WHERE object_id = ?', { half: 1, orphans: 1, damaged: 1 }],
  ['a carer without the entry that made her', "DELETE FROM access_log WHERE route = 'carers.create' AND object_id = (SELECT carer_id FROM contact_carers WHERE contact_id = ?)", { orphans: 1, damaged: 1 }],
  ['a change without its log entry', 'UPDATE carers SET version = 2 WHERE id = (SELECT carer_id FROM contact_carers WHERE contact_id = ?)', { half: 0, orphans: 1, damaged: 0 }],
  ['a log entry of a contact that is not there', "INSERT INTO access_log (seq, at, user_id, session_id, event, purpose, route, object_id) SELECT max(seq) + 1, at, user_id, session_id, 'created', 'casework', 'contacts.register', 'nobody' || ? FROM access_log", { orphans: 1, damaged: 0 }],
]

test('the battery notices every kind of loss that it is there for', async () => {
  await using home = await tempFolder()
  const register = await makeSyntheticRegister(`${home.path}/register`)
  await fillSynthetic(register)
  const open = await register.open()
  const { sqlite } = open.register
  const contacts = new Map((sqlite.prepare(savedRows).all() as Saved[]).map(({ id, note, carer }) => [id, { note, carerIds: [carer] }]))
  const promised: Promised = { ...nothingPromised(), contacts }
  expect(checkPromised(open, promised)).toEqual({ contacts: 120, lost: 0, half: 0, orphans: 0, damaged: 0 })
  expect(checkPromised(open, { ...promised, drafts: new Set(['neither draft nor contact']) }).lost).toBe(1)
  const [anybody] = sqlite.prepare('SELECT id FROM carers').pluck().all() as string[]
  expect(checkPromised(open, { ...promised, versions: new Map([[anybody ?? '', 2]]) }).lost).toBe(1)
  const [victim] = contacts.keys()
  sqlite.pragma('foreign_keys=OFF')
  for (const [fault, sql, verdict] of faults) {
    sqlite.exec('BEGIN')
    sqlite.exec('DROP TRIGGER access_log_no_delete')
    sqlite.prepare(sql).run(victim)
    expect(checkPromised(open, promised), fault).toMatchObject(verdict)
    sqlite.exec('ROLLBACK')
  }
  open.close()
})

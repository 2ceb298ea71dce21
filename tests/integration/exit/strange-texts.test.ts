import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Signal from '@signalapp/sqlcipher'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { openHeadless, type HeadlessApp } from '../../../scripts/rpc/open-headless.ts'
import type { Result } from '../../../src/shared/contract/errors.ts'
import { nameLength } from '../../../src/shared/contract/text.ts'
import { listBackups } from '../../../src/main/store/backup/list-backups.ts'
import { restoreBackup } from '../../../src/main/store/backup/restore/restore-backup.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { unlockRegister } from '../../../src/main/store/session/unlock-slots.ts'
import { heldContact, namedCarer } from '../../support/carer-inputs.ts'
import { testPassphrase, testSetup } from '../../support/register-setup.ts'
import { naughtyStrings, refusedAsName } from '../../support/naughty-strings.ts'
import { halves, strangeTexts } from '../../support/strange-texts.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** Those chosen here, and the published list. */
const texts: readonly string[] = [...new Set([...strangeTexts, ...naughtyStrings])]

/** A carer whose last name, and a conversation whose note, is a strange text. */
interface Kept {
  readonly text: string
  readonly first: string
  /** Another than the text where that was refused as a name. */
  readonly last: string
  /** Undefined where the text is empty: no note then. */
  readonly note: string | undefined
  readonly carerId: string
  readonly contactId: string
}

/** By the id of the row: what must come out of every way out. */
interface Expected {
  readonly names: ReadonlyMap<string, string>
  readonly notes: ReadonlyMap<string, string>
}

async function value<T>(asked: Promise<Result<T>>): Promise<T> {
  const result = await asked
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.reason ?? ''}`)
  return result.value
}

const refusal = (path: string, reason: string) => ({ ok: false, error: { code: 'invalid-input', fields: [{ path, reason }] } })

async function keep(app: HeadlessApp, text: string, n: number): Promise<Kept> {
  const first = `unik${n}x`
  const reason = refusedAsName(text)
  if (reason !== undefined) expect(await app.call('carers.create', namedCarer(first, text))).toMatchObject(refusal('lastName', reason))
  const last = reason === undefined ? text : 'Vanlig'
  const { id: carerId } = await value(app.call('carers.create', namedCarer(first, last)))
  const { id: contactId } = await value(app.call('contacts.register', heldContact([carerId], { note: text })))
  return { text, first, last, note: text === '' ? undefined : text, carerId, contactId }
}

async function expectShownAndFound(app: HeadlessApp, kept: readonly Kept[]): Promise<void> {
  for (const { text, first, last, note, carerId } of kept) {
    expect((await value(app.call('carers.open', { id: carerId }))).lastName).toBe(last)
    const { entries } = await value(app.call('carers.timeline', { id: carerId }))
    expect([text, ...entries.flatMap((entry) => (entry.kind === 'contact' ? [entry.note] : []))]).toEqual([text, note])
    // Every word of what was typed must fit; where it holds no letter or figure there is none to search for, and the other name finds her.
    // The longest names fill the box by themselves.
    const asked = `${first} ${last}`
    const { rows } = await value(app.call('carers.search', { text: asked.length > nameLength ? last : asked }))
    expect([text, rows.map(({ id }) => id)]).toEqual([text, [carerId]])
  }
}

const mapOf = (rows: readonly Readonly<Record<string, unknown>>[], id: string, text: string, keys: ReadonlyMap<string, string>): ReadonlyMap<string, unknown> =>
  new Map(rows.filter((row) => keys.has(String(row[id]))).map((row) => [String(row[id]), row[text]]))

const onlyNewFolder = (out: string, before: readonly string[]): string => join(out, readdirSync(out).find((name) => !before.includes(name)) ?? '')

/** What CSV does to a text that a spreadsheet would run. */
const guarded = (text: string): string => ('=+-@\t\r\0＝＋－＠'.includes(text.slice(0, 1)) && text !== '' ? `'${text}` : text)

async function expectInFiles(app: HeadlessApp, out: string, { names, notes }: Expected): Promise<void> {
  await value(app.call('exit.exportAll', { kind: 'files', understood: true, ownPassphrase: testPassphrase }))
  const folder = onlyNewFolder(out, [])
  const all = JSON.parse(readFileSync(join(folder, 'allt.json'), 'utf8')) as Readonly<Record<'carers' | 'notes', readonly Record<string, unknown>[]>>
  expect(mapOf(all.carers, 'id', 'last_name', names)).toEqual(names)
  expect(mapOf(all.notes, 'contact_id', 'text', notes)).toEqual(notes)
  const csv = (table: string) => Papa.parse<Record<string, string>>(readFileSync(join(folder, `${table}.csv`), 'utf8').slice(1), { header: true, delimiter: ';', newline: '\r\n' }).data
  const inCsv = (texts: ReadonlyMap<string, string>) => new Map([...texts].map(([id, text]) => [id, guarded(text)]))
  expect(mapOf(csv('carers'), 'id', 'last_name', names)).toEqual(inCsv(names))
  expect(mapOf(csv('notes'), 'contact_id', 'text', notes)).toEqual(inCsv(notes))
}

async function expectInDatabase(app: HeadlessApp, out: string, { names, notes }: Expected): Promise<void> {
  const before = readdirSync(out)
  await value(app.call('exit.exportAll', { kind: 'database', passphrase: 'kundens alldeles egna fras', ownPassphrase: testPassphrase }))
  const database = new Signal(join(onlyNewFolder(out, before), 'anhorigparmen.db'))
  try {
    database.pragma("key='kundens alldeles egna fras'")
    expect(mapOf(database.prepare('SELECT id, hex(last_name) AS text FROM carers').all(), 'id', 'text', names)).toEqual(asHex(names))
    expect(mapOf(database.prepare('SELECT contact_id AS id, hex(text) AS text FROM notes').all(), 'id', 'text', notes)).toEqual(asHex(notes))
  } finally {
    database.close()
  }
}

const asHex = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> => new Map([...texts].map(([id, text]) => [id, Buffer.from(text).toString('hex').toUpperCase()]))

async function expectInBackup(folder: string, elsewhere: string, { names, notes }: Expected): Promise<void> {
  const { backups: [newest] } = await listBackups(`${folder}-dator`)
  await restoreBackup(newest?.folder ?? '', elsewhere, { unlock: async (file) => (await unlockRegister(file, testPassphrase)).keys, applyTombstones: async () => undefined, now: new Date() })
  const open = await openRegister(elsewhere, testPassphrase, systemClock)
  const rows = (sql: string) => open.register.sqlite.prepare(sql).all() as Record<string, unknown>[]
  expect(mapOf(rows('SELECT id, last_name AS text FROM carers'), 'id', 'text', names)).toEqual(names)
  expect(mapOf(rows('SELECT contact_id AS id, text FROM notes'), 'id', 'text', notes)).toEqual(notes)
  open.close()
}

test(`P47: ${texts.length} strange names and notes are the same when read, searched for, exported in three forms, backed up and restored; halves of characters are refused`, async () => {
  await using home = await tempFolder()
  const folder = join(home.path, 'register')
  ;(await createRegister(folder, testSetup, systemClock)).close()
  const out = join(home.path, 'uttag')
  const app = openHeadless(folder, { files: out })
  await value(app.call('vault.unlock', { passphrase: testPassphrase }))
  expect([strangeTexts.length >= 100, naughtyStrings.length >= 480]).toEqual([true, true])
  const kept: Kept[] = []
  for (const [n, text] of texts.entries()) kept.push(await keep(app, text, n))
  for (const text of halves) {
    expect(await app.call('carers.create', namedCarer('Prov', text))).toMatchObject(refusal('lastName', 'lone-surrogate'))
    expect(await app.call('contacts.register', heldContact([kept[0]?.carerId ?? ''], { note: text }))).toMatchObject(refusal('note', 'lone-surrogate'))
  }
  await expectShownAndFound(app, kept)
  const expected: Expected = { names: new Map(kept.map(({ carerId, last }) => [carerId, last])), notes: new Map(kept.flatMap(({ contactId, note }) => (note === undefined ? [] : [[contactId, note]]))) }
  await expectInFiles(app, out, expected)
  await expectInDatabase(app, out, expected)
  await app.vault.lock('test')
  await app.vault.settled()
  await expectInBackup(folder, join(home.path, 'annan', 'register'), expected)
}, 180_000)

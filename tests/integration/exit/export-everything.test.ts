import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import Signal from '@signalapp/sqlcipher'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { openHeadless, type HeadlessApp } from '../../../scripts/rpc/open-headless.ts'
import { explainedColumns } from '../../../src/main/exports/everything/code-list-rows.ts'
import { columnWords } from '../../../src/main/exports/everything/column-words.text.ts'
import { tableWords } from '../../../src/main/exports/everything/table-words.text.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { createRegister } from '../../../src/main/store/create-register.ts'
import { heldContact, namedCarer } from '../../support/carer-inputs.ts'
import { testPassphrase, testSetup } from '../../support/register-setup.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const customers = "kundens egen lösenfras med ' i"
const note = '=1+1 är ingen formel;\n"citat" och åäö'

interface Filled {
  readonly app: HeadlessApp
  readonly out: string
  readonly counts: Readonly<Record<string, number>>
}

/** A register with forty carers, one of them protected, and what the app itself counts in it. */
async function filled(home: string): Promise<Filled> {
  const folder = join(home, 'register')
  const made = await createRegister(folder, testSetup, systemClock)
  made.close()
  const out = join(home, 'uttag')
  const app = openHeadless(folder, { files: out, computer: false })
  const ask = async (route: 'carers.create' | 'contacts.register', input: never): Promise<{ readonly id: string }> => {
    const answer = await app.call(route, input)
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.value
  }
  await app.call('vault.unlock', { passphrase: testPassphrase })
  for (let index = 0; index < 40; index += 1) {
    const { id } = await ask('carers.create', namedCarer(`Förnamn${index}`, `Åkesson${index}`, index === 7 ? { protectedIdentityCode: 'confidentiality-mark', phone: '0701234567' } : {}) as never)
    await ask('contacts.register', heldContact([id], { note: index === 3 ? note : `samtal ${index}` }) as never)
  }
  return { app, out, counts: { carers: 40, contacts: 40, notes: 40, contact_carers: 40, users: 1 } }
}

async function onlyFolder(out: string): Promise<string> {
  const [name = ''] = await readdir(out)
  return join(out, name)
}

test('P50: everything is opened by an unrelated SQLCipher 4 with the customer’s own passphrase, and the counts are equal', async () => {
  await using home = await tempFolder()
  const { app, out, counts } = await filled(home.path)
  const answer = await app.call('exit.exportAll', { kind: 'database', passphrase: customers, ownPassphrase: testPassphrase })
  expect(answer).toMatchObject({ ok: true, value: { sealedIdentities: 0, files: [{ name: 'anhorigparmen.db' }, { name: 'anhorigparmen-statistik.db' }] } })
  const path = join(await onlyFolder(out), 'anhorigparmen.db')
  const wrong = new Signal(path)
  wrong.pragma("key='fel lösenfras helt och hållet'")
  expect(() => wrong.prepare('SELECT count(*) FROM carers').get()).toThrow()
  wrong.close()
  const database = new Signal(path)
  database.pragma(`key='${customers.replaceAll("'", "''")}'`)
  expect(database.pragma('cipher_integrity_check')).toEqual([])
  for (const [table, rows] of Object.entries(counts)) expect([table, database.prepare(`SELECT count(*) AS n FROM "${table}"`).get()]).toEqual([table, { n: rows }])
  // The one who exports holds the compartment's key: the protected identity comes along, readable in the new system.
  expect(database.prepare("SELECT last_name AS name, phone, protected_box AS box FROM carers WHERE first_name = 'Förnamn7'").get()).toEqual({ name: 'Åkesson7', phone: '0701234567', box: null })
  database.close()
  await app.vault.lock('test')
}, 180_000)

test('the files in clear hold the same, are read back by a CSV reader, run no formula and are explained column by column', async () => {
  await using home = await tempFolder()
  const { app, out, counts } = await filled(home.path)
  const answer = await app.call('exit.exportAll', { kind: 'files', understood: true, ownPassphrase: testPassphrase })
  if (!answer.ok) throw new Error(answer.error.code)
  const folder = await onlyFolder(out)
  const rowsOf = async (table: string): Promise<readonly Record<string, string>[]> =>
    Papa.parse<Record<string, string>>((await readFile(join(folder, `${table}.csv`), 'utf8')).replace('\uFEFF', ''), { header: true, delimiter: ';', skipEmptyLines: true }).data
  const all = JSON.parse(await readFile(join(folder, 'allt.json'), 'utf8')) as Readonly<Record<string, readonly Record<string, unknown>[]>>
  for (const [table, count] of Object.entries(counts)) expect([table, (await rowsOf(table)).length, all[table]?.length]).toEqual([table, count, count])
  const texts = (await rowsOf('notes')).map(({ text }) => text)
  expect(texts).toContain(`'${note}`)
  expect(all['notes']?.map(({ text }) => text)).toContain(note)
  expect(all['carers']?.map((carer) => carer['last_name'])).toContain('Åkesson7')
  const page = await readFile(join(folder, 'beskrivning.html'), 'utf8')
  for (const [table, rows] of Object.entries(all)) {
    expect([table, tableWords[table]]).toEqual([table, expect.any(String)])
    expect(page).toContain(`id="${table}"`)
    for (const column of Object.keys(rows[0] ?? {})) expect([table, column, columnWords[column]]).toEqual([table, column, expect.any(String)])
  }
  expect(answer.value.files.map(({ name }) => name)).toEqual((await readdir(folder)).toSorted((a, b) => answer.value.files.findIndex(({ name }) => name === a) - answer.value.files.findIndex(({ name }) => name === b)))
  const codes = new Set((await rowsOf('kodlistor')).map(({ kolumn }) => kolumn))
  expect(codes).toEqual(new Set(explainedColumns))
  await app.vault.lock('test')
}, 180_000)

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepMemoryOutOfCoreFiles } from '../../../src/main/app/hardening/keep-memory-out-of-core-files.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import type { CivilDate } from '../../../src/shared/domain/civil-date.ts'
import { formatRecoveryKey } from '../../../src/shared/domain/recovery-key.ts'
import type { Quarter } from '../../../src/shared/domain/quarter.ts'
import type { InputOf, OutputOf, RouteName } from '../../../src/shared/contract/index.ts'
import { openHeadless } from '../../rpc/open-headless.ts'
import { syntheticCarer, syntheticConversation } from '../synthetic-carer.ts'
import { canaryNumbers, canaryText } from './canary-text.ts'
import { typeEverywhere } from './type-everywhere.ts'

// node live-day.ts HOME PASSPHRASE ROUNDS ROWS: a day with everything in it that might leave something in clear on the disk; its store is killed in
// mid-save and it ends itself as a crash does. Its account stands in HOME/konto.json.

const [home = '', passphrase = '', rounds = '1', rows = '1'] = process.argv.slice(2)
const folder = join(home, 'register')
const files = join(home, 'uttag')
/** The number of the first text about them. */
const persons = 5000

async function value<N extends RouteName>(route: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const result = await app.call(route, input)
  if (!result.ok) throw new Error(`${route}: ${result.error.code} ${result.error.reason ?? ''}`)
  return result.value
}

const pause = (ms: number): Promise<void> => new Promise((settle) => { setTimeout(settle, ms) })

/** A conversation whose note is as long as notes get. */
const conversation = (carerId: string, n: number): InputOf<'contacts.register'> => ({
  heldOn: '2026-02-03' as CivilDate, minutes: 30, carerIds: [carerId], supportTypeCode: 'A2', contactFormCode: 'phone', conversationTypeCode: 'supportive', areaCode: 'AO',
  note: `${canaryText(n)} `.repeat(1000),
})

/** The journal of a save that is under way holds something; between saves it is empty. */
const isMidSave = (journal: string): boolean => existsSync(journal) && statSync(journal).size > 0 && readFileSync(journal).some((byte) => byte !== 0)

/** Kills the store so that a journal with something in it is left beside the register. */
async function dieInMidSave(carerId: string, signal: 'SIGKILL' | 'SIGABRT'): Promise<void> {
  const journal = join(folder, 'register.db-journal')
  for (let tries = 0; tries < 50; tries += 1) {
    await value('vault.unlock', { passphrase })
    const saves = Array.from({ length: 20 }, (_, n) => app.call('contacts.register', conversation(carerId, 9000 + n)))
    for (let waited = 0; waited < 2000 && !isMidSave(journal); waited += 1) await pause(0)
    process.kill(app.storePid() ?? 0, signal)
    await Promise.all(saves)
    if (isMidSave(journal)) return
  }
  throw new Error('no journal was left behind')
}

/** The store dies while it writes everything in clear; the next unlock takes away what there is. */
async function dieInMidExport(): Promise<void> {
  const before = existsSync(files) ? readdirSync(files).length : 0
  const whole = app.call('exit.exportAll', { kind: 'files', understood: true, ownPassphrase: passphrase })
  for (let waited = 0; waited < 5000 && readdirSync(files).length === before; waited += 1) await pause(1)
  process.kill(app.storePid() ?? 0, 'SIGKILL')
  await whole
}

/** On the connection that the store works on, with less memory for it than it needs. */
async function sortTyped(): Promise<number> {
  const open = await openRegister(folder, passphrase, systemClock)
  open.register.sqlite.pragma('cache_size=10')
  const sorted = open.register.sqlite.prepare('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT ? || i || hex(zeroblob(100)) AS text FROM n ORDER BY (i * 7919) % 30011, text').all(Number(rows), canaryText(8000)).length
  open.close()
  return sorted
}

const unused = canaryNumbers.slice(10)

/** Ten persons, of whom everything is known that a card can hold. */
async function registerPersons(from: number): Promise<string> {
  let last = ''
  for (let n = from; n < from + 70; n += 7) {
    const [firstName = '', lastName = '', address = '', email = '', reason = '', alias = '', note = ''] = Array.from({ length: 7 }, (_, field) => canaryText(n + field))
    // There are twenty numbers, of which the fields have had some: the others.
    const personalNumber = unused.pop()
    const { id } = await value('carers.create', { ...syntheticCarer, firstName, lastName, address: `${address} 7`, email: `${email}@example.org`, ...(personalNumber !== undefined && { personalNumber, personalNumberReason: reason }) })
    await value('caredFor.add', { carerId: id, caredFor: { alias, targetGroupCode: '11', areaCode: 'AO' }, relation: { relationCode: 'adult-child', startedOn: '2026-02-01' as CivilDate } })
    await value('contacts.register', { ...syntheticConversation([id]), heldOn: '2026-02-03' as CivilDate, note: `hon sade ${note} två gånger` })
    for (const text of [firstName, personalNumber ?? lastName]) await value('carers.search', { text })
    last = id
  }
  return last
}

keepMemoryOutOfCoreFiles()
const app = openHeadless(folder, { files })
await value('vault.create', { unit: { municipalityName: 'Provköping', municipalityCode: '0000', board: 'Provnämnden', areaCodes: ['AO', 'FH', 'IFO'], notePlace: 'here' }, user: { name: 'Prov Provsson', titleCode: 'carer-consultant' }, passphrase, recoveryKey: formatRecoveryKey(Uint8Array.from({ length: 16 }, (_, n) => n * 11 + 3)) })
const typed = await typeEverywhere(app, passphrase, Number(rounds))
let carerId = ''
for (let round = 0; round < Number(rounds); round += 1) carerId = await registerPersons(persons + round * 70)
await value('contacts.register', conversation(carerId, 8500))
await value('backups.make', {})
const { id: releaseId } = await value('statistics.release', { quarter: '2025-Q3' as Quarter })
await value('exports.releaseFile', { releaseId, kind: 'xlsx', suggestedName: 'kvartal.xlsx' })
await value('exit.exportAll', { kind: 'database', passphrase: `kundens egna ${canaryText(8700)}`, ownPassphrase: passphrase })
await value('keys.rotate', { ownPassphrase: passphrase })
await dieInMidExport()
await app.call('vault.unlock', { passphrase: canaryText(8600) })
await value('vault.unlock', { passphrase })
await value('exit.exportAll', { kind: 'files', understood: true, ownPassphrase: passphrase })
await value('vault.lock', {})
await app.vault.settled()
const sorted = await sortTyped()
for (const signal of ['SIGKILL', 'SIGABRT'] as const) await dieInMidSave(carerId, signal)
await value('vault.unlock', { passphrase })
await value('carers.timeline', { id: carerId })
writeFileSync(join(home, 'konto.json'), JSON.stringify({ ...typed, texts: typed.texts + 70 * Number(rounds), sorted }))
process.abort()

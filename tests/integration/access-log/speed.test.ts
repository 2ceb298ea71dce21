import { expect, test } from 'vitest'
import { appendAccessEntries, type AccessEntry } from '../../../src/main/register/audit-log/append-access-entries.ts'
import { callUpkeep } from '../../../src/main/store/call-upkeep.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { runInWriteTransaction } from '../../../src/main/store/database/transaction.ts'
import { loggedRegister, type LoggedRegister } from '../../support/logged-register.ts'

/** The whole of it: ENTRIES=1000000. */
const entries = Number(process.env['ENTRIES'] ?? 50_000)
const persons = 500
const atOnce = 1000

/** Years of work: of everything in the log, one entry in five hundred names her. */
async function fill({ open, standing }: LoggedRegister): Promise<void> {
  const { userId, sessionId } = open.session
  const someone = (n: number): string => (n % persons === 0 ? standing.carerId : `019aa000-0000-7000-8000-${String(n % persons).padStart(12, '0')}`)
  const entry = (n: number): AccessEntry => ({ at: new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString(), userId, sessionId, event: 'opened', purpose: 'casework', route: 'carers.open', objectId: someone(n) })
  for (let written = 0; written < entries; written += atOnce) {
    await runInWriteTransaction(open.register, (tx) => appendAccessEntries(tx, Array.from({ length: atOnce }, (_, n) => entry(written + n))))
  }
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const started = performance.now()
  const value = await work()
  return [value, Math.round(performance.now() - started)]
}

test(`P41: with ${entries} entries in the log the extract for one person takes less than 5 s, and so does a page of all`, async () => {
  await using register = await loggedRegister()
  await fill(register)
  const { carerId } = register.standing
  const [extract, extractMs] = await timed(() => register.call('log.ofPerson', { carerId }))
  const [file, fileMs] = await timed(() => register.call('log.exportPerson', { carerId, suggestedName: 'logg.xlsx' }))
  const [, listMs] = await timed(() => register.call('log.list', {}))
  const [checked, checkMs] = await timed(() => callUpkeep(register.open, 'log.check', {}, { file: undefined, computer: undefined, clock: systemClock, replaceOpen: () => undefined }))
  console.log(JSON.stringify({ entries, extractMs, fileMs, fileEntries: file.entries, listMs, checkMs }))
  expect(extract.readers[0]?.entries).toBeGreaterThanOrEqual(entries / persons)
  expect(file.entries).toBeGreaterThanOrEqual(entries / persons)
  expect(checked).toMatchObject({ state: 'whole' })
  expect(extractMs).toBeLessThan(5000)
  expect(fileMs).toBeLessThan(5000)
  expect(listMs).toBeLessThan(5000)
}, 1_800_000)

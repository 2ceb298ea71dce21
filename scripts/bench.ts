import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { seedRegister } from '../src/main/register/practice/seed-register.ts'
import { systemClock } from '../src/main/store/clock.ts'
import { createRegister } from '../src/main/store/create-register.ts'
import { registerFolder } from '../src/main/store/files/register-folder.ts'
import { openRegister } from '../src/main/store/open-register.ts'
import { logBulkWriting } from '../src/main/store/session/log-bulk-writing.ts'
import { localToday } from '../src/shared/domain/local-today.ts'
import { benchmarkRegister } from './bench/benchmark-register.ts'
import { compareCounts } from './bench/compare-counts.ts'
import { timingOf, type Timing } from './bench/measure.ts'
import { openHeadless } from './rpc/open-headless.ts'

// npm run --silent bench -- [--json FILE] [--carers N --contacts M] [--dir DIR]
// Seeds a synthetic register once (DIR, or a folder of the system's temporary one, is used again) and measures it.

const { values } = parseArgs({ options: { json: { type: 'string' }, dir: { type: 'string' }, carers: { type: 'string', default: '50000' }, contacts: { type: 'string', default: '500000' } } })
const [carers, contacts] = [Number(values.carers), Number(values.contacts)]
if (!Number.isInteger(carers) || !Number.isInteger(contacts) || carers < 1 || contacts < 1) {
  console.error('Usage: npm run --silent bench -- [--json FILE] [--carers N --contacts M] [--dir DIR]')
  process.exit(2)
}
const folder = resolve(values.dir ?? join(tmpdir(), `anhorigparmen-bench-${carers}-${contacts}`))
const passphrase = 'mäta mycket många mätare mätt'

/** Seconds; undefined when the register stood there already. */
async function seed(): Promise<number | undefined> {
  if (existsSync(registerFolder(folder).keys)) return undefined
  const started = performance.now()
  const open = await createRegister(folder, {
    unit: { municipalityCode: '0000', municipalityName: 'Mätköping', board: 'Mätnämnden', areaCodes: ['AO', 'FH', 'IFO'], notePlace: 'here' },
    user: { name: 'Mats Mätare', titleCode: 'carer-consultant' },
    passphrase,
    recoveryKey: undefined,
    // As for people: the time to unlock is part of what is measured.
    kdf: 'calibrated',
  }, systemClock)
  await seedRegister(open.register, { carers, contacts, seed: 1, today: localToday(new Date()), userId: open.session.userId, notes: true }, { protectedKey: open.keyring.keys.protected, registerId: open.registerId })
  await logBulkWriting(open, carers, systemClock)
  open.close()
  return (performance.now() - started) / 1000
}

/** As long as fifteen characters take a quick typist. */
const typingMs = 1_500

/** Milliseconds from the passphrase to what *Idag* shows. `typed`: the store was started at the first key, as the window does. */
async function unlockToToday(typed: boolean): Promise<number> {
  const app = openHeadless(folder)
  if (typed) {
    app.makeReady()
    await setTimeout(typingMs)
  }
  const started = performance.now()
  const opened = await app.call('vault.unlock', { passphrase })
  const today = await app.call('contacts.today', {})
  const taken = performance.now() - started
  if (!opened.ok || !today.ok) throw new Error('the register would not open')
  // Only the process goes; what it takes to lock is another measurement.
  process.kill(app.storePid() ?? 0, 'SIGKILL')
  while (app.vault.session() !== undefined) await new Promise((settle) => { setImmediate(settle) })
  return taken
}

async function timeUnlock(typed: boolean): Promise<Timing> {
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) times.push(await unlockToToday(typed))
  return timingOf(times)
}

interface Line {
  readonly what: string
  readonly timing: Timing
  readonly budgetMs?: number
}

function print(lines: readonly Line[]): void {
  console.log(`${'ms'.padEnd(34)}${['runs', 'p50', 'p95', 'max', 'budget'].map((head) => head.padStart(10)).join('')}`)
  for (const { what, timing, budgetMs } of lines) {
    const verdict = budgetMs === undefined ? '' : timing.p95 <= budgetMs ? 'held' : 'BROKEN'
    console.log(`${what.padEnd(34)}${[timing.runs, timing.p50, timing.p95, timing.max, budgetMs ?? '-'].map((cell) => String(cell).padStart(10)).join('')}  ${verdict}`)
  }
}

const seedSeconds = await seed()
console.log(`${carers} carers, ${contacts} contacts in ${folder}${seedSeconds === undefined ? ' (used again)' : `, seeded in ${seedSeconds.toFixed(1)} s (budget 180)`}`)
const unlock = await timeUnlock(true)
const unlockFromNothing = await timeUnlock(false)
const open = await openRegister(folder, passphrase, systemClock)
const measured = await benchmarkRegister(open, folder, 200)
const counts = await compareCounts(open, 3)
open.close()

print([
  { what: 'search', timing: measured.searchAlone, budgetMs: 5 },
  { what: 'search with its log entry', timing: measured.search },
  { what: 'save a conversation', timing: measured.save, budgetMs: 20 },
  { what: "a carer's page", timing: measured.carerPage, budgetMs: 100 },
  { what: 'the same without log entries', timing: measured.carerPageAlone },
  { what: 'Idag', timing: measured.today },
  { what: 'preview of a quarter', timing: measured.quarterPreview },
  { what: 'unlock to Idag', timing: unlock, budgetMs: 2000 },
  { what: 'the same, no store started yet', timing: unlockFromNothing },
  { what: 'counts of a quarter, app', timing: counts.app },
  { what: 'unique carers only, plain SQL', timing: counts.plainSql },
])
console.log(`unique carers of ${counts.quarters} quarters, app and plain SQL: ${counts.equal ? 'the same' : 'DIFFERENT: the times mean nothing'}`)
console.log(`register.db ${measured.fileMegabytes} MB`)
const report = JSON.stringify({ carers, contacts, seedSeconds, ...measured, unlockToToday: unlock, unlockFromNothing, counts })
if (values.json !== undefined) writeFileSync(values.json, `${report}\n`)
console.log(report)
process.exitCode = counts.equal ? 0 : 1

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { seedRegister } from '../src/main/register/practice/seed-register.ts'
import { systemClock } from '../src/main/store/clock.ts'
import { createRegister } from '../src/main/store/create-register.ts'
import { registerFolder } from '../src/main/store/files/register-folder.ts'
import { readKeyFile } from '../src/main/store/key-file/read-key-file.ts'
import { logBulkWriting } from '../src/main/store/session/log-bulk-writing.ts'
import { localToday } from '../src/shared/domain/local-today.ts'
import { endApp, host, launchApp } from '../tests/e2e/support/launch.ts'
import { lockTriggers } from './bench/window/lock-triggers.ts'
import { slowKey, timeKey } from './bench/window/slow-key.ts'
import { timeLock, unlockFor } from './bench/window/time-door.ts'
import { timeEach, timingOf, type Timing } from './bench/measure.ts'

// npm run --silent bench:door -- [--runs N] [--key-ms MS] [--json FILE]
// The built app on a register of its own: from the press to Idag painted, and from every way to lock to no keys and a locked window.
// The passphrase's key takes what this computer's calibration chose, or about MS.

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, 'key-ms': { type: 'string' }, json: { type: 'string' } } })
const runs = Number(values.runs)
const passphrase = 'mäta mycket många mätare mätt'
const userData = await mkdtemp(join(tmpdir(), 'anhorigparmen-door-'))
const folder = join(userData, 'register')

async function seed(): Promise<void> {
  const open = await createRegister(folder, {
    unit: { municipalityCode: '0000', municipalityName: 'Mätköping', board: 'Mätnämnden', areaCodes: ['AO', 'FH', 'IFO'], notePlace: 'here' },
    user: { name: 'Mats Mätare', titleCode: 'carer-consultant' }, passphrase, recoveryKey: undefined, kdf: 'calibrated',
  }, systemClock)
  await seedRegister(open.register, { carers: 2000, contacts: 20_000, seed: 1, today: localToday(new Date()), userId: open.session.userId, notes: true }, { protectedKey: open.keyring.keys.protected, registerId: open.registerId })
  await logBulkWriting(open, 2000, systemClock)
  if (values['key-ms'] !== undefined) await slowKey(open, passphrase, Number(values['key-ms']))
  open.close()
}

/** How long the key of the first slot takes here, and how much it turns over. */
async function timeStandingKey(): Promise<{ readonly what: string; readonly timing: Timing }> {
  const kdf = (await readKeyFile(registerFolder(folder).keys)).slots[0]?.kdf
  if (kdf?.alg !== 'argon2id') throw new Error('the first slot is a passphrase')
  const timing = await timeEach(Array.from({ length: runs }, () => async () => timeKey(kdf, passphrase)))
  return { what: `the key alone (${kdf.memoryKib / 1024} MiB, ${kdf.passes} passes)`, timing }
}

const lines: { what: string; timing: Timing; budgetMs?: number }[] = []
const loads = [loadavg()[0] ?? 0]
try {
  await seed()
  lines.push(await timeStandingKey())
  const unlocks: number[] = []
  let app = await launchApp({ userData, env: { STANDIN_HEADLESS: '1' } })
  let page = await app.firstWindow()
  for (const trigger of lockTriggers) {
    const keys: number[] = []
    const windows: number[] = []
    for (let run = 0; run < runs; run += 1) {
      const unlocked = await unlockFor(app, page, trigger, passphrase)
      if (unlocked !== undefined) unlocks.push(unlocked)
      const times = await timeLock(app, page, trigger)
      keys.push(times.keys)
      windows.push(times.window)
      page = times.page
      if (trigger.window !== 'none') continue
      await endApp(app)
      app = await launchApp({ userData, env: { STANDIN_HEADLESS: '1' } })
      page = await app.firstWindow()
    }
    lines.push({ what: `${trigger.name}: no keys`, timing: timingOf(keys), budgetMs: 2000 }, { what: `${trigger.name}: locked window`, timing: timingOf(windows), budgetMs: 2000 })
    loads.push(loadavg()[0] ?? 0)
  }
  lines.splice(1, 0, { what: 'unlock to Idag painted', timing: timingOf(unlocks), budgetMs: 2000 })
  await endApp(app)
} finally {
  await rm(userData, { recursive: true, force: true, maxRetries: 5 })
}

console.log(host.line)
console.log(`load (1 min) ${Math.min(...loads).toFixed(1)}–${Math.max(...loads).toFixed(1)}`)
console.log(`${'ms'.padEnd(38)}${['runs', 'p50', 'p95', 'max', 'budget'].map((head) => head.padStart(10)).join('')}`)
for (const { what, timing, budgetMs } of lines) {
  const verdict = budgetMs === undefined ? '' : timing.max <= budgetMs ? 'held' : 'BROKEN'
  console.log(`${what.padEnd(38)}${[timing.runs, timing.p50, timing.p95, timing.max, budgetMs ?? '-'].map((cell) => String(cell).padStart(10)).join('')}  ${verdict}`)
}
const report = JSON.stringify({ loads, lines })
if (values.json !== undefined) await writeFile(values.json, `${report}\n`)
console.log(report)

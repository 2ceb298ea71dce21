import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endApp, host, launchApp } from '../tests/e2e/support/launch.ts'
import { compareWithoutNetwork, whyNotIsolated } from './network/compare-without-network.ts'
import { hostileDay, workDays, type Day } from './network/days.ts'
import { isKnown } from './network/known-attempts.ts'
import { readTraces, type TracedProcess } from './network/read-traces.ts'
import { whyNotTraced } from './network/why-not-traced.ts'

// npm run network: the built app works for a day while strace writes down what every process asks of the network; the
// store runs in a namespace without one. The last line is one JSON object; the exit code says whether it holds.

const folder = await mkdtemp(join(tmpdir(), 'anhorig-network-'))

async function traced(day: Day): Promise<readonly TracedProcess[]> {
  console.log(`${day.name} …`)
  const own = await mkdtemp(join(folder, 'day-'))
  const [traces, userData] = [join(own, 'traces'), join(own, 'data')]
  await mkdir(traces)
  // Names would resolve, were it not for the app's own switches.
  const app = await launchApp({ userData, env: { STANDIN_HEADLESS: '1', STANDIN_NET: '1', STANDIN_TRACE: traces } })
  try {
    const page = await app.firstWindow()
    await page.setViewportSize({ width: 1366, height: 768 })
    await day.work(app, page, own)
  } finally {
    await endApp(app)
  }
  return readTraces(traces)
}

interface Account {
  readonly processes: number
  readonly calls: number
  readonly outside: number
}

const account = (processes: readonly TracedProcess[]): Account => ({
  processes: processes.length,
  calls: processes.reduce((sum, { local, outside }) => sum + local + outside.length, 0),
  outside: processes.reduce((sum, { outside }) => sum + outside.length, 0),
})

const ours = (processes: readonly TracedProcess[]) => processes.filter(({ isOurs }) => isOurs)
const browsers = (processes: readonly TracedProcess[]) => processes.filter(({ isOurs }) => !isOurs)

function print(processes: readonly TracedProcess[]): void {
  const byRole = Map.groupBy(processes, ({ role }) => role)
  for (const [role, all] of [...byRole].toSorted(([a], [b]) => a.localeCompare(b))) {
    const { processes: count, calls, outside } = account(all)
    console.log(`  ${role}: ${count} processer, ${calls} anrop, ${outside} utanför datorn`)
    for (const { call, to } of all.flatMap((one) => one.outside)) console.log(`    ${call} ${to}`)
  }
}

async function traceAll() {
  const reason = host.kind === 'stand-in' ? whyNotTraced() : 'Electron startar inte under strace härifrån; ställföreträdaren gör det (ANHORIG_HOST=stand-in)'
  if (reason !== undefined) {
    console.log(`Ingen spårning: ${reason}.`)
    return { notTraced: reason }
  }
  const work: TracedProcess[] = []
  for (const day of workDays) work.push(...await traced(day))
  print(work)
  const hostile = await traced(hostileDay)
  print(hostile)
  const unknown = hostile.flatMap(({ outside }) => outside).filter((attempt) => !isKnown(attempt))
  return {
    work: { app: account(ours(work)), browser: account(browsers(work)) },
    hostile: { app: account(ours(hostile)), browser: account(browsers(hostile)), unexplained: unknown.length },
  }
}

async function withoutNetwork() {
  const reason = whyNotIsolated()
  if (reason !== undefined) {
    console.log(`Ingen körning utan nät: ${reason}.`)
    return { notIsolated: reason }
  }
  console.log('lagret utan nät …')
  return { isolated: await compareWithoutNetwork(folder) }
}

try {
  console.log(host.line)
  const result = { ...await traceAll(), ...await withoutNetwork() }
  const { work, hostile, isolated } = result
  const holds = work?.app.outside === 0 && work.browser.outside === 0 && hostile?.app.outside === 0 && hostile.unexplained === 0
    && isolated !== undefined && isolated.identical === isolated.requests
  console.log(JSON.stringify({ holds, ...result }))
  process.exitCode = holds ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

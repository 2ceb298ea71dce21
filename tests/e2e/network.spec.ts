import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { localToday } from '#shared/domain/local-today.ts'
import { isKnown } from '../../scripts/network/known-attempts.ts'
import { readTraces } from '../../scripts/network/read-traces.ts'
import { whyNotTraced } from '../../scripts/network/why-not-traced.ts'
import { expect, test } from './support/app-fixture.ts'
import { endApp, host } from './support/launch.ts'
import { recordContact } from './tasks/record-contact.ts'
import { openPractice } from './tasks/set-up.ts'
import { tryTheNetwork } from './tasks/try-the-network.ts'
import { lockNow } from './support/lock-now.ts'

const reason = host.kind === 'stand-in' ? whyNotTraced() : 'körningen har Electron som värd; npm run network prövar med ställföreträdaren'

const roles = ['main', 'store', 'browser', 'browser utility network.mojom.NetworkService']

test('P27: at work no process reaches for another machine, neither ours nor the browser that shows our pages', async ({ launch, userData }) => {
  test.skip(reason !== undefined, `Inget nätverksbevis i den här körningen: ${reason ?? ''}`)
  const traces = join(userData, 'traces')
  await mkdir(traces)
  const app = await launch({ env: { STANDIN_HEADLESS: '1', STANDIN_NET: '1', STANDIN_TRACE: traces } })
  let page = await app.firstWindow()
  await openPractice(page)
  await recordContact(page, { carers: ['a'], heldOn: localToday(new Date()), form: 'Telefon', note: 'Ringde.' })
  page = await lockNow(page)
  await page.getByRole('button', { name: 'Fortsätt öva' }).waitFor()
  await endApp(app)
  const processes = await readTraces(traces)
  for (const role of roles) expect(processes.map((one) => one.role)).toContain(role)
  // The trace saw the calls that there were: the runner's own, over the loopback.
  expect(processes.find(({ role }) => role === 'main')?.local).toBeGreaterThan(3)
  expect(processes.filter(({ outside }) => outside.length > 0)).toEqual([])
})

test('P27: a page that tries every way out sends nothing', async ({ launch, userData }) => {
  test.skip(reason !== undefined, `Inget nätverksbevis i den här körningen: ${reason ?? ''}`)
  const traces = join(userData, 'traces')
  await mkdir(traces)
  const app = await launch({ env: { STANDIN_HEADLESS: '1', STANDIN_NET: '1', STANDIN_TRACE: traces } })
  await tryTheNetwork(await app.firstWindow())
  await endApp(app)
  const processes = await readTraces(traces)
  for (const role of roles) if (role !== 'store') expect(processes.map((one) => one.role)).toContain(role)
  expect(processes.filter(({ isOurs, outside }) => isOurs && outside.length > 0)).toEqual([])
  expect(processes.flatMap(({ outside }) => outside).filter((attempt) => !isKnown(attempt))).toEqual([])
})

test('the proof can fail: one packet sent by the main process is seen, and whose it was', async ({ launch, userData }) => {
  test.skip(reason !== undefined, `Inget nätverksbevis i den här körningen: ${reason ?? ''}`)
  const traces = join(userData, 'traces')
  await mkdir(traces)
  const app = await launch({ env: { STANDIN_HEADLESS: '1', STANDIN_TRACE: traces } })
  await app.firstWindow()
  await app.evaluate(async () => {
    const { createSocket } = process.getBuiltinModule('node:dgram')
    const socket = createSocket('udp4')
    await new Promise((sent) => { socket.send('x', 9, '192.0.2.1', sent) })
    socket.close()
  })
  await endApp(app)
  const seen = (await readTraces(traces)).filter(({ outside }) => outside.length > 0)
  expect(seen.map(({ role, isOurs, outside }) => ({ role, isOurs, to: [...new Set(outside.map(({ to }) => to))] }))).toEqual([{ role: 'main', isOurs: true, to: ['192.0.2.1:9'] }])
})

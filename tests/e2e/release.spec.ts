import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { readFile } from 'node:fs/promises'
import { expect, test } from './support/app-fixture.ts'
import { endProcess, host } from './support/launch.ts'
import { openPractice } from './tasks/set-up.ts'

// How a release behaves. A real one is a packaged Electron; the stand-in says that it is one when asked.
test.skip(host.kind !== 'stand-in', 'en utgåva av den riktiga Electron prövas när den är paketerad')

const root = resolve(import.meta.dirname, '../..')

function startRelease(userData: string, args: readonly string[]) {
  const child = spawn(host.executable, [root, `--user-data-dir=${userData}`, ...args], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, STANDIN_PACKAGED: '1', STANDIN_HEADLESS: '1', STANDIN_LOG: '1' } })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said += text })
  return { child, said: () => said }
}

for (const argument of ['--remote-debugging-port=0', '--inspect=0', '--no-sandbox', '--proxy-server=example.org:80', '--js-flags=--expose-gc']) {
  test(`a release started with ${argument} shows nothing and ends`, async ({ userData }) => {
    const { child, said } = startRelease(userData, [argument])
    expect(await endProcess(child, 10_000)).toBe(1)
    expect(said()).toContain(`startar inte med växeln ${argument.replace('--', '').split('=')[0] ?? ''}`)
    expect(said()).not.toContain('attached page')
  })
}

test('a release started as a shortcut starts it opens its window', async ({ userData }) => {
  const { child, said } = startRelease(userData, [])
  await expect.poll(said, { timeout: 15_000 }).toContain('attached page')
  child.kill('SIGTERM')
  expect(await endProcess(child, 10_000)).not.toBeNull()
})

test('no process of ours leaves its memory in a core file', async ({ launch }) => {
  test.skip(process.platform !== 'linux', 'only Linux lets a process decide')
  const app = await launch()
  await openPractice(await app.firstWindow())
  const processes = await app.evaluate(({ app: own }) => own.getAppMetrics().map(({ pid, type }) => ({ pid, type })))
  expect(processes.map(({ type }) => type)).toEqual(['Browser', 'Utility'])
  for (const { pid, type } of processes) expect(await readFile(`/proc/${pid}/coredump_filter`, 'utf8'), type).toBe('00000000\n')
})

import { spawn } from 'node:child_process'
import { expect, test } from '../support/app-fixture.ts'
import { endProcess, host } from '../support/launch.ts'
import { fixtureApp, type FixtureGlobals, startFixture } from './fixture-app.ts'

/** Starts the fixture application without a debugger and waits for its end; its exit code. */
function runToEnd(userData: string): Promise<number | null> {
  const child = spawn(host.executable, ['--no-sandbox', fixtureApp, `--user-data-dir=${userData}`, '--second'], { stdio: 'ignore' })
  return endProcess(child, 20_000)
}

test('the application knows its name, version, folders and that it is not packaged', async ({ launch, userData }) => {
  const { app } = await startFixture(launch)
  const facts = await app.evaluate(({ app: electronApp }) => ({
    version: electronApp.getVersion(), userData: electronApp.getPath('userData'), packaged: electronApp.isPackaged,
    type: (process as { type?: string }).type, electron: typeof process.versions['electron'], chrome: typeof process.versions['chrome'],
  }))
  expect(facts).toEqual({ version: '1.2.3', userData, packaged: false, type: 'browser', electron: 'string', chrome: 'string' })
})

test('a second instance is turned away and the first hears of it', async ({ launch, userData }) => {
  const { app } = await startFixture(launch)
  expect(await runToEnd(userData)).toBe(0)
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as FixtureGlobals).seconds.length)).toBe(1)
  const [argv = []] = await app.evaluate(() => (globalThis as unknown as FixtureGlobals).seconds)
  expect(argv).toContain('--second')
})

test('after kill -9 the application starts again on the same folder', async ({ launch }) => {
  const { app: killed } = await startFixture(launch)
  const ended = killed.waitForEvent('close')
  killed.process().kill('SIGKILL')
  await ended
  const { page } = await startFixture(launch)
  await expect(page.getByText('laddad')).toBeVisible()
})

test('a handler of before-quit can keep the application running', async ({ launch }) => {
  const { app, page } = await startFixture(launch)
  await app.evaluate(({ app: electronApp }) => {
    electronApp.once('before-quit', (event) => { event.preventDefault() })
    electronApp.quit()
  })
  await expect(page.getByText('laddad')).toBeVisible()
  const ended = app.waitForEvent('close')
  await app.evaluate(({ app: electronApp }) => { electronApp.quit() })
  await ended
})

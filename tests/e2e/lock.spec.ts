import type { ElectronApplication } from '@playwright/test'
import { createRegister, openPractice, unlock } from './tasks/set-up.ts'
import { expect, test } from './support/app-fixture.ts'
import { lockNow, windowAfter } from './support/lock-now.ts'
import { pageProcesses } from './support/page-processes.ts'

const windowBounds = async (app: ElectronApplication) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getBounds()))

const note = 'Halvskriven anteckning med å, ä och ö'

for (const event of ['lock-screen', 'suspend'] as const) {
  test(`${event} locks over an open form; the half-written note is there after unlocking`, async ({ launch }) => {
    const app = await launch()
    const before = await app.firstWindow()
    await createRegister(before)
    await before.keyboard.press('Control+n')
    await before.getByLabel(/^Anteckning/).fill(note)
    // At once: nothing has had time to be saved by a pause in the typing.
    const page = await windowAfter(before, async () => app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event))
    await expect(page.getByRole('heading', { name: 'Lås upp registret' })).toBeVisible()
    expect(await page.content()).not.toContain(note)
    await unlock(page)
    await expect(page.getByLabel(/^Anteckning/)).toHaveValue(note, { timeout: 30_000 })
  })
}

test('a computer left alone locks the register', async ({ launch }) => {
  const app = await launch()
  const page = await app.firstWindow()
  await openPractice(page)
  const locked = await windowAfter(page, async () => app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 11 * 60
  }))
  await expect(locked.getByRole('heading', { name: 'Övningsläget är låst' })).toBeVisible({ timeout: 20_000 })
})

test('when the process that holds the register dies, the window says so and the register opens again', async ({ launch }) => {
  const app = await launch()
  const before = await app.firstWindow()
  await openPractice(before)
  const page = await windowAfter(before, async () => {
    const killed = await app.evaluate(({ app: electron }) => {
      const store = electron.getAppMetrics().find((each) => each.name === 'register-store')
      if (store !== undefined) process.kill(store.pid, 'SIGKILL')
      return store !== undefined
    })
    expect(killed).toBe(true)
  })
  await expect(page.getByRole('heading', { name: 'Övningsläget är låst' })).toBeVisible()
  await page.getByRole('button', { name: 'Fortsätt öva' }).click()
  await expect(page.getByRole('heading', { name: 'Idag', level: 1 })).toBeVisible({ timeout: 30_000 })
})

test('a second start shows the first window instead of opening the register twice', async ({ launch, userData }) => {
  const app = await launch()
  const page = await app.firstWindow()
  await expect(page.getByRole('heading', { name: 'Välkommen till Anhörigpärmen' })).toBeVisible()
  const second = await launch({ userData }).then(() => 'opened', () => 'turned away')
  expect(second).toBe('turned away')
  expect(app.windows()).toHaveLength(1)
})

test('when the page itself crashes, the register locks and the window starts over', async ({ launch }) => {
  const app = await launch()
  const page = await app.firstWindow()
  await openPractice(page)
  const next = await windowAfter(page, async () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })))
  await expect(next.getByRole('heading', { name: 'Övningsläget är låst' })).toBeVisible({ timeout: 20_000 })
})

test('the page that showed the register ends with the lock: its process too, not only what stood in it', async ({ launch }) => {
  test.skip(process.platform !== 'linux', 'reads the processes of Linux')
  const app = await launch()
  const page = await app.firstWindow()
  await openPractice(page)
  const [bounds] = await windowBounds(app)
  // Known by its size among those that the browser keeps ready.
  await page.evaluate(() => Object.assign(globalThis, { ballast: new Uint8Array(300_000_000).fill(1) }))
  const large = () => pageProcesses(app.process().pid ?? 0).filter(({ megabytes }) => megabytes > 300)
  expect(large()).toHaveLength(1)
  const locked = await lockNow(page)
  await expect(locked.getByRole('button', { name: 'Fortsätt öva' })).toBeFocused()
  await expect.poll(large).toEqual([])
  expect(pageProcesses(app.process().pid ?? 0).length).toBeGreaterThan(0)
  expect(await windowBounds(app)).toEqual([bounds])
})

test('light or dark stays as it was chosen, over a lock and a new start', async ({ launch, userData }) => {
  const app = await launch()
  const page = await app.firstWindow()
  await openPractice(page)
  await page.getByRole('button', { name: 'Visning' }).click()
  await page.getByRole('radio', { name: 'Mörkt' }).check()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  const locked = await lockNow(page)
  await expect(locked.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await app.close()
  const again = await (await launch({ userData })).firstWindow()
  await expect(again.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

import { createRegister, openPractice, unlock } from './tasks/set-up.ts'
import { expect, test } from './support/app-fixture.ts'

const note = 'Halvskriven anteckning med å, ä och ö'

for (const event of ['lock-screen', 'suspend'] as const) {
  test(`${event} locks over an open form; the half-written note is there after unlocking`, async ({ launch }) => {
    const app = await launch()
    const page = await app.firstWindow()
    await createRegister(page)
    await page.keyboard.press('Control+n')
    await page.getByLabel(/^Anteckning/).fill(note)
    // At once: nothing has had time to be saved by a pause in the typing.
    await app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event)
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
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 11 * 60
  })
  await expect(page.getByRole('heading', { name: 'Övningsläget är låst' })).toBeVisible({ timeout: 20_000 })
})

test('when the process that holds the register dies, the window says so and the register opens again', async ({ launch }) => {
  const app = await launch()
  const page = await app.firstWindow()
  await openPractice(page)
  const killed = await app.evaluate(({ app: electron }) => {
    const store = electron.getAppMetrics().find((each) => each.name === 'register-store')
    if (store !== undefined) process.kill(store.pid, 'SIGKILL')
    return store !== undefined
  })
  expect(killed).toBe(true)
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
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
  await expect(page.getByRole('heading', { name: 'Övningsläget är låst' })).toBeVisible({ timeout: 20_000 })
})

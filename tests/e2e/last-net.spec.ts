import type { ElectronApplication } from '@playwright/test'
import { openPractice } from './tasks/set-up.ts'
import { expect, test } from './support/app-fixture.ts'
import { windowAfter } from './support/lock-now.ts'
import { endProcess } from './support/launch.ts'

// ASVS 16.5.4: an error in the main process that no call has caught.

const said = 'Karin Öberg, 19 121212-1212'

/** Keeps what the app would show in a box of its own, which no test can press away. */
const keepBoxes = async (app: ElectronApplication) => app.evaluate(({ app: own, dialog }) => {
  const boxes: string[] = []
  dialog.showErrorBox = (title, content) => { boxes.push(`${title}: ${content}`) }
  Object.assign(own, { boxes })
})
const boxes = async (app: ElectronApplication) => app.evaluate(({ app: own }) => (own as unknown as { readonly boxes: readonly string[] }).boxes)

const fail = {
  'an exception': async (app: ElectronApplication) => app.evaluate((_, text) => { setTimeout(() => { throw new Error(text) }) }, said),
  'a rejected promise': async (app: ElectronApplication) => app.evaluate((_, text) => { setTimeout(() => { void Promise.reject(new Error(text)) }) }, said),
} as const

for (const way of ['an exception', 'a rejected promise'] as const) {
  test(`${way} locks the register and is told in one sentence, without its text; the app goes on`, async ({ launch }) => {
    const app = await launch()
    let printed = ''
    app.process().stderr?.on('data', (chunk: Buffer) => { printed += chunk.toString() })
    const before = await app.firstWindow()
    await openPractice(before)
    await keepBoxes(app)
    const page = await windowAfter(before, async () => fail[way](app))
    await expect(page.getByRole('heading', { name: 'Övningsläget är låst' })).toBeVisible()
    await expect.poll(async () => boxes(app)).toEqual(['Anhörigpärmen: Något gick fel i programmet. Registret är låst, och det som var sparat finns kvar. Lås upp för att fortsätta.'])
    await page.getByRole('button', { name: 'Fortsätt öva' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /Idag/u })).toBeVisible({ timeout: 30_000 })
    expect(printed).not.toContain('Karin')
  })
}

test('an app that fails again and again ends', async ({ launch }) => {
  const app = await launch()
  const child = app.process()
  await app.firstWindow()
  await keepBoxes(app)
  for (const times of [1, 2]) {
    await fail['an exception'](app)
    await expect.poll(async () => boxes(app)).toHaveLength(times)
  }
  await fail['an exception'](app)
  expect(await endProcess(child, 15_000)).toBe(1)
})

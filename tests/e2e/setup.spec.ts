import { createRegister, registerForTests, unlock } from './tasks/set-up.ts'
import { expect, test } from './support/app-fixture.ts'
import { lockNow, windowAfter } from './support/lock-now.ts'

test('a new register is created, locked by Ctrl+L, refuses a wrong passphrase in Swedish and opens again where one was', async ({ launch }) => {
  const app = await launch()
  let page = await app.firstWindow()
  await createRegister(page)
  await page.getByRole('link', { name: 'Anhöriga' }).click()
  page = await lockNow(page)
  await expect(page.getByRole('heading', { name: 'Lås upp registret' })).toBeVisible()
  expect(await page.title()).toBe('Låst – Anhörigpärmen')
  await unlock(page, 'fel lösenord helt enkelt')
  await expect(page.getByText(/Fel lösenord/)).toBeVisible({ timeout: 30_000 })
  await unlock(page)
  await expect(page.getByRole('heading', { name: 'Anhöriga', level: 1 })).toBeVisible({ timeout: 30_000 })
})

test('the printed recovery key opens the register and gives it a new passphrase', async ({ launch }) => {
  const app = await launch()
  let page = await app.firstWindow()
  const key = await createRegister(page)
  const before = page
  page = await windowAfter(before, async () => before.getByRole('button', { name: 'Lås', exact: true }).click())
  await page.getByRole('button', { name: /Glömt lösenordet/ }).click()
  await page.getByLabel('Återställningsnyckel').fill(key)
  await page.getByLabel(/^Nytt lösenord|^Lösenord/).first().fill('en helt annan lösenfras här')
  await page.getByLabel(/en gång till|igen/i).fill('en helt annan lösenfras här')
  await page.getByRole('button', { name: 'Öppna och byt lösenord' }).click()
  await expect(page.getByRole('heading', { name: 'Idag', level: 1 })).toBeVisible({ timeout: 60_000 })
  page = await lockNow(page)
  await unlock(page, registerForTests.passphrase)
  await expect(page.getByText(/Fel lösenord/)).toBeVisible({ timeout: 30_000 })
})

import type { Page } from '@playwright/test'
import { testPassphrase, testSetup } from '../support/register-setup.ts'
import { lockScreen } from './pages/lock-screen.ts'
import { settingsPage } from './pages/settings.ts'
import { expect, test } from './support/app-fixture.ts'
import { expectAccessible, expectNoSidewaysScroll } from './support/expect-accessible.ts'
import { choose, press, write } from './support/keyboard.ts'
import { openNewRegister } from './support/register-in-window.ts'
import { addUser, toSettings } from './tasks/add-user.ts'
import { lockNow } from './support/lock-now.ts'

// By keyboard only; locators only say what has the focus and what stands on the screen.

const own = 'en helt annan lösenfras här'

async function enter(page: Page, who: string, passphrase: string): Promise<void> {
  const lock = lockScreen(page)
  await choose(page, lock.who, who)
  await write(page, lock.passphrase, passphrase)
  await page.keyboard.press('Enter')
}

test('a new colleague says who she is, opens with the words she was given and must choose her own before anything else', async ({ launch }) => {
  test.setTimeout(300_000)
  let page = await (await launch()).firstWindow()
  await openNewRegister(page)
  let lock = lockScreen(page)
  const given = await addUser(page, { name: 'Åsa Ek', title: 'Enhetschef', role: 'Chef', area: 'Äldreomsorg' })
  expect(given.split(' ')).toHaveLength(5)

  await test.step('the lock lists both, and remembers who was last', async () => {
    page = await lockNow(page)
    lock = lockScreen(page)
    await expect(lock.who.getByRole('radio')).toHaveCount(2)
    await expect(lock.heading).toHaveText('Lås upp registret')
    await expectAccessible(page, 'lock with two')
  })
  await test.step('the given words lead to one screen only', async () => {
    await enter(page, 'Åsa Ek', given)
    await expect(lock.heading).toHaveText('Välj ditt eget lösenord', { timeout: 60_000 })
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await page.keyboard.press('Control+8')
    await expect(lock.heading).toHaveText('Välj ditt eget lösenord')
    await expectAccessible(page, 'choose own')
    await expectNoSidewaysScroll(page, 'choose own')
  })
  await test.step('her own words open the counts, and no door to persons', async () => {
    await write(page, lock.given, given)
    await write(page, lock.newPassphrase, own)
    await write(page, lock.repeated, own)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: 'Huvudmeny' })).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('link', { name: 'Anhöriga' })).toHaveCount(0)
    await page.keyboard.press('Control+8')
    await expect(page.getByRole('navigation', { name: 'Delar av inställningarna' }).getByRole('link')).toHaveText(['Säkerhet', 'Mitt lösenord', 'Låsning'])
    await expect(settingsPage(page).label('Kryptografi')).toContainText('din nyckel öppnar bara antalen')
  })
  await test.step('the given words are used up', async () => {
    page = await lockNow(page)
    lock = lockScreen(page)
    await enter(page, 'Åsa Ek', given)
    await expect(page.getByText(/^Fel lösenord/u)).toBeVisible({ timeout: 60_000 })
    await write(page, lock.passphrase, own)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: 'Huvudmeny' })).toBeVisible({ timeout: 60_000 })
  })
})

test('who unlocks comes back to where she was, another begins at the beginning', async ({ launch }) => {
  test.setTimeout(180_000)
  const first = await (await launch()).firstWindow()
  await openNewRegister(first)
  const given = await addUser(first, { name: 'Åsa Ek', title: 'Anhörigkonsulent', role: 'Konsulent', area: 'Äldreomsorg' })
  await first.keyboard.press('Control+2')
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('Anhöriga')
  let page = await lockNow(first)
  await enter(page, testSetup.user.name, testPassphrase)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anhöriga', { timeout: 60_000 })
  page = await lockNow(page)
  await enter(page, 'Åsa Ek', given)
  const lock = lockScreen(page)
  await expect(lock.heading).toHaveText('Välj ditt eget lösenord', { timeout: 60_000 })
  await write(page, lock.given, given)
  await write(page, lock.newPassphrase, own)
  await write(page, lock.repeated, own)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Idag', { timeout: 60_000 })
})

test('after wrong tries the window counts down, keeps what was typed, and then takes the right one', async ({ launch }) => {
  test.setTimeout(180_000)
  let page = await (await launch()).firstWindow()
  await openNewRegister(page)
  let lock = lockScreen(page)
  page = await lockNow(page)
  lock = lockScreen(page)
  await expect(lock.passphrase).toBeFocused()
  for (const typed of ['ett felaktigt lösenord', 'ännu ett felaktigt lösenord']) {
    await write(page, lock.passphrase, typed)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Fel lösenord/u)).toBeVisible({ timeout: 60_000 })
  }
  await expect(lock.wait).toBeVisible()
  await expect(page.getByText('Det du har skrivit står kvar.')).toBeVisible()
  await expect(lock.passphrase).toHaveValue('ännu ett felaktigt lösenord')
  await write(page, lock.passphrase, testPassphrase)
  await expect(lock.wait).toHaveCount(0)
  await expect(lock.passphrase).toHaveValue(testPassphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Idag', level: 1 })).toBeVisible({ timeout: 60_000 })
})

test('a key in two envelopes opens only with both, and gives the chosen user a new passphrase', async ({ launch }) => {
  test.setTimeout(300_000)
  let page = await (await launch()).firstWindow()
  await openNewRegister(page)
  let lock = lockScreen(page)
  const settings = settingsPage(page)
  await toSettings(page, 'Nycklar')
  await press(page, settings.button('Ny återställningsnyckel'))
  await choose(page, settings.dialog.getByRole('radiogroup', { name: 'Hur ska nyckeln förvaras?' }), 'I två kuvert')
  const halves = await settings.dialog.getByRole('group', { name: 'Din återställningsnyckel' }).locator('p').allInnerTexts()
  expect(halves).toHaveLength(2)
  await press(page, settings.button('Jag har nyckeln på papper'))
  for (const [index, half] of halves.entries()) await write(page, settings.dialog.getByRole('textbox', { name: `Nyckeln från kuvert ${index + 1}` }), half.toLowerCase())
  await write(page, settings.own, testPassphrase)
  await press(page, settings.button('Byt återställningsnyckel'))
  await expect(settings.dialog).toHaveCount(0, { timeout: 60_000 })

  page = await lockNow(page)
  lock = lockScreen(page)
  await press(page, lock.forgotten)
  await write(page, page.getByRole('textbox', { name: 'Återställningsnyckel' }), halves[1] ?? '')
  await write(page, lock.passphrase, own)
  await write(page, lock.repeated, own)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Det här är bara halva nyckeln.')).toBeVisible()
  await press(page, lock.isSplit, 'Space')
  await expectAccessible(page, 'recover with two envelopes')
  await write(page, lock.otherHalf, halves[0] ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Inställningar', level: 1 })).toBeVisible({ timeout: 60_000 })
  page = await lockNow(page)
  lock = lockScreen(page)
  await write(page, lock.passphrase, own)
  await page.keyboard.press('Enter')
  await expect(page.getByText(testSetup.user.name).first()).toBeVisible({ timeout: 60_000 })
})

test('an empty computer offers to bring a register here, and says what to do where there is none', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  const lock = lockScreen(page)
  await expect(page.getByRole('button', { name: 'Öppna register i en annan mapp' })).toBeVisible()
  await press(page, lock.restore)
  await expect(lock.heading).toHaveText('Återställ från säkerhetskopia')
  await expect(page.getByText('Här finns inga säkerhetskopior.')).toBeVisible()
  await expectAccessible(page, 'restore, nothing found')
  await press(page, lock.button('Tillbaka'))
  await expect(lock.heading).toHaveText('Välkommen till Anhörigpärmen')
})

test('a backup is chosen at the lock, shown, refused with the wrong words and put in place with the right ones', async ({ launch }) => {
  test.setTimeout(300_000)
  let page = await (await launch()).firstWindow()
  await openNewRegister(page)
  let lock = lockScreen(page)
  await toSettings(page, 'Säkerhetskopior')
  await press(page, page.getByRole('button', { name: 'Gör en säkerhetskopia nu' }))
  await expect(page.getByRole('table', { name: 'Säkerhetskopior' })).toContainText('Gjord av någon hos er', { timeout: 60_000 })
  await press(page, page.getByRole('button', { name: /^Kontrollera kopian/u }).first())
  await expect(page.getByText(/är hel\. I den finns 0 anhöriga/u)).toBeVisible({ timeout: 60_000 })
  page = await lockNow(page)
  lock = lockScreen(page)
  await press(page, lock.restore)
  const backups = page.getByRole('list', { name: 'Säkerhetskopior' }).getByRole('button').filter({ hasText: 'Gjord av någon hos er' })
  await expect(backups.first()).toBeVisible({ timeout: 60_000 })
  await press(page, backups.first())
  await expect(page.getByRole('heading', { name: 'Det här händer' })).toBeVisible()
  const passphrase = page.getByLabel('Lösenordet som gällde då', { exact: true })
  await write(page, passphrase, 'inte alls det rätta lösenordet')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Fel lösenord/u)).toBeVisible({ timeout: 60_000 })
  await write(page, passphrase, testPassphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Säkerhetskopian från .* är på plats/u)).toBeVisible({ timeout: 120_000 })
  await write(page, lock.passphrase, testPassphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Lås upp registret', { timeout: 60_000 })
})

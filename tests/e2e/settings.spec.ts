import { settingsPage } from './pages/settings.ts'
import { testPassphrase } from '../support/register-setup.ts'
import { lockScreen } from './pages/lock-screen.ts'
import { expect, test } from './support/app-fixture.ts'
import { expectAccessible, expectNoSidewaysScroll } from './support/expect-accessible.ts'
import { expectFocusKept, press, write } from './support/keyboard.ts'
import { cutOff, englishWords } from './support/look-at.ts'
import { openNewRegister } from './support/register-in-window.ts'
import { addUser, toSettings } from './tasks/add-user.ts'
import { lockNow } from './support/lock-now.ts'

const sizes = [{ width: 1366, height: 768 }, { width: 1093, height: 614 }, { width: 683, height: 384 }]
const parts = ['Säkerhet', 'Mitt lösenord', 'Låsning', 'Användare', 'Nycklar', 'Säkerhetskopior', 'Exportera allt']

test('every part of the settings is reached by keyboard, has no accessibility violation, no English and fits narrow windows', async ({ launch }) => {
  test.setTimeout(300_000)
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  for (const part of parts) {
    await toSettings(page, part)
    await expect(page.getByText('Läser …')).toHaveCount(0)
    await expect(page.getByRole('main').getByRole('alert'), `${part} can be read`).toHaveCount(0)
    for (const size of sizes) {
      await page.setViewportSize(size)
      await expectNoSidewaysScroll(page, `${part} ${size.width}`)
      expect(await cutOff(page), `${part} ${size.width}`).toEqual([])
    }
    await page.setViewportSize({ width: 1366, height: 768 })
    await expectAccessible(page, part)
    expect(await englishWords(page), part).toEqual([])
  }
})

test('the page Säkerhet says in three labels what holds, and what is not promised', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  const settings = settingsPage(page)
  await toSettings(page, 'Säkerhet')
  await expect(settings.label('Kryptografi')).toContainText('1 person har en nyckel')
  await expect(settings.label('Appen')).toContainText('Att bara logggranskare läser loggen')
  await expect(settings.label('Rutin')).toContainText('provades senast')
  await expect(settings.label('Det här lovar vi inte')).toContainText('är uppgifterna förlorade')
})

test('the minutes before the lock are changed within their limits and hold at once', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  const settings = settingsPage(page)
  await toSettings(page, 'Låsning')
  await write(page, settings.minutes, '31')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Skriv ett helt tal från 1 till 30.')).toBeVisible()
  await expect(settings.minutes).toBeFocused()
  await write(page, settings.minutes, '7')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Låses efter 7 min')).toBeVisible()
})

test('the own passphrase is changed: the old one opens nothing more', async ({ launch }) => {
  test.setTimeout(180_000)
  let page = await (await launch()).firstWindow()
  await openNewRegister(page)
  let lock = lockScreen(page)
  const own = 'fjäll kanot ugnsform lykta bro'
  await toSettings(page, 'Mitt lösenord')
  await write(page, page.getByLabel('Lösenordet du har nu', { exact: true }), 'inte mitt lösenord alls')
  await write(page, lock.newPassphrase, own)
  await write(page, lock.repeated, own)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Det är inte ditt lösenord.')).toBeVisible({ timeout: 60_000 })
  await write(page, page.getByLabel('Lösenordet du har nu', { exact: true }), testPassphrase)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Lösenordet är bytt.')).toBeVisible({ timeout: 60_000 })
  page = await lockNow(page)
  lock = lockScreen(page)
  await write(page, lock.passphrase, testPassphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Fel lösenord/u)).toBeVisible({ timeout: 60_000 })
  await write(page, lock.passphrase, own)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Inställningar', level: 1 })).toBeVisible({ timeout: 60_000 })
})

test('a colleague is removed after it has been said what that means, and cannot be chosen at the lock', async ({ launch }) => {
  test.setTimeout(300_000)
  let page = await (await launch()).firstWindow()
  await openNewRegister(page)
  const settings = settingsPage(page)
  await addUser(page, { name: 'Bo Berg', title: 'Biståndshandläggare', role: 'Registrerare', area: 'Äldreomsorg' })
  await expect(settings.users).toContainText('Har fått engångslösenord')
  await press(page, settings.openUser('Bo Berg'))
  await press(page, settings.remove)
  await expect(page.getByText('Ni andra behåller era lösenord')).toBeVisible()
  await expect(settings.own).toBeFocused()
  await write(page, settings.own, testPassphrase)
  await press(page, settings.confirmRemove)
  await expect(page.getByText('Bo Berg är borttagen och alla nycklar är bytta.')).toBeVisible({ timeout: 120_000 })
  await expectFocusKept(page, 'removing a user')
  page = await lockNow(page)
  await expect(lockScreen(page).who).toHaveCount(0)
})

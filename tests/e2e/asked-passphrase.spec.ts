import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { readdir } from 'node:fs/promises'
import { practicePassphrase } from '#shared/domain/passphrase/practice-passphrase.ts'
import { testPassphrase } from '../support/register-setup.ts'
import { settingsPage } from './pages/settings.ts'
import { expect, test } from './support/app-fixture.ts'
import { expectAccessible, expectNoSidewaysScroll } from './support/expect-accessible.ts'
import { press, write } from './support/keyboard.ts'
import { cutOff, englishWords } from './support/look-at.ts'
import { openNewRegister } from './support/register-in-window.ts'
import { addUser, toSettings } from './tasks/add-user.ts'

// By keyboard only.

const missing = 'Skriv lösenordet som du låser upp registret med.'
const isWrong = 'Det är inte ditt lösenord. Kontrollera stora och små bokstäver.'
const wrong = 'inte mitt lösenord alls'

async function looksRight(page: Page, screen: string): Promise<void> {
  for (const size of [{ width: 683, height: 384 }, { width: 1366, height: 768 }]) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page, `${screen} ${size.width}`)
    expect(await cutOff(page), `${screen} ${size.width}`).toEqual([])
  }
  await expectAccessible(page, screen)
  expect(await englishWords(page), screen).toEqual([])
}

/** Nothing typed, then the wrong words: both are said at the field, which has the focus and keeps what was typed. */
async function refusesAllButTheRight(page: Page, screen: string, button: Locator): Promise<void> {
  const { own } = settingsPage(page)
  await press(page, button)
  await expect(page.getByText(missing)).toBeVisible()
  await expect(own).toBeFocused()
  await page.keyboard.insertText(wrong)
  await expect(page.getByText(missing)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByText(isWrong)).toBeVisible({ timeout: 60_000 })
  await expect(own).toBeFocused()
  await expect(own).toHaveValue(wrong)
  await expect(own).toHaveAccessibleDescription(new RegExp(isWrong, 'u'))
  await looksRight(page, screen)
  await own.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(testPassphrase)
}

const choosesFolder = (app: ElectronApplication, folder: string): Promise<void> => app.evaluate(({ dialog }, chosen) => {
  dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
}, folder)

test('a colleague is added, changed and given new words only by whoever knows the passphrase; what was typed stays', async ({ launch }) => {
  test.setTimeout(300_000)
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  const settings = settingsPage(page)
  await addUser(page, { name: 'Bo Berg', title: 'Biståndshandläggare', role: 'Registrerare', area: 'Äldreomsorg' })
  await press(page, settings.openUser('Bo Berg'))
  await write(page, settings.name, 'Bo Bergström')
  await refusesAllButTheRight(page, 'change a user', settings.button('Spara'))
  await expect(settings.name).toHaveValue('Bo Bergström')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Bo Bergström är ändrad.')).toBeVisible({ timeout: 60_000 })
  await press(page, settings.openUser('Bo Bergström'))
  await write(page, settings.name, 'Bo Bergman')
  await press(page, settings.button('Nytt engångslösenord …'))
  await expect(settings.own).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(settings.dialog).toHaveCount(1)
  await expect(settings.name).toHaveValue('Bo Bergman')
  await press(page, settings.button('Nytt engångslösenord …'))
  await refusesAllButTheRight(page, 'new words', settings.button('Gör ett engångslösenord'))
  await page.keyboard.press('Enter')
  await expect(settings.givenWords).toBeVisible({ timeout: 60_000 })
})

test('new keys and everything on a stick come only to whoever knows the passphrase; who guesses waits, also in another dialog', async ({ launch, userData }) => {
  test.setTimeout(300_000)
  const app = await launch()
  const page = await app.firstWindow()
  await openNewRegister(page)
  const settings = settingsPage(page)
  await toSettings(page, 'Nycklar')
  await press(page, settings.button('Byt alla nycklar …'))
  await expect(settings.own).toBeFocused()
  await refusesAllButTheRight(page, 'new keys', settings.button('Byt alla nycklar'))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Alla nycklar är bytta.')).toBeVisible({ timeout: 120_000 })

  await choosesFolder(app, userData)
  await toSettings(page, 'Exportera allt')
  await page.getByRole('radio', { name: 'Tabeller i klartext' }).focus()
  await page.keyboard.press('Space')
  await press(page, page.getByRole('checkbox', { name: /^Jag förstår/u }), 'Space')
  await refusesAllButTheRight(page, 'export', settings.button('Välj mapp och exportera …'))
  await expect(page.getByRole('checkbox', { name: /^Jag förstår/u })).toBeChecked()
  expect((await readdir(userData)).filter((name) => name.startsWith('anhorigparmen-export'))).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Exporten är klar' })).toBeFocused({ timeout: 60_000 })
  await expect(settings.own).toHaveValue('')

  await toSettings(page, 'Säkerhetskopior')
  await press(page, settings.button('Välj mapp …'))
  await expect(settings.own).toBeFocused()
  const waits = page.getByText('Det du har skrivit står kvar.')
  for (const typed of [wrong, `${wrong} igen`, `${wrong} en gång`, `${wrong} till`]) {
    await expect(waits).toHaveCount(0, { timeout: 30_000 })
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(typed)
    await page.keyboard.press('Enter')
    await expect(page.getByText(isWrong)).toBeVisible({ timeout: 60_000 })
  }
  await expect(waits).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(settings.dialog).toHaveCount(0)
  await press(page, settings.button('Välj mapp …'))
  await write(page, settings.own, testPassphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Vänta en halv minut och försök igen.')).toBeVisible()
  await looksRight(page, 'second folder')
})

test('in the practice register the field tells its passphrase, which everybody knows', async ({ launch }) => {
  test.setTimeout(180_000)
  const page = await (await launch()).firstWindow()
  await press(page, page.getByRole('button', { name: 'Öva med exempeldata' }))
  await expect(page.getByRole('navigation', { name: 'Huvudmeny' })).toBeVisible({ timeout: 120_000 })
  const settings = settingsPage(page)
  await toSettings(page, 'Nycklar')
  await press(page, settings.button('Byt alla nycklar …'))
  await expect(page.getByText(`I övningsregistret är lösenordet: ${practicePassphrase}`)).toBeVisible()
  await write(page, settings.own, practicePassphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Alla nycklar är bytta.')).toBeVisible({ timeout: 120_000 })
})

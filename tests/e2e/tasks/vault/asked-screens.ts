import { expect, type Page } from '@playwright/test'
import { settingsPage } from '../../pages/settings.ts'
import { names, type LookAt } from './staffed-window.ts'

interface Asking {
  readonly screen: string
  /** From the settings to the question. */
  readonly open: (page: Page) => Promise<void>
  /** What answers it. */
  readonly button: string
}

const part = (name: string) => async (page: Page) => {
  const settings = settingsPage(page)
  await page.keyboard.press('Control+8')
  await settings.part(name).click()
  await expect(settings.heading).toHaveText(name)
  await expect(page.getByText('Läser …')).toHaveCount(0)
}

const press = (name: string, ...more: readonly string[]) => async (page: Page) => {
  for (const each of [name, ...more]) await page.getByRole('button', { name: each, exact: true }).click()
}

async function newUser(page: Page): Promise<void> {
  const settings = settingsPage(page)
  await settings.addUser.click()
  await settings.name.fill('Ny Kollega')
}

async function toNewKey(page: Page): Promise<void> {
  await press('Ny återställningsnyckel', 'Jag har nyckeln på papper')(page)
}

/** Every place that asks for one's own passphrase. */
const askings: readonly Asking[] = [
  { screen: 'lagg till', button: 'Lägg till', open: async (page) => { await part('Användare')(page); await newUser(page) } },
  { screen: 'andra', button: 'Spara', open: async (page) => { await part('Användare')(page); await settingsPage(page).openUser(names.registrar).click() } },
  { screen: 'engangslosenord', button: 'Gör ett engångslösenord', open: async (page) => { await part('Användare')(page); await settingsPage(page).openUser(names.registrar).click(); await press('Nytt engångslösenord …')(page) } },
  { screen: 'ta bort', button: 'Ta bort och byt nycklar', open: async (page) => { await part('Användare')(page); await settingsPage(page).openUser(names.registrar).click(); await press('Ta bort …')(page) } },
  { screen: 'ny nyckel', button: 'Byt återställningsnyckel', open: async (page) => { await part('Nycklar')(page); await toNewKey(page) } },
  { screen: 'byt alla nycklar', button: 'Byt alla nycklar', open: async (page) => { await part('Nycklar')(page); await press('Byt alla nycklar …')(page) } },
  { screen: 'mapp for kopior', button: 'Välj mapp …', open: async (page) => { await part('Säkerhetskopior')(page); await press('Välj mapp …')(page) } },
  { screen: 'exportera allt', button: 'Välj mapp och exportera …', open: async (page) => { await part('Exportera allt')(page); await page.getByRole('radio', { name: 'Tabeller i klartext' }).check(); await page.getByRole('checkbox', { name: /^Jag förstår/u }).check() } },
]

/** The question for one's own passphrase in each of its places: as it comes, with nothing written, with the wrong words; the wait at the last. */
export async function askedScreens(page: Page, look: LookAt): Promise<void> {
  const { own, dialog } = settingsPage(page)
  for (const { screen, open, button } of askings) {
    await open(page)
    await own.scrollIntoViewIfNeeded()
    await look(`fragan, ${screen}`, page)
    await page.getByRole('button', { name: button, exact: true }).last().click()
    await look(`fragan, ${screen}, tomt`, page)
    for (let left = await dialog.count(); left > 0; left -= 1) {
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(left - 1)
    }
  }
  await part('Nycklar')(page)
  await press('Byt alla nycklar …')(page)
  for (const typed of ['fel', 'fel igen', 'fel en gång till']) {
    await own.fill(typed)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Det är inte ditt lösenord.')).toBeVisible({ timeout: 60_000 })
    if (await page.getByText('Det du har skrivit står kvar.').isVisible()) break
  }
  await look('fragan, fel losenord och vantan', page)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

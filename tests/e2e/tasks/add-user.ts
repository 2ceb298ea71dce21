import { expect, type Page } from '@playwright/test'
import { testPassphrase } from '../../support/register-setup.ts'
import { settingsPage } from '../pages/settings.ts'
import { pick, press, tabTo, write } from '../support/keyboard.ts'

interface NewUser {
  readonly name: string
  readonly title: string
  readonly role: string
  readonly area: string
}

/** Opens one part of the settings by keyboard, from anywhere. */
export async function toSettings(page: Page, part: string): Promise<void> {
  const settings = settingsPage(page)
  await page.keyboard.press('Control+8')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inställningar')
  await press(page, settings.part(part))
  await expect(settings.heading).toHaveText(part)
}

/** Adds a colleague by keyboard alone; returns the one-time passphrase that is shown. */
export async function addUser(page: Page, { name, title, role, area }: NewUser): Promise<string> {
  const settings = settingsPage(page)
  await toSettings(page, 'Användare')
  await press(page, settings.addUser)
  await expect(settings.name).toBeFocused()
  await write(page, settings.name, name)
  await pick(page, settings.jobTitle, title)
  await press(page, settings.role(role), 'Space')
  await press(page, settings.area(area), 'Space')
  await tabTo(page, settings.lastDay)
  await page.keyboard.type('+365')
  await write(page, settings.own, testPassphrase)
  await page.keyboard.press('Control+Enter')
  await expect(settings.givenWords).toBeVisible({ timeout: 60_000 })
  const given = (await settings.givenWords.innerText()).trim()
  await press(page, settings.handedOver)
  await expect(settings.dialog).toHaveCount(0)
  await expect(settings.openUser(name)).toBeVisible()
  return given
}

import { expect, type Page } from '@playwright/test'
import { logPage, reviewWizard } from '../pages/log.ts'
import { settingsPage } from '../pages/settings.ts'
import type { Look } from './look.ts'

/** The settings and the log of the practice register, part by part. */
export async function everyKeepingScreen(page: Page, look: Look): Promise<void> {
  await settingsScreens(page, look)
  await logScreens(page, look)
}

async function settingsScreens(page: Page, look: Look): Promise<void> {
  const settings = settingsPage(page)
  const closed = async () => {
    await page.keyboard.press('Escape')
    await expect(settings.dialog).toHaveCount(0)
  }
  await page.keyboard.press('Control+8')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inställningar')
  for (const part of ['Säkerhet', 'Mitt lösenord', 'Låsning', 'Säkerhetskopior', 'Exportera allt']) {
    await settings.part(part).click()
    await expect(settings.heading).toHaveText(part)
    await expect(page.getByText('Läser …')).toHaveCount(0)
    await look(`settings, ${part}`)
  }
  await settings.part('Användare').click()
  await expect(settings.users).toBeVisible()
  await look('settings, Användare')
  await settings.addUser.click()
  await expect(settings.name).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await look('settings, new user, errors')
  await closed()
  await settings.part('Nycklar').click()
  await expect(page.getByText('Läser …')).toHaveCount(0)
  await look('settings, Nycklar')
  await settings.button('Ny återställningsnyckel').click()
  await expect(settings.dialog).toBeVisible()
  await look('settings, new recovery key')
  await closed()
  await settings.button('Byt alla nycklar …').click()
  await expect(settings.own).toBeFocused()
  await look('settings, new keys')
  await closed()
}

async function logScreens(page: Page, look: Look): Promise<void> {
  const log = logPage(page)
  const review = reviewWizard(page)
  await page.keyboard.press('Control+7')
  await expect(log.entries.first()).toBeVisible()
  await look('log, events')
  await log.tab('Vem har tittat på den här personen').click()
  await log.person.fill('a')
  await page.getByRole('option').first().click()
  await expect(log.personHeading).toBeVisible()
  await look('log, person')
  await log.tab('Loggkontroll').click()
  await expect(review.form).toBeVisible()
  await review.size.fill('5')
  await look('log, review')
  await review.begin.click()
  await expect(review.item).toBeVisible()
  await look('log, review, one event')
  await review.abandon.click()
}

import { expect, type Page } from '@playwright/test'
import { logPage, reviewWizard } from '../../pages/log.ts'
import { settingsPage } from '../../pages/settings.ts'
import { names, type LookAt } from './staffed-window.ts'

const part = async (page: Page, name: string) => {
  const settings = settingsPage(page)
  await page.keyboard.press('Control+8')
  await settings.part(name).click()
  await expect(settings.heading).toHaveText(name)
  await expect(page.getByText('Läser …')).toHaveCount(0)
}

/** Who may open the register: the list, adding with faults, changing, new words, taking away. */
export async function userScreens(page: Page, look: LookAt): Promise<void> {
  const settings = settingsPage(page)
  await part(page, 'Användare')
  await expect(settings.users).toBeVisible()
  await look('anvandare, lista', page)
  await settings.addUser.click()
  await page.keyboard.press('Control+Enter')
  await look('anvandare, ny med fel', page)
  await page.keyboard.press('Escape')
  await expect(settings.dialog).toHaveCount(0)
  await settings.openUser(names.longNamed).click()
  await expect(settings.name).toBeVisible()
  await look('anvandare, andra', page)
  await settings.button('Nytt engångslösenord …').click()
  await expect(settings.own).toBeFocused()
  await look('anvandare, engangslosenord', page)
  await page.keyboard.press('Escape')
  await settings.remove.click()
  await expect(settings.own).toBeFocused()
  await look('anvandare, ta bort', page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(settings.dialog).toHaveCount(0)
  for (const name of ['Säkerhet', 'Mitt lösenord', 'Låsning', 'Nycklar', 'Säkerhetskopior', 'Exportera allt']) {
    await part(page, name)
    await look(`installningar, ${name.toLowerCase()}`, page)
  }
}

/** A manager's window: counts, no person anywhere. One quarter has been released. */
export async function managerScreens(page: Page, look: LookAt): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('chef, forst', page)
  for (const key of ['1', '2', '3', '4', '5', '7']) {
    await page.keyboard.press(`Control+${key}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Statistik')
  }
  await look('chef, efter alla genvagar', page)
  await page.keyboard.press('Control+6')
  await expect(page.getByText(/är inte uttaget än/u).first()).toBeVisible()
  await look('chef, statistik', page)
  await page.getByRole('button', { name: /^Visa kvartal/u }).first().click()
  await expect(page.getByText('Kvartalet är uttaget och låst')).toBeVisible()
  await expect(page.getByRole('table').first()).toBeVisible()
  await look('chef, uttaget kvartal', page)
  await part(page, 'Säkerhet')
  await look('chef, sakerhet', page)
}

/** A log reviewer's window: the log and its check. */
export async function reviewerScreens(page: Page, look: LookAt): Promise<void> {
  const log = logPage(page)
  const review = reviewWizard(page)
  await look('granskare, forst', page)
  await page.keyboard.press('Control+7')
  await expect(log.entries.first()).toBeVisible()
  await look('granskare, handelser', page)
  await log.tab('Vem har tittat på den här personen').click()
  await look('granskare, vem har tittat, tomt', page)
  await log.person.fill('a')
  await page.getByRole('option').first().click()
  await expect(log.personHeading).toBeVisible()
  await look('granskare, vem har tittat', page)
  await log.tab('Loggkontroll').click()
  await expect(review.form).toBeVisible()
  await look('granskare, loggkontroll', page)
  await review.size.fill('5')
  await review.begin.click()
  await expect(review.item).toBeVisible()
  await look('granskare, loggkontroll, en handelse', page)
  await review.sumUp.click()
  await look('granskare, loggkontroll, sammanstallning', page)
  await review.abandon.click()
}

/** The window of somebody who records in one area only. */
export async function registrarScreens(page: Page, look: LookAt): Promise<void> {
  await look('registrerare, idag', page)
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await look('registrerare, anhoriga', page)
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('registrerare, kontakt', page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+8')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await look('registrerare, installningar', page)
}

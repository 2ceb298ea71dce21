import { expect, type Page } from '@playwright/test'
import { openPractice, registerForTests } from './set-up.ts'
import { choose } from './choose.ts'
import { lockNow } from '../support/lock-now.ts'
import type { Look } from './look.ts'
import { everyKeepingScreen } from './keeping-screens.ts'
import { everyPlanningScreen } from './planning-screens.ts'

/** The screens of the first run, up to the key; no register is made. */
export async function everyFirstRunScreen(page: Page, look: Look): Promise<void> {
  const next = page.getByRole('button', { name: 'Nästa' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('welcome')
  await page.getByRole('button', { name: /^Skapa register/ }).click()
  await next.click()
  await expect(page.getByText('Välj kommunen i listan.')).toBeVisible()
  await look('organisation, errors')
  await page.getByRole('combobox', { name: 'Kommun' }).fill('ö')
  await expect(page.getByRole('option').first()).toBeVisible()
  await look('organisation, list open')
  await page.keyboard.press('Escape')
  await choose(page, page.locator('main'), 'Kommun', registerForTests.municipality)
  await page.getByLabel('Nämnd', { exact: true }).fill(registerForTests.board)
  await page.getByLabel('Äldreomsorg', { exact: true }).check()
  await page.getByLabel('Appen är nämndens dokumentation').check()
  await look('organisation, filled in')
  await next.click()
  await page.getByLabel('Ditt namn').fill(registerForTests.name)
  await choose(page, page.locator('main'), 'Din titel', 'Anhörigkonsulent')
  await look('person')
  await next.click()
  await next.click()
  await expect(page.getByText('Skriv ett lösenord.')).toBeVisible()
  await look('passphrase, errors')
  await page.getByLabel('Lösenord', { exact: true }).fill(registerForTests.passphrase)
  await page.getByLabel(/en gång till/i).fill(registerForTests.passphrase)
  await next.click()
  await expect(page.getByRole('group', { name: 'Din återställningsnyckel' })).toBeVisible()
  await look('recovery key')
  await page.getByRole('button', { name: 'Jag har nyckeln på papper' }).click()
  await page.getByRole('button', { name: 'Skapa registret' }).click()
  await look('recovery key, typed back')
}

/** The screens and dialogs of the practice register. Begins where the app starts. */
export async function everyOpenScreen(page: Page, look: Look): Promise<void> {
  const dialog = page.getByRole('dialog')
  const closed = async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await openPractice(page)
  await expect(page.getByRole('heading', { name: /^Att följa upp/ })).toBeVisible()
  await look('today')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('a')
  await expect(page.getByRole('option').first()).toBeVisible()
  await look('search everywhere')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Visning' }).click()
  // Escape closes it from within, and the focus follows a frame after the click.
  await expect(dialog.locator(':focus')).toHaveCount(1)
  await look('display menu')
  await closed()
  await page.keyboard.press('F1')
  await expect(dialog).toBeVisible()
  await look('shortcuts')
  await closed()
  await contactScreens(page, look)
  await carerScreens(page, look)
  await everyPlanningScreen(page, look)
  await everyKeepingScreen(page, look)
  await page.keyboard.press('Control+6')
  await expect(page.getByRole('table').first()).toBeVisible({ timeout: 20_000 })
  await page.locator('summary').first().click()
  await look('statistics')
  await page.getByRole('button', { name: 'Ta ut och lås kvartalet' }).click()
  await expect(dialog).toBeVisible()
  await look('release question')
  await page.getByRole('button', { name: 'Ta ut och lås', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Spara Excel/ }).first()).toBeVisible({ timeout: 20_000 })
  await look('statistics, released')
}

/** The lock of the practice register, in the window that it returns. */
export async function practiceLocked(before: Page): Promise<Page> {
  const page = await lockNow(before)
  await expect(page.getByRole('button', { name: 'Fortsätt öva' })).toBeVisible()
  return page
}

async function contactScreens(page: Page, look: Look): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Registrera kontakt' })
  await page.keyboard.press('Control+n')
  const who = dialog.getByRole('textbox', { name: /^Vem\?/ })
  await expect(who).toBeFocused()
  await who.fill('a')
  await expect(page.getByRole('option').first()).toBeVisible()
  await look('contact, persons found')
  await page.getByRole('option').first().click()
  await look('contact, one chosen')
  await dialog.getByRole('button', { name: /^Öppna kalender/ }).first().click()
  const calendar = page.getByRole('dialog').last()
  for (const level of ['days', 'months', 'years']) {
    await look(`contact, calendar of ${level}`)
    if (level === 'years') break
    await calendar.locator('.mantine-DatePicker-calendarHeaderLevel').click()
    await expect.poll(async () => await calendar.evaluate((panel) => panel.contains(document.activeElement))).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await dialog.getByRole('textbox', { name: 'När?' }).fill('hej')
  await page.keyboard.press('Control+Enter')
  await look('contact, errors')
  await dialog.getByRole('switch', { name: 'Anonym' }).check()
  await look('contact, anonymous')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Släng' })).toBeVisible()
  await look('contact, question')
  await page.getByRole('button', { name: 'Släng' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function carerScreens(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+2')
  const search = page.getByRole('searchbox', { name: 'Sök bland anhöriga' })
  await expect(page.getByRole('row').nth(3)).toBeVisible()
  await look('carers')
  await search.fill('xyzzy')
  await expect(page.getByRole('main').getByText(/^Sök på namn/)).toBeVisible()
  await look('carers, nobody found')
  await search.fill('')
  await page.getByRole('row').nth(1).getByRole('link').click()
  await expect(page.getByRole('region', { name: 'Vad som har hänt' })).toBeVisible()
  await look('carer')
  await page.getByRole('button', { name: 'Lägg till närstående' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await look('cared-for, errors')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: 'Ändra uppgifter' }).click()
  await expect(page.getByRole('button', { name: 'Avbryt' })).toBeVisible()
  await look('carer, changing')
  await page.getByRole('button', { name: 'Avbryt' }).click()
  await page.keyboard.press('Control+Shift+n')
  await expect(page.getByRole('textbox', { name: 'Förnamn' })).toBeFocused()
  await page.getByRole('button', { name: 'Spara' }).click()
  await look('new carer, errors')
  await page.getByRole('button', { name: 'Avbryt' }).click()
}

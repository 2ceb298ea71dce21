import { expect, type Page } from '@playwright/test'
import type { Look } from './look.ts'

/** Groups, respite and the calendar of the practice register, view by view. */
export async function everyPlanningScreen(page: Page, look: Look): Promise<void> {
  await groupScreens(page, look)
  await respiteScreens(page, look)
  await calendarScreens(page, look)
}

async function groupScreens(page: Page, look: Look): Promise<void> {
  const main = page.getByRole('main')
  await page.keyboard.press('Control+3')
  await expect(main.getByRole('row').nth(2)).toBeVisible()
  await look('groups')
  await main.getByRole('link', { name: 'Anhöriggrupp demens' }).click()
  await expect(main.getByRole('table', { name: 'Gruppens träffar' })).toBeVisible()
  await look('group, meetings')
  await main.getByRole('tab', { name: /^Deltagare/ }).click()
  await expect(main.getByRole('region', { name: /^I kö/ })).toBeVisible()
  await look('group, participants')
  await main.getByRole('tab', { name: 'Närvaro' }).click()
  await expect(main.getByRole('grid')).toBeVisible()
  await look('group, attendance')
  await page.keyboard.press('Control+3')
  await main.getByRole('button', { name: 'Ny grupp' }).first().click()
  await main.getByRole('button', { name: 'Skapa gruppen' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await look('new group, errors')
  await main.getByRole('button', { name: 'Avbryt' }).click()
}

async function respiteScreens(page: Page, look: Look): Promise<void> {
  const main = page.getByRole('main')
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Control+4')
  await expect(main.getByRole('table').first()).toBeVisible()
  await look('respite, families')
  for (const [tab, name] of [['Vecka', 'week'], ['Månad', 'month'], ['Lista', 'list'], ['Avlösare', 'relievers']] as const) {
    await main.getByRole('tab', { name: tab, exact: true }).click()
    await expect(main.getByRole('grid').or(main.getByRole('table')).first()).toBeVisible()
    await look(`respite, ${name}`)
  }
  await main.getByRole('button', { name: 'Boka avlösning', exact: true }).click()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await look('respite, booking with errors')
  await page.keyboard.press('Escape')
  const discard = page.getByRole('button', { name: 'Släng' })
  await expect(dialog.filter({ has: discard }).or(page.locator('body:not(:has([role="dialog"]))')).first()).toBeVisible()
  if (await discard.isVisible()) await discard.click()
  await expect(dialog).toHaveCount(0)
}

async function calendarScreens(page: Page, look: Look): Promise<void> {
  const main = page.getByRole('main')
  await page.keyboard.press('Control+5')
  for (const [view, name] of [['Vecka', 'week'], ['Månad', 'month'], ['Lista', 'list']] as const) {
    await main.getByRole('button', { name: view, exact: true }).click()
    await expect(main.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await look(`calendar, ${name}`)
  }
  await main.getByRole('button', { name: 'Lov och stängda dagar' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('calendar, local days')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

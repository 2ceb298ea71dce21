import type { Page } from '@playwright/test'
import { respitePage, type RespiteTabName } from './pages/respite.ts'
import { expect, test } from './support/app-fixture.ts'
import { expectAccessible, expectNoSidewaysScroll } from './support/expect-accessible.ts'
import { cutOff, englishWords, smallTargets } from './support/look-at.ts'
import { openPractice } from './tasks/set-up.ts'

test.setTimeout(600_000)

const sizes = [{ width: 1366, height: 768 }, { width: 1093, height: 614 }, { width: 683, height: 384 }]

async function expectGood(page: Page, screen: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page, `${screen} ${size.width}`)
    expect(await cutOff(page), `${screen} ${size.width}: cut off`).toEqual([])
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  expect(await smallTargets(page, 24), `${screen}: small`).toEqual([])
  expect(await englishWords(page), `${screen}: English`).toEqual([])
  await expectAccessible(page, screen)
}

async function openRespite(page: Page) {
  await page.setViewportSize({ width: 1366, height: 768 })
  await openPractice(page)
  const respite = respitePage(page)
  await respite.open()
  await expect(respite.families).toBeVisible()
  const show = async (name: RespiteTabName) => await page.getByRole('tab', { name, exact: true }).click()
  const closed = async () => {
    await page.keyboard.press('Escape')
    await expect(respite.dialog).toHaveCount(0)
  }
  return { ...respite, show, closed }
}

test('every view of respite: no axe violation in light or dark, nothing cut off, nothing too small, no English', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  const respite = await openRespite(page)
  await expectGood(page, 'families')
  await respite.show('Vecka')
  await expect(respite.week).toBeVisible()
  await expectGood(page, 'week')
  await respite.show('Månad')
  await expect(respite.month).toBeVisible()
  await expectGood(page, 'month')
  await respite.show('Lista')
  await expect(respite.list).toBeVisible()
  await expectGood(page, 'list')
  await respite.show('Avlösare')
  await expect(respite.relievers).toBeVisible()
  await expectGood(page, 'relievers')
  await respite.show('Familjer')
  await respite.families.getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Om rätten' })).toBeVisible()
  await expectGood(page, 'right')
})

test('every dialog of respite: the same', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  const respite = await openRespite(page)
  await page.getByRole('button', { name: 'Boka avlösning', exact: true }).click()
  await respite.booking.getByRole('radio', { name: 'Återkommande' }).check({ force: true })
  await page.keyboard.press('Control+Enter')
  await expect(respite.booking.getByText('Välj vilken familj det gäller.')).toBeVisible()
  await expectGood(page, 'booking, errors')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Släng' }).click()
  await respite.families.getByRole('button', { name: /^Boka avlösning för/ }).first().click()
  await respite.field('Från').fill('13')
  await respite.field('Till').fill('16')
  await expect(respite.live).toContainText(/ av \d+ tim /)
  await expectGood(page, 'booking')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Släng' }).click()
  await page.getByRole('button', { name: 'Regler' }).click()
  await expect(respite.field(/senare än så/)).toBeVisible()
  await expectGood(page, 'rules')
  await respite.closed()
  await page.getByRole('button', { name: 'Ny avlösningsrätt' }).click()
  await page.keyboard.press('Control+Enter')
  await expectGood(page, 'right, errors')
  await respite.closed()
  await respite.show('Avlösare')
  await respite.relievers.getByRole('button').first().click()
  await expect(respite.dialog.getByRole('region', { name: 'Ledigheter' })).toBeVisible()
  await expectGood(page, 'reliever')
  await respite.closed()
  await respite.show('Lista')
  for (const verb of ['Avboka', 'Flytta eller ändra', /^(?:Byt|Välj) avlösare$/, 'Kunde inte bemannas']) {
    await respite.list.getByRole('button', { name: /^Öppna .*(?:bekräftad|förfrågan)/ }).first().click()
    await expect(respite.opened).toBeVisible()
    if (verb === 'Avboka') await expectGood(page, 'booking opened')
    await respite.button(verb).click()
    await expect(respite.button('Tillbaka')).toBeVisible()
    if (verb === 'Avboka') await respite.opened.getByRole('radio', { name: 'Anhörig', exact: true }).check({ force: true })
    await expectGood(page, String(verb))
    await respite.closed()
  }
  await respite.show('Vecka')
  await page.getByRole('button', { name: /^Skriv ut veckan/ }).first().click()
  await expectGood(page, 'paper')
})

import type { Page } from '@playwright/test'
import { openPractice } from './tasks/set-up.ts'
import { expect, test } from './support/app-fixture.ts'
import { expectAccessible, expectNoSidewaysScroll } from './support/expect-accessible.ts'
import { lockNow } from './support/lock-now.ts'

test.setTimeout(300_000)

const sizes = [{ width: 1366, height: 768 }, { width: 1093, height: 614 }, { width: 683, height: 384 }]

async function expectGood(page: Page, screen: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await expectNoSidewaysScroll(page, `${screen} ${size.width}`)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await expectAccessible(page, screen)
}

test('the first run has no accessibility violation and fits narrow windows', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectGood(page, 'welcome')
  await page.getByRole('button', { name: /^Skapa register/ }).click()
  await page.getByRole('button', { name: 'Nästa' }).click()
  await expectGood(page, 'organisation with errors')
})

test('the open app has no accessibility violation and fits narrow windows', async ({ launch }) => {
  let page = await (await launch()).firstWindow()
  await page.setViewportSize({ width: 1366, height: 768 })
  await openPractice(page)
  await expect(page.getByRole('heading', { name: 'Att följa upp' })).toBeVisible()
  await expectGood(page, 'today')
  await page.keyboard.press('Control+2')
  await expectGood(page, 'carers')
  await page.keyboard.press('Control+6')
  await expectGood(page, 'statistics')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Kortkommandon' })).toBeVisible()
  await expectGood(page, 'shortcuts')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Visning' }).click()
  await expectAccessible(page, 'display')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog', { name: 'Registrera kontakt' })).toBeVisible()
  await expectGood(page, 'contact')
  await page.getByRole('button', { name: /^Öppna kalender/ }).first().click()
  await expectAccessible(page, 'calendar')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  page = await lockNow(page)
  await expect(page.getByRole('button', { name: 'Fortsätt öva' })).toBeVisible()
  await expectGood(page, 'locked')
})

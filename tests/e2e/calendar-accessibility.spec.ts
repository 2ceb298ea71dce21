import { addDays } from '#shared/domain/civil-date.ts'
import { mondayOf } from '#shared/domain/iso-week.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { calendarPage } from './pages/calendar.ts'
import { expect, test } from './support/app-fixture.ts'
import { expectAccessible, expectNoSidewaysScroll } from './support/expect-accessible.ts'
import { smallTargets } from './support/look-at.ts'
import { planWeek } from './support/planned-week.ts'
import { openNewRegister } from './support/register-in-window.ts'

const nextMonday = addDays(mondayOf(localToday(new Date())), 7)

test('week, month, list and their dialogs have no violation, no small target and no sideways scroll', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  await page.setViewportSize({ width: 1366, height: 768 })
  await planWeek(page, nextMonday)
  const calendar = calendarPage(page)
  await calendar.open()
  await calendar.next.click()
  for (const view of ['Vecka', 'Månad', 'Lista'] as const) {
    await calendar.view(view).click()
    await expect(calendar.event(/Anhöriggrupp demens/).first()).toBeVisible()
    await expectAccessible(page, view)
    expect(await smallTargets(page, 32), view).toEqual([])
    await page.setViewportSize({ width: 683, height: 384 })
    await expectNoSidewaysScroll(page, `${view}, 200 %`)
    await page.setViewportSize({ width: 1366, height: 768 })
  }
  await calendar.event(/Samtal Åberg/).first().click()
  await expectAccessible(page, 'event')
  await calendar.dialog('Åberg, Anna').getByRole('button', { name: 'Registrera utfall' }).click()
  await expectAccessible(page, 'outcome')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('n')
  await expectAccessible(page, 'new')
  await page.keyboard.press('3')
  await expect(calendar.dialog('Utåtriktat arbete')).toBeVisible()
  await expectAccessible(page, 'outreach')
})

test('in forced colours every event keeps its box, and where one stands is drawn', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  await page.emulateMedia({ forcedColors: 'active' })
  await planWeek(page, nextMonday)
  const calendar = calendarPage(page)
  await calendar.open()
  await calendar.next.click()
  for (const view of ['Vecka', 'Månad'] as const) {
    await calendar.view(view).click()
    const meeting = calendar.event(/Anhöriggrupp demens/).first()
    await expect(meeting).toBeVisible()
    expect(await meeting.evaluate((box) => Number.parseFloat(getComputedStyle(box).borderTopWidth)), view).toBeGreaterThanOrEqual(1)
    const here = page.locator('[data-here]')
    expect(await here.evaluate((cell) => getComputedStyle(cell).outlineStyle), view).toBe('solid')
  }
})

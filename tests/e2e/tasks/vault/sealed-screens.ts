import { expect, type Page } from '@playwright/test'
import { localToday } from '#shared/domain/local-today.ts'
import { addDays } from '#shared/domain/civil-date.ts'
import { previousQuarter, quarterOf } from '#shared/domain/quarter.ts'
import { mondayOf } from '#shared/domain/iso-week.ts'
import { namedCarer } from '../../../support/carer-inputs.ts'
import { calendarPage } from '../../pages/calendar.ts'
import { planWeek } from '../../support/planned-week.ts'
import { ask } from '../../support/register-in-window.ts'
import type { LookAt } from './staffed-window.ts'

/** The next week, planned, with somebody protected in it, who has a place in the group and somebody beside her there; and the quarter before the last one, released. */
export async function planSealedWeek(page: Page): Promise<void> {
  const today = localToday(new Date())
  const monday = addDays(mondayOf(today), 7)
  const { groupId, hiddenId } = await planWeek(page, monday)
  await ask(page, 'participants.add', { groupId, carerId: hiddenId, statusCode: 'enrolled', appliedOn: today })
  await ask(page, 'statistics.release', { quarter: previousQuarter(previousQuarter(quarterOf(today))) })
  const { id } = await ask(page, 'carers.create', namedCarer('Anna-Karin Margareta Elisabeth', 'Wallenstierna-Gyllenhammar von Rosenschöld'))
  await ask(page, 'participants.add', { groupId, carerId: id, statusCode: 'queued', appliedOn: today })
}

/** Where a protected person shows, or does not: list, search, card, group, calendar, today. `who` goes into the names of the screens. */
export async function sealedScreens(page: Page, who: string, look: LookAt): Promise<void> {
  const main = page.getByRole('main')
  const show = async (screen: string) => await look(`skyddad, ${who}, ${screen}`, page)
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('heading', { level: 1, name: 'Idag' })).toBeVisible()
  await show('idag')
  await page.keyboard.press('Control+2')
  await expect(main.getByRole('row').nth(2)).toBeVisible()
  await show('anhoriga')
  await page.getByRole('searchbox', { name: 'Sök bland anhöriga' }).fill('Dold')
  await expect(main.getByText(/^(?:1 träff|Ingen träff\.)$/u)).toBeVisible()
  await show('sokt pa namnet')
  await page.getByRole('searchbox', { name: 'Sök bland anhöriga' }).fill('')
  await expect(main.getByRole('row').nth(2)).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dol')
  await expect(page.getByRole('option').or(page.getByText(/^Ingen träff\. Sök på namn/u)).first()).toBeVisible()
  await show('sok overallt')
  await page.keyboard.press('Escape')
  await main.getByRole('row').filter({ hasText: 'Skydd' }).first().getByRole('link').first().click()
  await expect(page.getByRole('region', { name: 'Vad som har hänt' })).toBeVisible()
  await show('kort')
  await page.keyboard.press('Control+3')
  await main.getByRole('link', { name: 'Anhöriggrupp demens' }).click()
  await main.getByRole('tab', { name: /^Deltagare/u }).click()
  await expect(main.getByRole('region', { name: /^I kö/u })).toBeVisible()
  await show('grupp, deltagare')
  await main.getByRole('tab', { name: 'Närvaro' }).click()
  await expect(main.getByRole('grid')).toBeVisible()
  await show('grupp, narvaro')
  const calendar = calendarPage(page)
  await calendar.open()
  await calendar.view('Vecka').click()
  await calendar.next.click()
  await calendar.view('Lista').click()
  await expect(calendar.event(/Skyddad person/u).first()).toBeVisible()
  await show('kalender, lista')
  await calendar.view('Vecka').click()
  await expect(calendar.event(/Skyddad person/u).first()).toBeVisible()
  await show('kalender, vecka')
}

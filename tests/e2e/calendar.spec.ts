import type { Locator, Page } from '@playwright/test'
import { addDays, formatLong, type CivilDate } from '#shared/domain/civil-date.ts'
import { isoWeekOf, mondayOf } from '#shared/domain/iso-week.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { dayWords } from '../../src/renderer/components/calendar/calendar-grid.text.ts'
import { namedCarer } from '../support/carer-inputs.ts'
import { calendarPage } from './pages/calendar.ts'
import { expect, test } from './support/app-fixture.ts'
import { expectFocusKept, press, write } from './support/keyboard.ts'
import { planWeek } from './support/planned-week.ts'
import { ask, openNewRegister } from './support/register-in-window.ts'

const today = localToday(new Date())
const nextMonday = addDays(mondayOf(today), 7)

test('by keyboard alone a conversation is planned on a day that one goes to, moved, and given its outcome', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  await ask(page, 'carers.create', namedCarer('Anna', 'Åberg'))
  const calendar = calendarPage(page)
  await calendar.open()
  await calendar.goToDate('idag')
  await expect(calendar.here).toBeFocused()
  await expect(calendar.here).toHaveAccessibleName(`${dayWords(today)}, hela dagen, v. ${isoWeekOf(today).week}, inget inplanerat`)
  for (let hour = 7; hour <= 10; hour += 1) await page.keyboard.press('ArrowDown')
  await expect(calendar.here).toHaveAccessibleName(`${dayWords(today)}, kl. 10.00, v. ${isoWeekOf(today).week}, inget inplanerat`)
  await page.keyboard.press('Enter')
  await expect(calendar.create.getByRole('button', { name: /^Samtal/ })).toBeFocused()
  await page.keyboard.press('Enter')
  const form = calendar.dialog('Planera samtal')
  await expect(form.getByRole('textbox', { name: /^Vem\?/ })).toBeFocused()
  await expect(form.getByRole('textbox', { name: 'När?' })).toHaveValue(today)
  await expect(form.getByRole('textbox', { name: /^Klockan/ })).toHaveValue('10.00')
  await page.keyboard.type('anna')
  await expect(page.getByRole('option', { name: /Åberg, Anna/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  const planned = calendar.event(`${dayWords(today)} 10.00–10.30, Samtal Åberg, Anna, Telefon, planerat, Karin Konsulent`)
  await expect(planned).toBeVisible()
  await expectFocusKept(page, 'planning a conversation')

  // Tab goes from the hour into what the day holds.
  await calendar.goToDate('idag')
  await expect(calendar.here).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(planned).toBeFocused()
  await page.keyboard.press('m')
  const move = calendar.dialog('Flytta: Åberg, Anna')
  await expect(move.getByRole('textbox', { name: 'Dag' })).toBeFocused()
  await write(page, move.getByRole('textbox', { name: /^Börjar/ }), '31.00')
  await page.keyboard.press('Enter')
  await expect(move.getByText('Skriv klockslaget som 9, 9.30 eller 13:00.')).toBeVisible()
  await write(page, move.getByRole('textbox', { name: /^Börjar/ }), '0')
  await write(page, move.getByRole('textbox', { name: 'Hur länge?' }), '45')
  await page.keyboard.press('Enter')
  await expect(move).toHaveCount(0)
  const moved = calendar.event(new RegExp(`^${dayWords(today)} 00.00–00.45, Samtal Åberg, Anna`))
  await expect(moved).toBeVisible()
  await expect(page.getByText(/^Flyttad till/)).toBeVisible()

  await calendar.goToDate('idag')
  await page.keyboard.press('Tab')
  await expect(moved).toBeFocused()
  await page.keyboard.press('Enter')
  await press(page, calendar.dialog('Åberg, Anna').getByRole('button', { name: 'Registrera utfall' }))
  await expect(calendar.dialog('Åberg, Anna').getByRole('radio', { name: 'Genomfört' })).toBeChecked()
  await press(page, calendar.dialog('Åberg, Anna').getByRole('button', { name: 'Spara utfallet' }))
  await expect(calendar.event(/Samtal Åberg, Anna, Telefon, genomfört/)).toBeVisible()
  await expectFocusKept(page, 'giving an outcome')
})

test('own absence and outreach by keyboard: saved, changed, taken away and brought back', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  const calendar = calendarPage(page)
  await calendar.open()
  await page.keyboard.press('Control+Alt+4')
  await calendar.goToDate('+7')
  const date = addDays(today, 7)
  await expect(calendar.here).toHaveAccessibleName(new RegExp(`^${dayWords(date)}, v\\. ${isoWeekOf(date).week}`))
  await page.keyboard.press('n')
  await page.keyboard.press('2')
  const absence = calendar.dialog('Egen frånvaro')
  await expect(absence.getByRole('textbox', { name: 'Från och med' })).toHaveValue(date)
  await expect(absence.getByRole('textbox', { name: 'Från och med' })).toBeFocused()
  await write(page, absence.getByRole('textbox', { name: 'Till och med' }), '+6')
  await page.keyboard.press('Enter')
  await expect(absence.getByText('Slutet ligger före början. Rätta det ena.')).toBeVisible()
  await expect(absence.getByRole('textbox', { name: 'Till och med' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText('+8')
  await page.keyboard.press('Control+Enter')
  await expect(absence).toHaveCount(0)
  await expect(calendar.event(/Frånvaro Ledig/)).toHaveCount(2)

  await calendar.goToDate('+7')
  await page.keyboard.press('Enter')
  await press(page, calendar.dialog('Ledig').getByRole('button', { name: 'Ta bort' }))
  await expect(calendar.event(/Frånvaro Ledig/)).toHaveCount(0)
  await press(page, page.getByRole('button', { name: 'Ångra' }))
  await expect(calendar.event(/Frånvaro Ledig/)).toHaveCount(2)

  await calendar.goToDate('+9')
  await page.keyboard.press('n')
  await page.keyboard.press('3')
  const outreach = calendar.dialog('Utåtriktat arbete')
  await write(page, outreach.getByRole('textbox', { name: /^Rubrik/ }), 'Anhörigdagen')
  await write(page, outreach.getByRole('textbox', { name: /^Börjar/ }), '1330')
  await write(page, outreach.getByRole('textbox', { name: /^Antal deltagare/ }), '40')
  await page.keyboard.press('Control+Enter')
  await expect(outreach).toHaveCount(0)
  await expect(calendar.event(`${dayWords(addDays(today, 9))} 13.30–14.30, Utåtriktat Anhörigdagen, Utbildning av personal, planerat, 40 deltagare, Karin Konsulent`)).toBeVisible()
})

test('every event is said whole, nobody protected has a name, and red days are told by name', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  await planWeek(page, nextMonday)
  const calendar = calendarPage(page)
  await calendar.open()
  await calendar.next.click()
  const [tuesday, wednesday, thursday, friday, saturday] = [1, 2, 3, 4, 5].map((offset) => dayWords(addDays(nextMonday, offset)))
  const names = [
    `${tuesday} 13.00–15.00, Anhöriggrupp demens, 1 av 8, träff 1 av 4, Karin Konsulent`,
    `${wednesday} 09.00–12.00, Avlösning Åberg, Anna, bekräftad, ingen avlösare än`,
    `${thursday} 10.00–10.45, Samtal Åberg, Anna, Telefon, planerat, Karin Konsulent`,
    `${thursday} 10.30–11.15, Samtal Skyddad person, Telefon, planerat, Karin Konsulent`,
    `${friday} 22.00 – ${saturday} 02.00, Avlösning Åberg, Anna, bekräftad, ingen avlösare än`,
  ]
  for (const view of ['Vecka', 'Lista'] as const) {
    await calendar.view(view).click()
    for (const name of names) await expect(calendar.event(name).first(), `${view}: ${name}`).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('Dold')
  }
  // Over midnight on both days.
  await calendar.view('Vecka').click()
  await expect(calendar.event(names[4] ?? '')).toHaveCount(2)
  await calendar.filter('Avlösning').click()
  await expect(calendar.event(/Avlösning Åberg/)).toHaveCount(0)
  await page.keyboard.press('Control+1')
  await calendar.open()
  await expect(calendar.filter('Avlösning')).toHaveAttribute('aria-pressed', 'false')

  await page.keyboard.press('Control+Alt+4')
  await calendar.goToDate('2026-12-25')
  await expect(calendar.period).toHaveText('december 2026')
  await expect(calendar.here).toHaveAccessibleName(/^fredag 25 december, v\. 52, juldagen/)
  await expect(calendar.day('2026-12-25' as CivilDate).getByText('juldagen')).toHaveCSS('color', 'rgb(201, 42, 42)')
  await page.keyboard.press('PageDown')
  await expect(calendar.period).toHaveText('januari 2027')
  await expect(calendar.here).toBeFocused()
  await page.keyboard.press('Control+Home')
  await expect(calendar.here).toHaveAccessibleName(/nyårsdagen/)
})

test('by mouse: an event is dragged to another hour and made longer, one of a series asks first', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  await page.setViewportSize({ width: 1366, height: 1000 })
  const { groupId } = await planWeek(page, nextMonday)
  const calendar = calendarPage(page)
  await calendar.open()
  await calendar.next.click()
  const thursday = addDays(nextMonday, 3)
  const outreach = calendar.event(/Utåtriktat Anhörigombuden/)
  await drag(page, outreach, calendar.hour(addDays(nextMonday, 4), 9))
  await expect(calendar.event(new RegExp(`^${dayWords(addDays(nextMonday, 4))} 0[89]\\..*Anhörigombuden`))).toBeVisible()
  await page.getByRole('button', { name: 'Ångra' }).click()
  await expect(calendar.event(new RegExp(`^${dayWords(thursday)} 14\\.00–15\\.30, Utåtriktat`))).toBeVisible()

  const box = await outreach.boundingBox()
  if (box === null) throw new Error('not seen')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 3)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y + box.height + 46, { steps: 6 })
  await page.mouse.up()
  await expect(calendar.event(new RegExp(`^${dayWords(thursday)} 14\\.00–16\\.(?:15|30|45), Utåtriktat`))).toBeVisible()

  await page.keyboard.press('Control+Alt+4')
  const meeting = calendar.day(addDays(nextMonday, 1)).getByRole('button', { name: /Anhöriggrupp demens/ })
  await drag(page, meeting, calendar.day(addDays(nextMonday, 2)))
  const question = calendar.dialog('Flytta')
  await expect(question.getByRole('radio', { name: 'Bara den här' })).toBeChecked()
  await question.getByRole('radio', { name: 'Hela serien' }).check()
  await question.getByRole('button', { name: 'Flytta' }).click()
  await expect(question).toHaveCount(0)
  const { meetings } = await ask(page, 'groups.open', { id: groupId })
  expect(meetings.map(({ heldOn, startsAt }) => [heldOn, startsAt])).toEqual([0, 1, 2, 3].map((week) => [addDays(nextMonday, 2 + 7 * week), '13:00']))
  // Twice on an empty hour makes something new there.
  await page.keyboard.press('Control+Alt+2')
  await calendar.hour(thursday, 8).dblclick({ position: { x: 20, y: 40 } })
  await expect(calendar.create.getByText(`${dayWords(thursday)} kl. 08.00`)).toBeVisible()
})

test('the school year is proposed with the sport week asked, corrected and saved; its days are marked', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  const calendar = calendarPage(page)
  await calendar.open()
  await calendar.localDays.click()
  const dialog = calendar.dialog('Lov och stängda dagar')
  await dialog.getByRole('button', { name: 'Föreslå läsårets lov' }).click()
  await expect(dialog.getByText('Kommunen bestämmer', { exact: false })).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Ta med Sommarlov' }).uncheck()
  const from = dialog.getByRole('textbox', { name: 'Från och med, Jullov' })
  await from.fill('2026-12-22')
  await dialog.getByRole('button', { name: 'Spara', exact: true }).click()
  await expect(dialog.getByText(`22 december 2026 – ${formatLong('2027-01-07' as CivilDate)}`, { exact: false })).toBeVisible()
  await expect(dialog.getByText('Sommarlov')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Alt+4')
  await calendar.goToDate('2026-12-23')
  await expect(calendar.here).toHaveAccessibleName(/Jullov/)
})

async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  const [from, target] = [await what.boundingBox(), await to.boundingBox()]
  if (from === null || target === null) throw new Error('not seen')
  await page.mouse.move(from.x + from.width / 2, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(target.x + target.width / 2, target.y + 8, { steps: 8 })
  await page.mouse.up()
}

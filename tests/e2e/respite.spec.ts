import type { Page } from '@playwright/test'
import { addDays, addMonths, dayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { mondayOf } from '#shared/domain/iso-week.ts'
import { daughter, namedCarer, somebodyCaredFor } from '../support/carer-inputs.ts'
import { respitePage } from './pages/respite.ts'
import { expect, test } from './support/app-fixture.ts'
import { choose, pick, press, tabTo, write } from './support/keyboard.ts'
import { ask, lockAndUnlock, openNewRegister } from './support/register-in-window.ts'

test.setTimeout(600_000)

const today = localToday(new Date())
const firstOfNext = addMonths(addDays(today, 1 - dayOf(today)), 1)
/** The first Monday that lies whole in next month. */
const monday = addDays(mondayOf(addDays(firstOfNext, 6)), 0)
const families = ['Alm', 'Berg', 'Carlén', 'Dahl', 'Ek', 'Falk', 'Gran', 'Hed', 'Ivarsson', 'Jonsson', 'Kvist', 'Lind']
const months = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december']
const inMonth = (date: CivilDate) => `i ${months[Number(date.slice(5, 7)) - 1] ?? ''}${date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`}`

interface Right {
  readonly grantId: string
  readonly carerId: string
}

async function withFamily(page: Page, lastName: string, over: Parameters<typeof namedCarer>[2] = {}): Promise<{ readonly carerId: string; readonly caredForId: string }> {
  const { id: carerId } = await ask(page, 'carers.create', namedCarer('Eva', lastName, over))
  const { caredForId } = await ask(page, 'caredFor.add', { carerId, caredFor: somebodyCaredFor({ alias: 'Pappa' }), relation: daughter() })
  return { carerId, caredForId }
}

async function withRight(page: Page, lastName: string, over: Parameters<typeof namedCarer>[2] = {}): Promise<Right> {
  const { carerId, caredForId } = await withFamily(page, lastName, over)
  const { id } = await ask(page, 'respite.saveGrant', {
    grant: { carerId, caredForId, supportTypeCode: 'D1', formCode: 'without-assessment', capMinutes: 900, capPeriodCode: 'month', carriesOver: false, isFree: true, validFrom: '2026-01-01' as CivilDate, conditionCodes: [], hasCarePlan: false, wishes: { skillCodes: [] } },
  })
  return { grantId: id, carerId }
}

const bookingOf = (grantId: string, startsOn: CivilDate, startsAt = '13:00', endsAt = '16:00') =>
  ({ grantId, spans: [{ startsOn, startsAt, endsOn: startsOn, endsAt }], placeCode: 'at-home' as const, providerCode: 'volunteer' as const, statusCode: 'confirmed' as const })

test('K6: a month of respite for twelve families by keyboard alone', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  for (const family of families) await withFamily(page, family)
  const respite = respitePage(page)

  await respite.open()
  for (const [index, family] of families.entries()) {
    // The first comes from the empty page, the others from the list.
    await respite.addRight(`${family}, Eva`, index === 0 ? '15' : '20')
    await respite.open()
  }
  await expect(respite.families.getByRole('row')).toHaveCount(families.length + 1)

  await respite.show('Avlösare')
  for (const [name, from, to] of [['Maj Ek', '8', '17'], ['Bo Lund', '12', '21'], ['Siv Ros', '9', '15']] as const) await respite.addReliever(name, from, to)
  await expect(respite.relievers).toContainText('Mån–fre 08.00–17.00')

  // 3 × 4 hours for Alm, with a reliever who is suggested, then 4 more: over the cap, with a reason.
  await respite.beginBooking('Alm, Eva', monday, '9', '13')
  await choose(page, respite.booking.getByRole('radiogroup', { name: 'Hur ofta?' }), 'Återkommande')
  await write(page, respite.field('Antal gånger'), '3')
  await expect(respite.booking.getByRole('group', { name: 'Datum som bokas' }).getByRole('checkbox')).toHaveCount(3)
  await expect(respite.live).toContainText('Inget krockar.')
  await expect(respite.booking.getByRole('radio', { name: /^Maj Ek/ })).toBeVisible()
  await choose(page, respite.booking.getByRole('radiogroup', { name: 'Avlösare' }), 'Maj Ek')
  await respite.book()
  await expect(respite.toast('3 avlösningar är bokade som förfrågan')).toBeVisible()

  await respite.beginBooking('Alm, Eva', addDays(monday, 3), '9', '13')
  await expect(respite.live).toContainText(`16 av 15 tim ${inMonth(addDays(monday, 3))}`)
  await page.keyboard.press('Control+Enter')
  await expect(respite.booking.getByText('Bokningen går över taket. Välj en motivering för att spara den ändå.')).toBeVisible()
  await expect(respite.booking.getByRole('combobox', { name: 'Varför bokas det över taket?' })).toBeFocused()
  await pick(page, respite.booking.getByRole('combobox', { name: 'Varför bokas det över taket?' }), 'Beslut om fler timmar väntas')
  await respite.book()

  // The same family at the same time cannot be booked again.
  await respite.beginBooking('Alm, Eva', monday, '12', '14')
  await expect(respite.live).toContainText('Närstående har redan avlösning 09.00–13.00.')
  await page.keyboard.press('Control+Enter')
  await expect(respite.booking.getByRole('alert')).toContainText('Närstående har redan en avlösning')
  // A night when the clocks change, looked at and not booked: the year's, or the next one's.
  const october = `${today.slice(5) < '10-20' ? today.slice(0, 4) : String(Number(today.slice(0, 4)) + 1)}-10-31` as CivilDate
  await write(page, respite.field(/^Dag$/), addDays(october, -((new Date(`${october}T12:00Z`).getUTCDay()) % 7)))
  await write(page, respite.field('Från'), '0')
  await write(page, respite.field('Till'), '6')
  await expect(respite.booking.getByText('Det blir 7 tim, eftersom klockan ställs om den natten.')).toBeVisible()
  await page.keyboard.press('Escape')
  await press(page, page.getByRole('button', { name: 'Släng' }))
  await expect(respite.dialog).toHaveCount(0)

  // Over midnight at the month's end: both months are told.
  const lastDay = addDays(addMonths(firstOfNext, 1), -1)
  await respite.beginBooking('Berg, Eva', lastDay, '23', '3')
  await expect(respite.live).toContainText(`1 av 20 tim ${inMonth(lastDay)}`)
  await expect(respite.live).toContainText(`3 av 20 tim ${inMonth(addDays(lastDay, 1))}`)
  await respite.book()

  // A single one each for the rest, an hour later for each; the first of them lies within a day of now.
  const tomorrow = addDays(today, 1)
  for (const [index, family] of families.slice(2).entries()) {
    await respite.beginBooking(`${family}, Eva`, index === 0 ? tomorrow : addDays(monday, index), index === 0 ? '0.15' : String(8 + index), index === 0 ? '2.15' : String(10 + index))
    await respite.book()
  }
  await expect(respite.unfilled).toHaveAccessibleName(/^Obemannade: 12/)

  // Late cancellation, told before it is saved.
  await respite.show('Lista')
  await press(page, respite.list.getByRole('button', { name: /Öppna .*Carlén, Eva/ }))
  await press(page, respite.button('Avboka'))
  await press(page, respite.opened.getByRole('radio', { name: 'Anhörig', exact: true }), 'Space')
  await expect(respite.opened.getByRole('status')).toHaveText('Sen avbokning: mindre än 24 timmar före start. Den räknas mot taket.')
  await page.keyboard.press('Control+Enter')
  await expect(respite.toast('Avlösningen är avbokad och räknas mot taket')).toBeVisible()
  await expect(respite.dialog).toHaveCount(0)

  // One that nobody could take, and one of a series moved alone.
  await write(page, page.getByRole('textbox', { name: 'Till' }), addDays(lastDay, 0))
  await press(page, respite.list.getByRole('button', { name: /Öppna .*Dahl, Eva/ }))
  await press(page, respite.button('Kunde inte bemannas'))
  await page.keyboard.press('Control+Enter')
  await expect(respite.toast('Avlösningen kunde inte bemannas och räknas inte mot taket')).toBeVisible()
  await press(page, respite.list.getByRole('button', { name: /Öppna .*09\.00–13\.00, avlösning hos Alm, Eva.*Maj Ek/ }).first())
  await press(page, respite.button('Flytta eller ändra'))
  await write(page, respite.field('Från'), '10')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('radio', { name: 'Bara den här' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(respite.toast('1 avlösning är ändrad')).toBeVisible()
  await expect(respite.list.getByRole('button', { name: /10\.00–13\.00, avlösning hos Alm, Eva/ })).toHaveCount(1)

  const all = await ask(page, 'respite.bookings', { from: today, to: addDays(today, 120) })
  expect(all.bookings).toHaveLength(15)
  expect(all.bookings.filter(({ overCapReasonCode }) => overCapReasonCode === 'decision-awaited')).toHaveLength(1)
  expect(all.bookings.filter(({ isLateCancellation, countsAgainstCap }) => isLateCancellation && countsAgainstCap)).toHaveLength(1)
  expect(all.bookings.filter(({ statusCode, countsAgainstCap }) => statusCode === 'not-staffed' && !countsAgainstCap)).toHaveLength(1)
})

test('the week is walked in with the arrows: N books there, Enter opens, and a booking says the whole of itself', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  const { grantId } = await withRight(page, 'Berg')
  const { id: relieverId } = await ask(page, 'relievers.save', { reliever: { name: 'Maj Ek', providerCode: 'volunteer', skillCodes: [], hasDrivingLicence: true, availability: [] } })
  const tuesday = addDays(mondayOf(today), 1)
  await ask(page, 'respite.book', { ...bookingOf(grantId, tuesday), relieverId })
  const respite = respitePage(page)
  await respite.open()
  await respite.show('Vecka')
  const cell = (row: number, column: number) => respite.week.locator(`[data-cell="${row} ${column}"]`)
  await tabTo(page, cell(0, 0))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(cell(1, 1)).toBeFocused()
  await expect(cell(1, 1)).toHaveAccessibleName(/^Maj Ek, tisdag .*13\.00–16\.00, avlösning hos Berg, Eva, bekräftad, avlösare Maj Ek/)
  await page.keyboard.press('Enter')
  await expect(respite.opened).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(respite.opened).toHaveCount(0)
  await expect(cell(1, 1)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(cell(1, 2)).toBeFocused()
  await page.keyboard.press('n')
  await expect(respite.booking.getByRole('radio', { name: 'Maj Ek' })).toBeChecked()
  await expect(respite.field(/^Dag$/)).toHaveValue(addDays(tuesday, 1))
  await page.keyboard.press('Escape')
  await expect(respite.booking).toHaveCount(0)
  await expect(cell(1, 2)).toBeFocused()
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { level: 2 }).first()).not.toContainText(`${dayOf(mondayOf(today))}–`)
  // The view is kept while one moves about.
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Idag')
  await respite.open()
  await expect(respite.week).toBeVisible()
  await respite.show('Månad')
  await expect(respite.month).toBeVisible()
})

test('a half-written booking survives a lock and opens again where it was', async ({ launch }) => {
  let page = await (await launch()).firstWindow()
  await openNewRegister(page)
  await withRight(page, 'Berg')
  let respite = respitePage(page)
  await respite.open()
  await respite.beginBooking('Berg, Eva', addDays(today, 5), '13', '16')
  page = await lockAndUnlock(page)
  respite = respitePage(page)
  await expect(respite.booking).toBeVisible()
  await expect(respite.field('Från')).toHaveValue('13.00')
  await expect(respite.field(/^Dag$/)).toHaveValue(addDays(today, 5))
  await page.keyboard.press('Escape')
  await press(page, page.getByRole('button', { name: 'Behåll som utkast' }))
  await expect(page.getByRole('region', { name: 'Påbörjade bokningar' })).toContainText('Ny bokning')
})

test('what is over is told as planned with one press, and can be taken back', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  const { grantId } = await withRight(page, 'Berg')
  await ask(page, 'respite.book', bookingOf(grantId, addDays(today, -3)))
  const respite = respitePage(page)
  await respite.open()
  await respite.show('Lista')
  await choose(page, page.getByRole('radiogroup', { name: 'Visa' }), 'Saknar utfall')
  await press(page, respite.list.getByRole('button', { name: /^Genomförd som planerat/ }))
  await expect(page.getByText('All avlösning de dagarna har ett utfall.')).toBeVisible()
  await page.getByRole('button', { name: 'Ångra' }).click()
  await expect(respite.list.getByRole('button', { name: /^Öppna .*saknar utfall/ })).toBeVisible()
  // Otherwise than planned: in hours, or in minutes.
  await press(page, respite.list.getByRole('button', { name: /^Öppna / }))
  await press(page, respite.button('Genomförd'))
  await expect(respite.field('Genomförd tid')).toBeFocused()
  await expect(respite.field('Genomförd tid')).toHaveValue('3')
  await write(page, respite.field('Genomförd tid'), 'tre')
  await page.keyboard.press('Enter')
  await expect(respite.dialog.getByText('Det gick inte att läsa tiden.', { exact: false })).toBeVisible()
  await write(page, respite.field('Genomförd tid'), '2,5')
  await page.keyboard.press('Enter')
  await expect(respite.dialog).toHaveCount(0)
  const { bookings } = await ask(page, 'respite.bookings', { from: addDays(today, -5), to: today })
  expect(bookings).toMatchObject([{ statusCode: 'held', plannedMinutes: 180, performedMinutes: 150 }])
})

test('nobody with protected identity is put on paper, and the screen says so', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  await page.evaluate(() => { window.print = () => undefined })
  const hidden = await withRight(page, 'Hemlig', { protectedIdentityCode: 'confidentiality-mark' })
  const { grantId } = await withRight(page, 'Berg')
  const { id: relieverId } = await ask(page, 'relievers.save', { reliever: { name: 'Maj Ek', providerCode: 'volunteer', skillCodes: [], hasDrivingLicence: true, availability: [] } })
  const day = addDays(mondayOf(today), 6)
  for (const [right, from, to] of [[hidden.grantId, '08:00', '10:00'], [grantId, '12:00', '14:00']] as const) await ask(page, 'respite.book', { ...bookingOf(right, day, from, to), relieverId })
  const respite = respitePage(page)
  await respite.open()
  await respite.show('Vecka')
  await press(page, page.getByRole('button', { name: 'Skriv ut veckan för Maj Ek' }))
  await press(page, respite.button('Skriv ut'))
  await expect(respite.dialog.getByRole('status')).toContainText('En bokning står inte på papperet')
  const paper = page.locator('.print-sheet')
  await expect(paper).toContainText('Eva B.')
  await expect(paper).toContainText('12.00–14.00')
  await expect(paper).not.toContainText('08.00')
  await expect(paper).not.toContainText(/Hemlig|skydd|papperet/i)
})

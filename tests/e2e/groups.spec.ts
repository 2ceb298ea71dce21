import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { addDays, weekdayOf, type CivilDate } from '#shared/domain/civil-date.ts'
import { isRedDay } from '#shared/domain/holidays/swedish-days.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { namedCarer } from '../support/carer-inputs.ts'
import { groupPage, groupsPage, groupWizard } from './pages/groups.ts'
import { expect, test } from './support/app-fixture.ts'
import { choose, expectFocusKept, pick, press, tabTo, write } from './support/keyboard.ts'
import { ask, lockAndUnlock, openNewRegister } from './support/register-in-window.ts'
import { answerSaveDialog } from './tasks/release-quarter.ts'

// K3 by keyboard only: nothing here touches a mouse; locators only say what has the focus and what stands on the screen.

const today = localToday(new Date())
const names = Array.from({ length: 16 }, (_, index) => `Person${String.fromCodePoint(65 + index)}`)

/** The first Wednesday at least a month away with no red day among its six meetings. */
function comingWednesday(): CivilDate {
  let day = addDays(today, 30 + ((3 - weekdayOf(addDays(today, 30)) + 7) % 7))
  while ([0, 14, 28, 42, 56, 70].some((days) => isRedDay(addDays(day, days)))) day = addDays(day, 7)
  return day
}

/** A Tuesday with two more after it that have all been, none of them red. */
function pastTuesday(): CivilDate {
  let day = addDays(today, -21 - ((weekdayOf(addDays(today, -21)) - 2 + 7) % 7))
  while ([0, 7, 14].some((days) => isRedDay(addDays(day, days)))) day = addDays(day, -7)
  return day
}

async function takeCarer(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name)
  await expect(page.getByRole('option').first()).toHaveAttribute('data-combobox-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option')).toHaveCount(0)
}

async function takeMenuItem(page: Page, item: Locator): Promise<void> {
  await expect(item).toBeVisible()
  for (let press = 0; press < 12 && !await item.evaluate((element) => element === document.activeElement); press += 1) await page.keyboard.press('ArrowDown')
  await expect(item).toBeFocused()
  await page.keyboard.press('Enter')
}

async function toNewGroup(page: Page): Promise<void> {
  await page.keyboard.press('Control+3')
  await press(page, groupsPage(page).newGroup)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny grupp')
}

async function addPeople(page: Page, people: readonly string[]): Promise<void> {
  const group = groupPage(page)
  await press(page, group.addParticipants)
  await expect(group.adding.getByRole('textbox', { name: /^Vilka\?/u })).toBeFocused()
  for (const name of people) await takeCarer(page, name)
  await press(page, group.adding.getByRole('button', { name: 'Lägg till', exact: true }))
  await expect(group.adding.getByRole('status').getByRole('listitem')).toHaveCount(people.length)
}

test('a term of two groups is planned, filled, queued, cancelled, recorded and copied by keyboard alone', async ({ launch }) => {
  test.setTimeout(300_000)
  let page = await (await launch()).firstWindow()
  await openNewRegister(page)
  for (const name of names) await ask(page, 'carers.create', namedCarer(name, 'Deltagare', { phone: '070-123 45 67', mayLeaveMessageCode: 'yes' }))
  let wizard = groupWizard(page)
  let group = groupPage(page)
  const start = comingWednesday()

  await test.step('the wizard says everything that is missing, and leads to it', async () => {
    await toNewGroup(page)
    await choose(page, wizard.template, 'Anhöriggrupp')
    await page.keyboard.press('Control+Enter')
    await expect(wizard.faults.getByRole('listitem').first()).toHaveText('Gruppens namn: Fyll i det här.')
    await expect(wizard.faults.getByRole('link').first()).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(wizard.name).toBeFocused()
  })

  await test.step('six Wednesdays, one moved and one left out before anything is saved', async () => {
    await write(page, wizard.name, 'Onsdagsgruppen')
    await press(page, wizard.area('Äldreomsorg'), 'Space')
    await press(page, wizard.newLeader)
    const leader = page.getByRole('textbox', { name: 'Ledarens namn' })
    await expect(leader).toBeFocused()
    await page.keyboard.type('Lena Ledare')
    await pick(page, page.getByRole('combobox', { name: 'Ledaren är' }), 'Frivillig')
    await press(page, page.getByRole('button', { name: 'Lägg till ledaren' }))
    await expect(leader).toHaveCount(0)
    await press(page, wizard.newPlace)
    await expect(page.getByRole('textbox', { name: 'Platsens namn' })).toBeFocused()
    await page.keyboard.type('Samlingssalen')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox', { name: /^Plats/u })).toHaveValue('Samlingssalen')
    await write(page, wizard.startOn, start)
    await tabTo(page, wizard.startsAt)
    await page.keyboard.type('17.30')
    await expect(wizard.rows).toHaveCount(6)
    await expect(wizard.rows.first()).toContainText(start)
    await press(page, page.getByRole('button', { name: /^Flytta träffen/u }).nth(1))
    await write(page, page.getByRole('textbox', { name: 'Ny dag' }), addDays(start, 15))
    await expect(wizard.rows.nth(1)).toContainText('Flyttad från')
    await press(page, wizard.rows.nth(5).getByRole('checkbox'), 'Space')
    await expect(page.getByText(/5 träffar,/u).first()).toBeVisible()
  })

  await test.step('a lock in the middle loses nothing', async () => {
    page = await lockAndUnlock(page)
    wizard = groupWizard(page)
    group = groupPage(page)
    await expect(wizard.name).toHaveValue('Onsdagsgruppen', { timeout: 60_000 })
    await expect(wizard.rows.nth(1)).toContainText(addDays(start, 15))
    await press(page, wizard.create)
    await expect(group.heading).toHaveText('Onsdagsgruppen')
    await expect(group.tab(/^Deltagare/u)).toHaveAttribute('aria-selected', 'true')
    await expectFocusKept(page, 'creating a group')
  })

  await test.step('the ninth stands first in the queue, and is told so', async () => {
    await addPeople(page, names.slice(0, 10))
    await expect(group.adding.getByRole('status')).toContainText('Gruppen är full, så Deltagare, PersonI står i kö på plats 1.')
    await expect(group.section('I kö').getByRole('listitem')).toHaveCount(2)
    await expect(group.facts).toContainText('8 av 8, 2 i kö')
    await press(page, group.adding.getByRole('button', { name: 'Klar' }))
    await press(page, page.getByRole('button', { name: 'Flytta upp Deltagare, PersonJ i kön' }))
    await expect(group.dialog.getByRole('radio', { name: 'Behovet är akut' })).toBeFocused()
    await page.keyboard.press('Space')
    await press(page, group.dialog.getByRole('button', { name: 'Flytta', exact: true }))
    await expect(group.section('I kö').getByRole('listitem').first()).toContainText('PersonJ')
  })

  await test.step('a place that becomes free is offered, never given', async () => {
    await press(page, page.getByRole('button', { name: 'Mer för Deltagare, PersonA' }), 'Enter', { back: true })
    await takeMenuItem(page, group.menuItem('Har slutat …'))
    await pick(page, group.dialog.getByRole('combobox', { name: 'Varför?' }), 'Tid/resa')
    await press(page, group.dialog.getByRole('button', { name: 'Har slutat' }))
    await expect(group.freed).toBeVisible()
    await expect(group.section('Inskrivna').getByRole('listitem')).toHaveCount(7)
    await press(page, group.offer, 'Enter', { back: true })
    await expect(group.dialog.getByRole('textbox', { name: 'Svar senast' })).toHaveValue(addDays(today, 7))
    await press(page, group.dialog.getByRole('button', { name: 'Erbjud plats' }))
    await expect(group.section('Erbjudna plats')).toContainText('PersonJ')
    await press(page, page.getByRole('button', { name: 'Tackat ja: Deltagare, PersonJ' }))
    await expect(group.section('Inskrivna').getByRole('listitem')).toHaveCount(8)
    await expectFocusKept(page, 'somebody said yes')
  })

  await test.step('a meeting is cancelled, and those who must know are called', async () => {
    await tabTo(page, group.tab(/^Deltagare/u), { back: true })
    await page.keyboard.press('ArrowLeft')
    await expect(group.meetings).toBeVisible()
    await press(page, group.cancelMeeting.first())
    await expect(group.dialog.getByRole('radio', { name: 'Ledaren är sjuk' })).toBeFocused()
    await page.keyboard.press('Space')
    await press(page, group.dialog.getByRole('button', { name: 'Ställ in träffen' }))
    await expect(group.calls.getByRole('listitem')).toHaveCount(8)
    await expect(group.calls).toContainText('070-123 45 67')
    await expect(group.calls).toContainText('Får lämna meddelande')
    await press(page, group.calls.getByRole('checkbox').first(), 'Space')
    await expect(group.calls).toContainText('1 av 8 ringda')
    await expect(group.meetings).toContainText('Inställd: Ledaren är sjuk')
  })

  await test.step('another is moved alone, the least being chosen beforehand', async () => {
    await press(page, group.changeMeeting.first())
    await write(page, group.dialog.getByRole('textbox', { name: 'Dag' }), addDays(start, 16))
    await press(page, group.dialog.getByRole('button', { name: 'Spara' }))
    await expect(group.dialog.getByRole('radio', { name: 'Bara den här' })).toBeChecked()
    await page.keyboard.press('Enter')
    await expect(group.meetings).toContainText(addDays(start, 16))
    await expect(page.getByText('1 träff är ändrad.')).toBeVisible()
  })

  await test.step('the second group has been going on for three weeks', async () => {
    await toNewGroup(page)
    await choose(page, wizard.template, 'Självhjälpsgrupp')
    await write(page, wizard.name, 'Kvällsgruppen')
    await press(page, wizard.area('Äldreomsorg'), 'Space')
    await write(page, wizard.startOn, pastTuesday())
    await tabTo(page, wizard.startsAt)
    await page.keyboard.type('9')
    await choose(page, wizard.rhythm, 'Varje vecka')
    await write(page, wizard.count, '3')
    await expect(wizard.rows).toHaveCount(3)
    await press(page, wizard.create)
    await expect(group.heading).toHaveText('Kvällsgruppen')
    await addPeople(page, names.slice(10))
    await press(page, group.adding.getByRole('button', { name: 'Klar' }))
    await expect(group.section('Inskrivna').getByRole('listitem')).toHaveCount(6)
  })

  await test.step('attendance by letters and arrows, with totals', async () => {
    await tabTo(page, group.tab(/^Deltagare/u), { back: true })
    await page.keyboard.press('ArrowRight')
    await expect(group.grid).toBeVisible()
    await tabTo(page, group.grid.locator('[data-row="1"][tabindex="0"]'))
    await page.keyboard.press('Home')
    await page.keyboard.type('kkau')
    await expect(group.cell(/PersonK, träff 1, .*: Kom$/u)).toBeVisible()
    await expect(group.cell(/PersonM, träff 1, .*: Avbokat$/u)).toBeVisible()
    await expect(group.cell(/PersonN, träff 1, .*: Uteblev$/u)).toBeVisible()
    await expect(group.cell(/PersonO, träff 1, .*: Ej registrerat$/u)).toBeFocused()
    await page.keyboard.press('Space')
    await expect(group.cell(/PersonO, träff 1, .*: Kom$/u)).toBeFocused()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('button', { name: /^Alla kom, träff 2/u })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(group.cell(/PersonP, träff 2, .*: Kom$/u)).toBeVisible()
    await expect(group.cell(/^träff 2, .*: 6 kom$/u)).toBeVisible()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Home')
    await page.keyboard.type('4')
    await page.keyboard.press('ArrowRight')
    await expect(group.cell(/^träff 1, .*: 7 kom$/u)).toBeVisible()
    await expect(page.getByText('Allt är sparat').first()).toBeVisible()
    await expect(page.getByRole('textbox', { name: /^Antal anonyma, träff 2/u })).toBeFocused()
  })

  await test.step('it is kept, and the group is copied to the next term with those who were chosen', async () => {
    await tabTo(page, group.tab(/^Närvaro/u), { back: true })
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(group.meetings).toContainText('Genomförd, 3 kom och 4 anonymt')
    await press(page, group.more, 'Enter', { back: true })
    await takeMenuItem(page, group.menuItem('Kopiera till nästa termin'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny grupp för nästa termin')
    await expect(wizard.members.getByRole('checkbox', { checked: true })).toHaveCount(6)
    await press(page, wizard.members.getByRole('checkbox').first(), 'Space')
    await write(page, wizard.name, 'Kvällsgruppen, ny termin')
    await press(page, wizard.create)
    await expect(group.heading).toHaveText('Kvällsgruppen, ny termin')
    await expect(group.section('Inbjudna').getByRole('listitem')).toHaveCount(5)
    await page.keyboard.press('Control+3')
    await expect(groupsPage(page).list.getByRole('row')).toHaveCount(4)
    await tabTo(page, groupsPage(page).list.getByRole('link').first())
    await page.keyboard.press('ArrowDown')
    await expect(groupsPage(page).list.getByRole('link').nth(1)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(group.meetings).toBeVisible()
  })
})

test('thirty people by twenty meetings: a mark is seen at once, and two windows never write over each other', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  const ids: string[] = []
  for (let index = 0; index < 30; index += 1) ids.push((await ask(page, 'carers.create', namedCarer(`Person${String(index).padStart(2, '0')}`, 'Deltagare'))).id)
  const { leaders } = await ask(page, 'leaders.list', {})
  const { id } = await ask(page, 'groups.create', {
    group: { name: 'Stora gruppen', supportTypeCode: 'B1', areaCodes: ['AO'], formCode: 'open', maxPlaces: 30, leaders: leaders.slice(0, 1).map(({ ref }) => ref) },
    meetings: Array.from({ length: 20 }, (_, week) => ({ heldOn: addDays(today, -7 * (week + 1)), startsAt: '13:00', minutes: 120 })),
    participants: ids.map((carerId) => ({ carerId, statusCode: 'enrolled' as const })),
  })
  await page.keyboard.press('Control+3')
  await tabTo(page, groupsPage(page).link('Stora gruppen'))
  await page.keyboard.press('Enter')
  const group = groupPage(page)
  await expect(group.heading).toHaveText('Stora gruppen')
  await tabTo(page, group.tab(/^Träffar/u))
  await page.keyboard.press('ArrowLeft')
  await expect(group.grid).toBeVisible()
  await tabTo(page, group.grid.locator('[data-row="1"][tabindex="0"]'))

  // From the key to the frame after the one that shows it.
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    document.addEventListener('keydown', (event) => {
      const began = event.timeStamp
      requestAnimationFrame(() => requestAnimationFrame(() => { times.push(performance.now() - began) }))
    }, { capture: true })
  })
  for (let press = 0; press < 29; press += 1) {
    await page.keyboard.press(['k', 'a', 'u'][press % 3] ?? 'k')
    // As fast as people type.
    await page.waitForTimeout(80)
  }
  await expect.poll(async () => (await page.evaluate(() => (window as unknown as { times: number[] }).times)).length).toBe(29)
  const times = (await page.evaluate(() => (window as unknown as { times: number[] }).times)).toSorted((a, b) => a - b)
  console.log(`key to painted mark, 600 cells: median ${times[14]?.toFixed(0) ?? ''} ms, worst ${times.at(-1)?.toFixed(0) ?? ''} ms`)
  expect(times[14]).toBeLessThan(100)
  await expect(group.cell(/Person28, träff 20, .*: Avbokat$/u)).toBeVisible()
  await expect(page.getByText('Sparar …')).toHaveCount(0)

  // Another window marks the same person meanwhile; this one says so, and shows what is kept.
  const sheet = await ask(page, 'attendance.sheet', { groupId: id })
  const first = sheet.meetings.at(-1)
  expect(sheet.marks.filter(({ meetingId }) => meetingId === first?.id)).toHaveLength(29)
  await page.evaluate(() => { (window as unknown as { times: number[] }).times.length = 0 })
  await page.keyboard.press('k')
  await ask(page, 'attendance.set', { meetingId: first?.id ?? '', marks: [{ carerId: ids[29] ?? '', was: 'not-registered', code: 'absent-notified' }] })
  await expect(page.getByRole('alert')).toContainText('Någon annan har ändrat närvaron för träff 20')
  await expect(group.cell(/Person29, träff 20, .*: Avbokat$/u)).toBeVisible()
})

test('the queue is moved by dragging, the series is saved for Outlook, the papers leave out who is protected, and the group ends with its numbers', async ({ launch, userData }) => {
  const app = await launch()
  const page = await app.firstWindow()
  await openNewRegister(page)
  const ids: string[] = []
  for (const name of ['Ada', 'Bo', 'Cia', 'Disa']) ids.push((await ask(page, 'carers.create', namedCarer(name, 'Deltagare', name === 'Bo' ? { protectedIdentityCode: 'confidentiality-mark' } : {}))).id)
  const { leaders } = await ask(page, 'leaders.list', {})
  const { id: groupId } = await ask(page, 'groups.create', {
    group: { name: 'Åsas grupp', supportTypeCode: 'B1', areaCodes: ['AO'], formCode: 'open', maxPlaces: 2, leaders: leaders.slice(0, 1).map(({ ref }) => ref) },
    meetings: [{ heldOn: addDays(today, -7), startsAt: '13:00', minutes: 120 }, { heldOn: addDays(today, 7), startsAt: '13:00', minutes: 120 }],
    participants: ids.slice(0, 2).map((carerId) => ({ carerId, statusCode: 'enrolled' as const })),
  })
  for (const carerId of ids.slice(2)) await ask(page, 'participants.add', { groupId, carerId, statusCode: 'queued', appliedOn: today })
  await page.keyboard.press('Control+3')
  await groupsPage(page).link('Åsas grupp').click()
  const group = groupPage(page)

  await group.tab(/^Deltagare/u).click()
  const queue = group.section('I kö').getByRole('listitem')
  await queue.nth(1).dragTo(queue.nth(0))
  await group.dialog.getByRole('radio', { name: 'Anhörigs önskemål' }).check()
  await group.dialog.getByRole('button', { name: 'Flytta', exact: true }).click()
  await expect(queue.first()).toContainText('Disa')
  await page.getByRole('button', { name: 'Mer för Deltagare, Disa' }).click()
  await group.menuItem('Visa vad som har hänt').click()
  await expect(group.dialog).toContainText('plats 1, Anhörigs önskemål')
  await page.keyboard.press('Escape')

  await answerSaveDialog(app, join(userData, 'asas-grupp.ics'))
  await group.more.click()
  await group.menuItem('Spara kalenderfil').click()
  await expect(page.getByText('asas-grupp.ics är sparad med 2 träffar', { exact: false })).toBeVisible()

  await page.evaluate(() => { window.print = () => undefined })
  await page.getByRole('button', { name: 'Skriv ut', exact: true }).click()
  await group.dialog.getByRole('button', { name: 'Skriv ut' }).click()
  await expect(group.dialog).toContainText('1 person med skyddade uppgifter är inte med på papperet.')
  const sheet = page.locator('.print-sheet')
  await expect(sheet).toContainText('Ada D.')
  await expect(sheet).not.toContainText('Bo')
  await expect(sheet).not.toContainText('skyddade')
  await page.keyboard.press('Escape')

  await group.more.click()
  await group.menuItem('Avsluta gruppen').click()
  await group.dialog.getByRole('textbox', { name: /^Antal svar/u }).fill('2')
  await group.dialog.getByRole('textbox', { name: /^Varav nöjda/u }).fill('3')
  await group.dialog.getByRole('button', { name: 'Avsluta', exact: true }).click()
  await expect(group.dialog).toContainText('Fler kan inte vara nöjda än de som har svarat.')
  await group.dialog.getByRole('textbox', { name: /^Varav nöjda/u }).fill('2')
  await group.dialog.getByRole('button', { name: 'Avsluta', exact: true }).click()
  await expect(group.dialog.getByRole('alert')).toContainText('Det finns träffar kvar')
  await page.keyboard.press('Escape')
  await group.tab(/^Träffar/u).click()
  await group.cancelMeeting.last().click()
  await group.dialog.getByRole('radio', { name: 'Helg eller lov' }).check()
  await group.dialog.getByRole('button', { name: 'Ställ in träffen' }).click()
  await expect(group.dialog).toHaveCount(0)
  await group.more.click()
  await group.menuItem('Avsluta gruppen').click()
  await group.dialog.getByRole('textbox', { name: /^Antal svar/u }).fill('2')
  await group.dialog.getByRole('textbox', { name: /^Varav nöjda/u }).fill('2')
  await group.dialog.getByRole('button', { name: 'Avsluta', exact: true }).click()
  await expect(group.facts).toContainText('2 av 2 svarande var nöjda')
  await expect(group.facts).toContainText('2 slutförde')
})

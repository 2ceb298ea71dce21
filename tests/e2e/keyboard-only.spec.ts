import { mkdtempSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { addDays, type CivilDate } from '#shared/domain/civil-date.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { firstDayOf, previousQuarter, quarterOf } from '#shared/domain/quarter.ts'
import { daughter, heldContact, namedCarer, somebodyCaredFor } from '../support/carer-inputs.ts'
import { testPassphrase } from '../support/register-setup.ts'
import { carerPage } from './pages/carer-page.ts'
import { carerForm, carersPage } from './pages/carers.ts'
import { contactDialog } from './pages/contact-dialog.ts'
import { statisticsPage } from './pages/statistics.ts'
import { expect, test } from './support/app-fixture.ts'
import { choose, expectFocusKept, focusNow, pick, press, tabStops, tabTo, write } from './support/keyboard.ts'
import { ask, openNewRegister } from './support/register-in-window.ts'
import { answerSaveDialog } from './tasks/release-quarter.ts'
import { windowAfter } from './support/lock-now.ts'

// Nothing here touches a mouse: locators only say what has the focus and what stands on the screen.

const today = localToday(new Date())
const h1 = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const radios = (page: Page, name: string): Locator => page.getByRole('radiogroup', { name })

async function withCarers(page: Page): Promise<readonly string[]> {
  await openNewRegister(page)
  const ids: string[] = []
  for (const [first, last] of [['Anna', 'Åberg'], ['Bertil', 'Åberg'], ['Cecilia', 'Öst']] as const) ids.push((await ask(page, 'carers.create', namedCarer(first, last))).id)
  return ids
}

/** Types a name into the field that has the focus, and takes the first who is found. */
async function takeCarer(page: Page, name: string): Promise<void> {
  await page.keyboard.type(name)
  await expect(page.getByRole('option').first()).toHaveAttribute('data-combobox-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option')).toHaveCount(0)
}

async function savedContact(page: Page, after: string): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectFocusKept(page, after)
}

test('a register is created', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  const next = page.getByRole('button', { name: 'Nästa' })
  await expect(h1(page)).toBeVisible()
  await press(page, page.getByRole('button', { name: /^Skapa register/ }))
  await expect(h1(page)).toBeFocused()
  await pick(page, page.getByRole('combobox', { name: 'Kommun' }), 'Norrköping')
  await write(page, page.getByRole('textbox', { name: 'Nämnd' }), 'Vård- och omsorgsnämnden')
  for (const area of ['Äldreomsorg', 'Individ- och familjeomsorg']) {
    await press(page, page.getByRole('checkbox', { name: area }), 'Space')
    await expect(page.getByRole('checkbox', { name: area })).toBeChecked()
  }
  await choose(page, radios(page, 'Var skriver ni anteckningar om samtal?'), 'Anteckningar förs i verksamhetssystemet')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'Appen är nämndens dokumentation' })).toBeChecked()
  await press(page, next)
  await expect(h1(page)).toHaveText('Du som använder registret')
  await expect(h1(page)).toBeFocused()
  await write(page, page.getByRole('textbox', { name: 'Ditt namn' }), 'Karin Konsulent')
  await pick(page, page.getByRole('combobox', { name: 'Din titel' }), 'Anhörigkonsulent')
  await press(page, next)
  await press(page, page.getByRole('button', { name: 'Använd förslaget' }))
  const passphrase = page.getByRole('textbox', { name: 'Lösenord', exact: true })
  const suggested = await passphrase.inputValue()
  expect(suggested.length).toBeGreaterThanOrEqual(15)
  // What is hidden can be looked at without a mouse, too.
  await press(page, page.getByRole('button', { name: 'Visa eller dölj lösenordet' }).first(), 'Space')
  await expect(passphrase).toHaveAttribute('type', 'password')
  await write(page, page.getByRole('textbox', { name: 'Skriv lösenordet en gång till' }), suggested)
  await press(page, next)
  const key = (await page.getByRole('group', { name: 'Din återställningsnyckel' }).locator('p').innerText()).trim()
  await tabTo(page, page.getByRole('button', { name: 'Skriv ut nyckeln' }))
  await press(page, page.getByRole('button', { name: 'Jag har nyckeln på papper' }))
  await expect(h1(page)).toBeFocused()
  await write(page, page.getByRole('textbox', { name: 'Nyckeln från papperet' }), key.toLowerCase())
  await press(page, page.getByRole('button', { name: 'Skapa registret' }))
  await expect(h1(page)).toHaveText('Idag', { timeout: 60_000 })
  await expectFocusKept(page, 'creating the register')
})

test('carers are registered with name and by code, given somebody to care for, and changed', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  const form = carerForm(page)
  await page.keyboard.press('Control+Shift+N')
  await expect(form.firstName).toBeFocused()
  await page.keyboard.type('Åsa')
  await write(page, form.lastName, 'Öberg')
  await write(page, form.phone, '070-123 45 67')
  await choose(page, radios(page, 'Får ni lämna meddelande?'), 'Ja')
  await write(page, form.birthYear, '1951')
  await choose(page, radios(page, 'Kön'), 'Man')
  await pick(page, page.getByRole('combobox', { name: /^Hur fick personen kontakt/ }), 'Vårdcentral')
  // An optional choice can be taken back again.
  const employment = page.getByRole('combobox', { name: /^Sysselsättning/ })
  await tabTo(page, employment)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(employment).not.toHaveValue('')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Escape')
  await choose(page, radios(page, 'Hur har personen fått veta'), 'Muntligt')
  await expect(employment).toHaveValue('')
  await press(page, form.save)
  await expect(h1(page)).toHaveText('Åsa Öberg')
  await expectFocusKept(page, 'saving a carer')

  const person = carerPage(page)
  await press(page, person.addCaredFor)
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Kalla den närstående för' })).toBeFocused()
  await page.keyboard.type('Maka')
  await pick(page, dialog.getByRole('combobox', { name: /^Den anhöriga är/ }), 'Maka/make/partner')
  await expect(dialog.getByText(/Åsa .* är/)).toBeVisible()
  await pick(page, dialog.getByRole('combobox', { name: 'Målgrupp', exact: true }), 'Demenssjukdom/kognitiv sjukdom')
  await choose(page, dialog.getByRole('radiogroup', { name: 'Verksamhetsområde' }), 'Äldreomsorg')
  await press(page, dialog.getByRole('button', { name: 'Spara' }))
  await expect(dialog).toHaveCount(0)
  await expect(person.caredFor).toContainText('Maka')
  await expect(person.addCaredFor).toBeFocused()

  await press(page, person.edit, 'Enter', { back: true })
  await expect(form.firstName).toBeFocused()
  await write(page, form.lastName, 'Öberg-Lind')
  await page.keyboard.press('Control+s')
  await expect(h1(page)).toHaveText('Åsa Öberg-Lind')
  await expect(person.edit).toBeFocused()

  await page.keyboard.press('Control+Shift+N')
  await expect(form.firstName).toBeFocused()
  await tabTo(page, form.kind('Identifierad'), { back: true })
  await page.keyboard.press('ArrowRight')
  await expect(form.kind('Kod')).toBeChecked()
  await expect(form.firstName).toHaveCount(0)
  await write(page, form.birthYear, '1949')
  await choose(page, radios(page, 'Kön'), 'Uppgift saknas')
  await pick(page, page.getByRole('combobox', { name: /^Hur fick personen kontakt/ }), 'Uppgift saknas')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Registrerad med kod', { exact: false })).toBeVisible()
  await expectFocusKept(page, 'saving a carer by code')
})

test('a phone call, a talk with a couple, a no-show and an anonymous contact are recorded, read and followed up', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await withCarers(page)
  const contact = contactDialog(page)
  const opener = page.getByRole('main').getByRole('button', { name: 'Registrera kontakt' })
  await press(page, opener)
  await expect(contact.who).toBeFocused()
  await takeCarer(page, 'anna')
  await page.keyboard.press('Alt+3')
  await expect(contact.form('Telefon')).toBeChecked()
  await write(page, contact.note, 'Ringer igen om en vecka.')
  await write(page, contact.nextStep, 'idag')
  await savedContact(page, 'a phone call')

  await page.keyboard.press('Control+n')
  await expect(contact.who).toBeFocused()
  await takeCarer(page, 'anna')
  await takeCarer(page, 'bertil')
  await tabTo(page, contact.form('Telefon'))
  await page.keyboard.press('2')
  await expect(contact.form('Hembesök')).toBeChecked()
  await write(page, contact.nextStep, '+7')
  await savedContact(page, 'a talk with a couple')

  await page.keyboard.press('Control+n')
  await expect(contact.who).toBeFocused()
  await takeCarer(page, 'cecilia')
  await pick(page, contact.dialog.getByRole('combobox', { name: 'Blev det av?' }), 'Uteblev')
  await write(page, contact.nextStep, 'idag')
  await savedContact(page, 'a no-show')

  await page.keyboard.press('Control+n')
  await press(page, contact.anonymous, 'Space')
  await expect(contact.anonymous).toBeChecked()
  await expect(contact.anonymous).toBeFocused()
  await pick(page, contact.dialog.getByRole('combobox', { name: /^Kön/ }), 'Kvinna')
  await savedContact(page, 'an anonymous contact')

  // Done: the next promise has the focus, and when none is left the heading of the list.
  const promises = page.getByRole('region', { name: /^Att följa upp/ })
  await expect(promises.getByRole('listitem')).toHaveCount(3)
  for (const left of [2, 1, 0]) {
    await press(page, promises.getByRole('button', { name: /^Klar med/ }).first())
    await expect(promises.getByRole('listitem')).toHaveCount(left)
    await expectFocusKept(page, `a promise kept, ${left} left`)
    if (left > 0) await expect(promises.getByRole('button', { name: /^Klar med/ }).first()).toBeFocused()
    else await expect(promises.getByRole('heading')).toBeFocused()
  }

  await page.keyboard.press('Control+k')
  await takeCarer(page, 'anna')
  await expect(h1(page)).toHaveText('Anna Åberg')
  await expect(h1(page)).toBeFocused()
  const person = carerPage(page)
  await expect(person.timeline.getByRole('listitem')).toHaveCount(3)
  await expect(person.timeline).toContainText('Ringer igen om en vecka.')
  await expect(person.timeline).toContainText('tillsammans med en anhörig till')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(h1(page)).toHaveText('Idag')
  await expectFocusKept(page, 'going back')
})

test('what is taken away leaves the focus beside it', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  const [anna] = await withCarers(page)
  const { id } = await ask(page, 'contacts.register', heldContact([anna ?? '']))
  await ask(page, 'contacts.remove', { id })
  await page.keyboard.press('Control+2')
  await expect(carersPage(page).search).toBeFocused()
  await expect(carersPage(page).row(/Åberg, Anna/)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await press(page, carerPage(page).restore)
  await expect(carerPage(page).restore).toHaveCount(0)
  await expect(carerPage(page).timeline.getByRole('heading').first()).toBeFocused()
  await press(page, page.getByRole('button', { name: 'Ändra uppgifter' }), 'Enter', { back: true })
  await write(page, carerForm(page).firstName, 'Annika')
  await press(page, carerForm(page).cancel)
  const question = page.getByRole('dialog')
  await expect(question.getByRole('button', { name: 'Behåll som utkast' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(carerForm(page).cancel).toBeFocused()
  await page.keyboard.press('Enter')
  await press(page, question.getByRole('button', { name: 'Släng' }))
  await expect(carerPage(page).edit).toBeFocused()
})

test('locked and unlocked; the list of keys; Escape gives the focus back to what opened', async ({ launch }) => {
  let page = await (await launch()).firstWindow()
  await withCarers(page)
  await press(page, page.getByRole('button', { name: 'Visning' }))
  await press(page, page.getByRole('button', { name: /^Kortkommandon/ }))
  const help = page.getByRole('dialog', { name: 'Kortkommandon' })
  await expect(help).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  // What opened it stood in a menu that is gone: the focus must only not fall to nowhere.
  await expectFocusKept(page, 'the list of keys opened from a menu')

  const lockButton = page.getByRole('button', { name: /^Lås/ })
  await tabTo(page, lockButton)
  await page.keyboard.press('F1')
  await expect(help).toBeVisible()
  // A dialog holds the focus until it is closed.
  for (let stop = 0; stop < 5; stop += 1) {
    await page.keyboard.press('Tab')
    expect(await help.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(lockButton).toBeFocused()

  const register = page.getByRole('banner').getByRole('button', { name: /^Registrera kontakt/ })
  await press(page, register, 'Enter', { back: true })
  await expect(contactDialog(page).who).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(register).toBeFocused()

  const before = page
  page = await windowAfter(before, async () => press(before, lockButton))
  const passphrase = page.getByLabel('Lösenord', { exact: true })
  await expect(passphrase).toBeFocused()
  await page.keyboard.type('fel lösenord är det här')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Fel lösenord.')).toBeVisible({ timeout: 30_000 })
  await expectFocusKept(page, 'a wrong passphrase')
  await write(page, passphrase, testPassphrase)
  await page.keyboard.press('Enter')
  await expect(h1(page)).toHaveText('Idag', { timeout: 30_000 })
  await expectFocusKept(page, 'unlocking')
})

test('a quarter is chosen with the arrows, released and saved as a file', async ({ launch, userData }) => {
  const app = await launch()
  const page = await app.firstWindow()
  await openNewRegister(page)
  const quarter = previousQuarter(quarterOf(today))
  const heldOn: CivilDate = addDays(firstDayOf(quarter), 3)
  for (let index = 0; index < 6; index += 1) {
    const { id } = await ask(page, 'carers.create', namedCarer('Person', `Nummer${index}`, { firstContactOn: heldOn, informationGivenOn: heldOn }))
    await ask(page, 'contacts.register', heldContact([id], { heldOn }))
  }
  const statistics = statisticsPage(page)
  const number = Number(quarter.slice(-1)) as 1 | 2 | 3 | 4
  await page.keyboard.press('Control+6')
  await expect(h1(page)).toBeFocused()
  await tabTo(page, statistics.quarter(number))
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await expect(statistics.quarter(number)).toBeChecked()
  await expect(statistics.quarter(number)).toBeFocused()
  await expect(statistics.table('Antal unika anhöriga efter kön')).toBeVisible()
  await press(page, statistics.release)
  await expect(statistics.dialog.getByRole('button', { name: 'Avbryt' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(statistics.release).toBeFocused()
  await page.keyboard.press('Enter')
  await press(page, statistics.confirm)
  await expect(statistics.dialog).toHaveCount(0)
  await expect(statistics.saveXlsx).toBeVisible()
  await expectFocusKept(page, 'releasing')
  const file = join(mkdtempSync(join(userData, 'saved-')), 'kvartal.xlsx')
  await answerSaveDialog(app, file)
  await press(page, statistics.saveXlsx)
  await expect(page.getByText(/är sparad$/)).toBeVisible()
  expect(statSync(file).size).toBeGreaterThan(1000)
  await expect(statistics.saveXlsx).toBeFocused()
})

test('every screen: skip link first, sane order, no trap, one heading, a title that names nobody', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  const [anna = ''] = await withCarers(page)
  await ask(page, 'caredFor.add', { carerId: anna, caredFor: somebodyCaredFor(), relation: daughter() })
  await ask(page, 'contacts.register', heldContact([anna]))
  const titles: string[] = []
  const screens: readonly (readonly [string, () => Promise<void>])[] = [
    ['Idag', async () => await page.keyboard.press('Control+1')],
    ['Anhöriga', async () => await page.keyboard.press('Control+2')],
    ['Anna Åberg', async () => { await expect(carersPage(page).row(/Åberg, Anna/)).toBeVisible(); await tabTo(page, carersPage(page).search); await page.keyboard.press('ArrowDown'); await page.keyboard.press('Enter') }],
    ['Ändra uppgifter', async () => { await press(page, carerPage(page).edit); await expect(carerForm(page).firstName).toBeFocused() }],
    ['Registrera ny anhörig', async () => { await page.keyboard.press('Control+Shift+N'); await expect(h1(page)).toHaveText('Registrera ny anhörig'); await expect(carerForm(page).firstName).toBeFocused() }],
    ['Statistik', async () => await page.keyboard.press('Control+6')],
  ]
  for (const [heading, go] of screens) {
    await go()
    await expect(h1(page)).toHaveText(heading)
    await expect(h1(page)).toHaveCount(1)
    await expectFocusKept(page, heading)
    titles.push(await page.title())
    const stops = await tabStops(page)
    expect(stops[0], `${heading}: first stop`).toBe('a Hoppa till innehållet')
    expect(stops.findIndex((stop) => stop.startsWith('a Idag')), `${heading}: menu before content`).toBeLessThan(8)
    expect(stops.length, `${heading}: the focus comes round or leaves\n${stops.join('\n')}`).toBeLessThan(80)
  }
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles.filter((title) => /Åberg|Anna|Karin|Test/u.test(title))).toEqual([])
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('region', { name: /^Registrerat idag/ })).toBeVisible()
  await tabStops(page, 1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await page.getByRole('main').evaluate((main) => main.contains(document.activeElement)), (await focusNow(page)).name).toBe(true)
})

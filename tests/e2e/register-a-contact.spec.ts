import type { Page } from '@playwright/test'
import { namedCarer } from '../support/carer-inputs.ts'
import { carerPage } from './pages/carer-page.ts'
import { contactDialog } from './pages/contact-dialog.ts'
import { expect, test } from './support/app-fixture.ts'
import { ask, lockAndUnlock, openNewRegister } from './support/register-in-window.ts'

const mostKeys = 25
const mostClicks = 6

/** Counts what a person would: each key pressed (a shortcut is all its keys), each click. */
function counting(page: Page) {
  const counted = { keys: 0, clicks: 0 }
  return {
    counted,
    press: async (chord: string) => { counted.keys += chord.split('+').length; await page.keyboard.press(chord) },
    type: async (text: string) => { counted.keys += text.length; await page.keyboard.type(text, { delay: 30 }) },
    click: async (target: { click: () => Promise<void> }) => { counted.clicks += 1; await target.click() },
  }
}

async function withCarers(page: Page): Promise<{ karin: string; lars: string }> {
  await openNewRegister(page)
  const karin = await ask(page, 'carers.create', namedCarer('Karin', 'Åberg', { birthYear: 1951 }))
  const lars = await ask(page, 'carers.create', namedCarer('Lars', 'Åberg', { birthYear: 1949, sexCode: 'man' }))
  await ask(page, 'carers.create', namedCarer('Karin', 'Öberg', { birthYear: 1960 }))
  return { karin: karin.id, lars: lars.id }
}

test('a phone call with a known carer takes at most 25 keys, everything in it chosen', async ({ launch }, info) => {
  const page = await (await launch()).firstWindow()
  const { karin } = await withCarers(page)
  const form = contactDialog(page)
  const { counted, press, type } = counting(page)
  await press('Control+n')
  await expect(form.who).toBeFocused()
  await type('kar åb')
  await expect(form.option(/Åberg, Karin/)).toBeVisible()
  await press('Enter')
  await press('Alt+3')
  await form.form('Telefon').and(page.locator(':checked')).waitFor({ state: 'attached' })
  for (let tabs = 0; tabs < 10 && !await form.minutes.evaluate((field) => field === document.activeElement); tabs += 1) await press('Tab')
  await type('45')
  await press('Control+Enter')
  await expect(form.toast).toBeVisible()
  info.annotations.push({ type: 'keys', description: String(counted.keys) })
  console.log(`keys for a phone call: ${counted.keys}`)
  expect(counted.keys).toBeLessThanOrEqual(mostKeys)
  const { entries } = await ask(page, 'carers.timeline', { id: karin })
  expect(entries[0]).toMatchObject({ kind: 'contact', contactFormCode: 'phone', minutes: 45, statusCode: 'held' })
})

test('the same call by the mouse takes at most six clicks, and Ångra takes it back', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  const { karin } = await withCarers(page)
  const form = contactDialog(page)
  const { counted, type, click } = counting(page)
  await click(page.getByRole('button', { name: /Registrera kontakt/ }).first())
  await expect(form.who).toBeFocused()
  await type('kar åb')
  await click(form.option(/Åberg, Karin/))
  await click(form.form('Telefon'))
  await click(form.length('45'))
  await click(form.save)
  await expect(form.toast).toBeVisible()
  console.log(`clicks for a phone call: ${counted.clicks}`)
  expect(counted.clicks).toBeLessThanOrEqual(mostClicks)
  await form.undo.click()
  await expect(page.getByText('Kontakten är borttagen och räknas inte.')).toBeVisible()
  const { entries } = await ask(page, 'carers.timeline', { id: karin })
  expect(entries[0]).toMatchObject({ kind: 'contact', removed: true })
})

test('a couple is one contact with two persons; Spara och ny keeps day and manner', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  const { lars } = await withCarers(page)
  const form = contactDialog(page)
  await form.open()
  for (const name of ['kar åb', 'lars']) {
    await form.who.fill(name)
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Enter')
  }
  await form.when.fill('igår')
  await form.saveAndNew.click()
  await expect(form.toast).toBeVisible()
  await expect(form.dialog).toBeVisible()
  await expect(form.dialog.getByText('Åberg')).toHaveCount(0)
  expect(await form.when.inputValue()).not.toBe((await ask(page, 'contacts.today', {})).today)
  const { entries } = await ask(page, 'carers.timeline', { id: lars })
  expect(entries[0]).toMatchObject({ kind: 'contact', otherCarers: 1 })
})

test('anonymous: no field exists that could hold a name or a note, and the contact belongs to nobody', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await withCarers(page)
  const form = contactDialog(page)
  await form.open()
  await form.note.fill('skrivet före')
  await form.anonymous.click()
  await expect(form.who).toHaveCount(0)
  await expect(form.dialog.locator('textarea')).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expect(form.toast).toBeVisible()
  const { quarter } = await ask(page, 'contacts.today', {})
  expect(quarter).toMatchObject({ anonymousContacts: 1, uniqueCarers: 0 })
})

test('where notes are kept in the case system there is no note field', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page, 'case-system')
  const form = contactDialog(page)
  await form.open()
  await expect(form.who).toBeFocused()
  await expect(form.dialog.locator('textarea')).toHaveCount(0)
})

test('what is half-written comes back after a lock, sign by sign', async ({ launch }) => {
  let page = await (await launch()).firstWindow()
  await withCarers(page)
  let form = contactDialog(page)
  await form.open()
  await form.who.fill('kar åb')
  await expect(form.option(/Åberg, Karin/)).toBeVisible()
  await page.keyboard.press('Enter')
  await form.note.fill('Ringde om avlösning åäö 😀')
  page = await lockAndUnlock(page)
  form = contactDialog(page)
  if (!await form.dialog.isVisible()) await form.open()
  await expect(page.getByText(/Utkast från .* återställt/)).toBeVisible()
  await expect(form.note).toHaveValue('Ringde om avlösning åäö 😀')
  await expect(form.dialog.getByText('Åberg, Karin')).toBeVisible()
})

test('closing with something written asks; kept, it waits on Idag and does not come back by itself', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await withCarers(page)
  const form = contactDialog(page)
  await form.open()
  await expect(form.who).toBeFocused()
  await page.keyboard.type('kar')
  await expect(form.option(/Åberg, Karin/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form.option(/Åberg, Karin/)).toBeHidden()
  await expect(form.dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form.dialog).toBeHidden()
  await form.open()
  await form.note.fill('Halvvägs')
  await page.keyboard.press('Escape')
  await expect(form.question).toBeVisible()
  await form.keep.click()
  await expect(form.dialog).toBeHidden()
  expect((await ask(page, 'contacts.today', {})).drafts).toHaveLength(1)
  await form.open()
  await expect(form.note).toHaveValue('')
})

test('a note of 100 000 signs or with half an emoji gets a sentence at the field, and nothing is lost', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  const { karin } = await withCarers(page)
  await page.getByRole('link', { name: 'Anhöriga' }).first().click()
  await page.getByRole('link', { name: 'Åberg, Karin' }).click()
  await carerPage(page).registerContact.click()
  const form = contactDialog(page)
  const long = 'å'.repeat(100_000)
  await form.note.fill(long)
  await page.keyboard.press('Control+Enter')
  await expect(form.dialog.getByText(/100\s000 tecken/)).toBeVisible()
  await expect(form.note).toBeFocused()
  expect((await form.note.inputValue()).length).toBe(100_000)
  await form.note.evaluate((field: HTMLTextAreaElement) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, 'halv \uD83D symbol')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await expect(form.dialog.getByText(/trasigt/).first()).toBeVisible()
  await form.dialog.getByRole('button', { name: 'Ta bort det trasiga tecknet' }).click()
  await expect(form.note).toHaveValue('halv  symbol')
  await page.keyboard.press('Control+Enter')
  await expect(form.toast).toBeVisible()
  const { entries } = await ask(page, 'carers.timeline', { id: karin })
  expect(entries[0]).toMatchObject({ note: 'halv  symbol' })
})

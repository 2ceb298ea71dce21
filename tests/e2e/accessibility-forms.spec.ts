import type { Page } from '@playwright/test'
import { daughter, heldContact, namedCarer, somebodyCaredFor } from '../support/carer-inputs.ts'
import { carerPage } from './pages/carer-page.ts'
import { carersPage } from './pages/carers.ts'
import { contactDialog } from './pages/contact-dialog.ts'
import { statisticsPage } from './pages/statistics.ts'
import { expect, test } from './support/app-fixture.ts'
import { expectAccessible, expectNoSidewaysScroll } from './support/expect-accessible.ts'
import { ask, openNewRegister } from './support/register-in-window.ts'

const sizes = [[1366, 768], [1093, 614], [683, 384]] as const

async function check(page: Page, screen: string): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    await expectNoSidewaysScroll(page, `${screen} at ${width}`)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await expectAccessible(page, screen)
}

async function withSomebody(page: Page): Promise<void> {
  await openNewRegister(page)
  const { id } = await ask(page, 'carers.create', namedCarer('Ann-Kristin Margareta Elisabet', 'von Gyllenspetz af Österåkersgårdarna-Lindqvistsson', { birthYear: 1951, phone: '0701234567', mayLeaveMessageCode: 'yes' }))
  await ask(page, 'carers.create', namedCarer('Åsa', 'Åberg', { protectedIdentityCode: 'confidentiality-mark' }))
  await ask(page, 'caredFor.add', { carerId: id, caredFor: somebodyCaredFor(), relation: daughter() })
  await ask(page, 'contacts.register', heldContact([id], { note: 'En lång anteckning. '.repeat(60) }))
  const removed = await ask(page, 'contacts.register', heldContact([id]))
  await ask(page, 'contacts.remove', { id: removed.id })
}

test('the contact form in each of its states', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await withSomebody(page)
  const form = contactDialog(page)
  await form.open()
  await check(page, 'contact form')
  await form.who.fill('å')
  // By name, though the list does not say it: only her card does.
  await expect(form.option(/Skyddade personuppgifter/)).toBeVisible()
  await expectAccessible(page, 'contact form, persons found')
  await form.who.fill('')
  await form.when.fill('hej')
  await page.keyboard.press('Control+Enter')
  await check(page, 'contact form, errors')
  await form.anonymous.click()
  await check(page, 'contact form, anonymous')
  await page.keyboard.press('Escape')
  await expect(form.question).toBeVisible()
  await expectAccessible(page, 'contact form, question')
})

test('the list, a carer and her forms', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await withSomebody(page)
  const carers = carersPage(page)
  await carers.open()
  await check(page, 'list')
  await page.getByRole('link', { name: /Gyllenspetz/ }).click()
  await carerPage(page).timeline.waitFor()
  await check(page, 'carer')
  await carerPage(page).addCaredFor.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click()
  await check(page, 'cared-for, errors')
  await page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click()
  await carerPage(page).edit.click()
  await check(page, 'edit')
  await carers.form.cancel.click()
  await carers.open()
  await carers.registerNew.click()
  await carers.form.save.click()
  await check(page, 'new carer, errors')
})

test('the statistics, looked at and frozen', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await withSomebody(page)
  const statistics = statisticsPage(page)
  await statistics.open()
  await expect(statistics.release).toBeVisible()
  await page.locator('summary').first().click()
  await check(page, 'statistics')
  await statistics.release.click()
  await expect(statistics.dialog).toBeVisible()
  await expectAccessible(page, 'release dialog')
  await statistics.confirm.click()
  await expect(statistics.saveXlsx).toBeVisible()
  await check(page, 'released')
})

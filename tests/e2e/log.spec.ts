import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { localToday } from '#shared/domain/local-today.ts'
import { namedCarer } from '../support/carer-inputs.ts'
import { logPage, reviewWizard } from './pages/log.ts'
import { expect, test } from './support/app-fixture.ts'
import { expectAccessible, expectNoSidewaysScroll } from './support/expect-accessible.ts'
import { expectFocusKept, focusNow, pick, press, tabTo, write } from './support/keyboard.ts'
import { cutOff, englishWords, smallTargets } from './support/look-at.ts'
import { ask, lockAndUnlock, openNewRegister } from './support/register-in-window.ts'
import { answerSaveDialog } from './tasks/release-quarter.ts'
import { becomeReviewer } from './tasks/review-the-log.ts'
import type { Page } from '@playwright/test'

test.setTimeout(300_000)

const today = localToday(new Date())

/** A register with a day's work in its log, and somebody who may read it. */
async function openWorkedRegister(page: Page): Promise<readonly [Page, readonly string[]]> {
  await openNewRegister(page)
  const ids: string[] = []
  for (const name of ['Ada', 'Bo', 'Cilla', 'Disa', 'Ebbe', 'Frida']) ids.push((await ask(page, 'carers.create', namedCarer(name, 'Anhörig'))).id)
  for (const id of ids) await ask(page, 'carers.open', { id })
  await ask(page, 'carers.search', { text: 'Anhörig', limit: 10 })
  return [await becomeReviewer(page), ids]
}

test('L1 by keyboard alone: what has happened, who has looked, and the monthly check signed and printed', async ({ launch, userData }) => {
  const app = await launch()
  let [page, [ada = '']] = await openWorkedRegister(await app.firstWindow())
  const { carerNumber } = await ask(page, 'carers.open', { id: ada })
  let log = logPage(page)
  let review = reviewWizard(page)
  const countPapers = async () => await page.evaluate(() => {
    Object.assign(globalThis, { papers: 0 })
    window.print = () => { (globalThis as unknown as { papers: number }).papers += 1 }
  })
  await countPapers()
  const papers = async () => await page.evaluate(() => (globalThis as unknown as { papers: number }).papers)

  await test.step('events are told in words, by case number, and narrowed', async () => {
    await page.keyboard.press('Control+7')
    await expect(log.heading).toBeFocused()
    await expect(log.entries.first()).toContainText('Karin Konsulent')
    await expect(page.locator('main')).not.toContainText('Ada')
    await pick(page, log.kind, 'Öppnat')
    await expect(log.entries.filter({ hasText: carerNumber }).first()).toBeVisible()
    await expect(log.entries.filter({ hasNotText: 'öppnade' })).toHaveCount(0)
    await write(page, log.to, '2020-01-01')
    await expect(page.getByText('Inga händelser passar det du har valt.', { exact: false })).toBeVisible()
    await press(page, page.getByRole('button', { name: 'Visa alla händelser' }))
    await expect(log.entries.first()).toBeVisible()
    await expectFocusKept(page, 'showing all events')
  })

  await test.step('a case number leads to who has looked at it', async () => {
    await press(page, log.whoLooked(carerNumber).first())
    await expect(log.personHeading).toHaveText(`Vem har tittat på ${carerNumber}`)
    await expect(log.personHeading).toBeFocused()
    await expect(log.readers.getByRole('row')).toHaveCount(2)
    await expect(log.readers).toContainText('Karin Konsulent')
    const file = join(userData, 'logg.xlsx')
    await answerSaveDialog(app, file)
    await press(page, log.exportXlsx)
    await expect.poll(() => existsSync(file)).toBe(true)
    await expect(page.getByText(/^logg\.xlsx är sparad med \d+ händelser\./u)).toBeVisible()
    await press(page, log.print)
    await expect.poll(papers).toBe(1)
    await expect(log.sheet).toContainText(carerNumber)
    await expect(log.sheet).not.toContainText('Ada')
  })

  await test.step('another person is found by name', async () => {
    await tabTo(page, log.person, { back: true })
    await page.keyboard.type('bo')
    await expect(page.getByRole('option').first()).toHaveAttribute('data-combobox-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(log.personHeading).not.toHaveText(`Vem har tittat på ${carerNumber}`)
  })

  await test.step('the whole log is checked', async () => {
    await press(page, log.check, 'Enter', { back: true })
    await expect(log.chain).toContainText('Hela loggen är genomgången. Den är hel.')
    await expect(log.chain).toContainText(/Loggen är hel – kontrollerad \d+.\p{L}+.\d\d\.\d\d, \d+ händelser/u)
  })

  await test.step('the check begins with a period that is right, and says what is wrong', async () => {
    await tabTo(page, log.tab('Vem har tittat på den här personen'))
    await page.keyboard.press('ArrowRight')
    await expect(review.form).toBeVisible()
    await expect(review.from).toHaveValue(today)
    await write(page, review.size, '2')
    await page.keyboard.press('Control+Enter')
    await expect(review.form).toContainText('Skriv ett antal mellan 5 och 200.')
    await expect(review.size).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('5')
    await press(page, review.asked)
    await page.keyboard.type('cilla')
    await expect(page.getByRole('option').first()).toHaveAttribute('data-combobox-selected', 'true')
    await page.keyboard.press('Enter')
    await press(page, review.begin)
    await expect(review.item).toBeVisible()
  })

  await test.step('one key a decision, with a way back; a lock keeps what is decided', async () => {
    await expect(review.progress).toHaveText(/^1 av \d+ · \d+ kvar att avgöra$/u)
    await expect.poll(async () => (await focusNow(page)).name).toMatch(/^h3 1 av/u)
    await expect(review.item.getByRole('listitem').first()).toBeVisible()
    await page.keyboard.press('3')
    await expect(review.progress).toHaveText(/^2 av /u)
    await page.keyboard.press('Control+z')
    await expect(review.progress).toHaveText(/^1 av /u)
    await page.keyboard.press('2')
    await page.keyboard.press('3')
    await expect(review.progress).toHaveText(/^3 av /u)
    const left = await review.progress.textContent()
    page = await lockAndUnlock(page)
    log = logPage(page)
    review = reviewWizard(page)
    await countPapers()
    await expect(review.progress).toHaveText(left ?? '')
    await expect.poll(async () => (await focusNow(page)).name).toMatch(/^h3 3 av/u)
  })

  await test.step('the summary wants measures for a deviation, and is signed', async () => {
    for (let press = 0; press < 100 && !await review.summary.isVisible(); press += 1) {
      await page.keyboard.press('1')
      await page.waitForTimeout(30)
    }
    await expect(review.summary).toBeVisible()
    await expect(review.changeDecision.first()).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(review.summary).toContainText('Skriv vad ni gör åt avvikelserna innan du signerar.')
    await expect(review.measures).toBeFocused()
    await page.keyboard.insertText('Samtal med kollegan på måndag.')
    await press(page, review.sign)
    await expect(review.signed).toBeVisible()
    await expect(review.printProtocol).toBeFocused()
    await expect(review.history.getByRole('row')).toHaveCount(2)
    await expect(review.history).toContainText('Stämmer')
    await page.keyboard.press('Enter')
    await expect.poll(papers).toBe(1)
    await expect(log.sheet).toContainText('Samtal med kollegan på måndag.')
    await expect(log.sheet).toContainText('Loggens kontrollsumma')
    await expect(log.sheet).not.toContainText('Cilla')
  })

  await test.step('all of it stands in the log itself, and nothing there can be changed', async () => {
    await tabTo(page, log.tab('Loggkontroll'), { back: true })
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(log.entries.first()).toBeVisible()
    const { entries } = await ask(page, 'log.list', { limit: 50 })
    const events = entries.map(({ event }) => event)
    for (const event of ['log-reviewed', 'printed', 'log-checked', 'exported', 'log-read'] as const) expect(events).toContain(event)
    await expect(page.locator('main').getByRole('button', { name: /ta bort|radera|släng|ändra/iu })).toHaveCount(0)
  })
})

test('who is no log reviewer sees no door to the log', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  await expect(page.getByRole('link', { name: 'Logg', exact: true })).toHaveCount(0)
})

test('what is printed is in the log before it is on paper, with whom it names', async ({ launch }) => {
  const [page, [ada = '']] = await openWorkedRegister(await (await launch()).firstWindow())
  await page.evaluate(() => { window.print = () => undefined })
  const printed = async () => (await ask(page, 'log.list', { limit: 200, event: 'printed' })).entries.map(({ object }) => object?.id)
  expect(await printed()).toEqual([])
  await page.keyboard.press('Control+2')
  await page.getByRole('link', { name: 'Anhörig, Ada' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Ada/u)
  await expect.poll(printed).toEqual([])
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Skriv ut' }).click()
  await expect.poll(async () => (await printed()).length).toBeGreaterThan(0)
  expect(await printed()).not.toContain(ada)
})

test('every part of the log: no axe violation in light or dark, nothing cut off, nothing too small, no English', async ({ launch }) => {
  const [page] = await openWorkedRegister(await (await launch()).firstWindow())
  const log = logPage(page)
  const review = reviewWizard(page)
  const expectGood = async (screen: string) => {
    for (const size of [{ width: 1366, height: 768 }, { width: 1093, height: 614 }, { width: 683, height: 384 }]) {
      await page.setViewportSize(size)
      await expectNoSidewaysScroll(page, `${screen} ${size.width}`)
      expect(await cutOff(page), `${screen} ${size.width}: cut off`).toEqual([])
    }
    await page.setViewportSize({ width: 1366, height: 768 })
    expect(await smallTargets(page, 32), `${screen}: small`).toEqual([])
    expect(await englishWords(page), `${screen}: English`).toEqual([])
    await expectAccessible(page, screen)
  }
  await page.keyboard.press('Control+7')
  await expect(log.entries.first()).toBeVisible()
  await page.getByText('Vad betyder det?').click()
  await expectGood('events')
  await page.getByText('Vad betyder det?').click()
  await log.tab('Vem har tittat på den här personen').click()
  await expectGood('person, none')
  await log.person.fill('ada')
  await page.getByRole('option').first().click()
  await expect(log.readers).toBeVisible()
  await expectGood('person')
  await log.tab('Loggkontroll').click()
  await page.getByText('Det här tas alltid med').click()
  await page.getByText('Upprepa ett tidigare urval').click()
  await review.size.fill('1')
  await review.begin.click()
  await expectGood('review, errors')
  await review.size.fill('5')
  await review.begin.click()
  await expect(review.item).toBeVisible()
  await expectGood('review, one event')
  await page.getByRole('button', { name: /Avvikelse/u }).click()
  await review.sumUp.click()
  await page.getByText(/^Visa alla \d+ händelser/u).click()
  await review.sign.click()
  await expectGood('review, summary')
  await review.abandon.click()
  await expectGood('review, given up')
})

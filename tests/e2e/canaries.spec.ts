import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allCanaries, canaries } from '../support/canaries.ts'
import { canaryScanner, filesUnder, scanFolder } from '../support/find-canaries.ts'
import { carerForm, carersPage } from './pages/carers.ts'
import { contactDialog } from './pages/contact-dialog.ts'
import { expect, test } from './support/app-fixture.ts'
import { endApp } from './support/launch.ts'
import { recordContact } from './tasks/record-contact.ts'
import { addCaredFor } from './tasks/register-carer.ts'
import { createRegister, registerForTests, unlock } from './tasks/set-up.ts'
import { lockNow } from './support/lock-now.ts'

const [passphrase, wrong] = canaries.secrets

test('P1: what was typed, searched, printed, half-written and on the screen at a crash stands nowhere on the disk', async ({ launch, userData }) => {
  test.setTimeout(400_000)
  const temporary = join(userData, 'tillfälligt')
  await mkdir(temporary)
  const app = await launch({ env: { TMPDIR: temporary, TMP: temporary, TEMP: temporary } })
  let page = await app.firstWindow()
  const recoveryKey = await createRegister(page, { ...registerForTests, passphrase })

  for (const n of [0, 1] as const) {
    await page.keyboard.press('Control+Shift+n')
    const form = carerForm(page)
    await form.firstName.fill(canaries.firstNames[n] ?? '')
    await form.lastName.fill(canaries.lastNames[n] ?? '')
    await form.personalNumber.fill(canaries.personalNumbers[n] ?? '')
    await form.reason.fill('säker identifiering')
    await form.sex('Kvinna').check()
    await form.howContact('Vårdcentral')
    await form.phone.fill(canaries.phones[n] ?? '')
    await page.getByRole('radiogroup', { name: 'Får ni lämna meddelande?' }).getByLabel('Ja', { exact: true }).check()
    await form.address.fill(canaries.addresses[n] ?? '')
    await form.informed('Muntligt').check()
    await form.save.click()
    await expect(page.getByRole('heading', { level: 1, name: `${canaries.firstNames[n]} ${canaries.lastNames[n]}` })).toBeVisible()
    await addCaredFor(page, { alias: canaries.aliases[n] ?? '', relation: 'Maka/make/partner', targetGroup: 'Demenssjukdom/kognitiv sjukdom', area: 'Äldreomsorg', from: '2026-01-02' })
    for (const note of canaries.notes.slice(n * 2, n * 2 + 2)) await recordContact(page, { carers: [canaries.lastNames[n] ?? ''], heldOn: '2026-11-02', note })
  }
  const carers = carersPage(page)
  await carers.open()
  for (const text of [...canaries.searches, canaries.lastNames[0] ?? '']) await carers.search.fill(text)
  await page.getByRole('row', { name: new RegExp(canaries.lastNames[0] ?? '') }).first().click()
  await expect(page.getByText(canaries.notes[0])).toBeVisible()

  // As a print preview makes it: the page with its notes, rendered once more.
  const printed = await app.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({}))?.length ?? 0)
  expect(printed).toBeGreaterThan(1000)

  let contact = contactDialog(page)
  await contact.open()
  await contact.note.fill(canaries.drafts[0])
  page = await lockNow(page)
  contact = contactDialog(page)
  await expect(page.getByRole('heading', { name: 'Lås upp registret' })).toBeVisible()
  expect(canaryScanner(allCanaries)('locked window', Buffer.from(await page.content()))).toEqual([])
  await unlock(page, wrong)
  await expect(page.getByText('Fel lösenord.')).toBeVisible({ timeout: 30_000 })
  await unlock(page, passphrase)
  await expect(contact.note).toHaveValue(canaries.drafts[0], { timeout: 60_000 })
  await contact.note.fill(canaries.drafts[1])

  // It dies with everything on the screen.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await new Promise((settle) => { setTimeout(settle, 2000) })
  await endApp(app)

  const scan = canaryScanner([...allCanaries, recoveryKey, recoveryKey.replaceAll('-', '')])
  expect(filesUnder(userData).some((path) => path.endsWith('register.db'))).toBe(true)
  expect(scanFolder(scan, userData)).toEqual([])
  // The same search finds what does stand there.
  await writeFile(join(temporary, 'kontroll'), `x${canaries.notes[0]}y`)
  expect(scanFolder(scan, userData).length).toBeGreaterThan(0)
})

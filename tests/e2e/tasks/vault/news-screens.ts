import { expect, type ElectronApplication, type Page } from '@playwright/test'
import type { AppEvent } from '#shared/contract/events.ts'
import { noticeCodes, problemCodes } from './news-codes.ts'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { ask } from '../../support/register-in-window.ts'
import type { LookAt } from './staffed-window.ts'

const tell = (app: ElectronApplication, event: AppEvent): Promise<void> => app.evaluate(({ BrowserWindow }, told) => {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('register', told)
}, event)

/** What the opening found and mended, all at once and one by one; and the last minute before a lock. Told as the app itself tells it. */
export async function noticeScreens(app: ElectronApplication, page: Page, look: LookAt): Promise<void> {
  const status = await ask(page, 'vault.status', {})
  for (const notices of [noticeCodes, ...noticeCodes.map((code) => [code])]) {
    await tell(app, { kind: 'vault', status: { ...status, notices } })
    await expect(page.getByRole('region', { name: 'Att känna till' }).getByRole('note')).toHaveCount(notices.length)
    await look(notices.length > 1 ? 'notiser, alla' : `notis ${notices[0] ?? ''}`, page)
  }
  await tell(app, { kind: 'vault', status: { ...status, notices: [] } })
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog')).toBeVisible()
  await tell(app, { kind: 'locks-soon', seconds: 42 })
  await expect(page.getByText('Registret låses snart.')).toBeAttached()
  const [banner, title] = await Promise.all([page.locator('[data-locks-soon]').boundingBox(), page.getByRole('dialog').getByRole('heading').first().boundingBox()])
  expect((banner?.y ?? 0) + (banner?.height ?? Infinity), 'the word that the register is about to lock leaves the title of a dialog in sight').toBeLessThanOrEqual(title?.y ?? 0)
  await look('lases snart, over ett formular', page)
  await tell(app, { kind: 'locks-soon', seconds: 0 })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Why the register locked by itself. Begins at the door. */
export async function problemScreens(app: ElectronApplication, page: Page, look: LookAt): Promise<void> {
  const status: VaultStatus = await ask(page, 'vault.status', {})
  for (const problem of problemCodes) {
    await tell(app, { kind: 'vault', status: { ...status, problem } })
    await expect(page.getByRole('note')).toHaveCount(1)
    await look(`last av sig sjalv ${problem}`, page)
  }
  await tell(app, { kind: 'vault', status: { ...status, known: status.known.map((each) => ({ ...each, unreachable: true, folder: String.raw`\\kommun.local\social\Anhorigstod\Gemensam katalog for anhorigkonsulenter\anhorigparmen-register` })) } })
  await look('last, mappen gar inte att na', page)
  await tell(app, { kind: 'vault', status })
}

import type { ElectronApplication, Page } from '@playwright/test'
import type { OutputOf } from '#shared/contract/index.ts'
import { colleague } from '../../../support/keeping/colleague.ts'
import { testPassphrase, testSetup } from '../../../support/register-setup.ts'
import { lockScreen } from '../../pages/lock-screen.ts'
import { lockNow } from '../../support/lock-now.ts'
import { ask } from '../../support/register-in-window.ts'

/** Called with the name of what is on the screen and the window that shows it: a lock makes a new one. */
export type LookAt = (screen: string, page: Page) => Promise<void>

/** Colleagues of every kind, by the one-time passphrases that they were given. */
export interface Staff {
  readonly manager: string
  readonly reviewer: string
  readonly registrar: string
  readonly longNamed: string
}

export const names: Readonly<Record<keyof Staff, string>> = {
  manager: 'Åsa Ek',
  reviewer: 'Love Granskare',
  registrar: 'Rut Registrerare',
  longNamed: 'Anna-Karin Wallenstierna-Gyllenhammar von Rosenschöld',
}

const ownPassphrase = testPassphrase
const own = 'en helt annan lösenfras här'

/** Answers the next questions for a folder. */
export const choosesFolder = (app: ElectronApplication, folder: string): Promise<void> => app.evaluate(({ dialog }, chosen) => {
  dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
}, folder)

/** A new register in a folder of `shared`, where several computers could reach it, with a colleague of every kind; open as its first user. */
export async function openStaffedRegister(app: ElectronApplication, page: Page, shared: string): Promise<Staff> {
  await choosesFolder(app, shared)
  await page.waitForFunction(() => 'register' in window)
  const { kdf: _kdf, recoveryKey = '', ...setup } = testSetup
  await ask(page, 'vault.create', { ...setup, unit: { ...setup.unit, areaCodes: [...setup.unit.areaCodes] }, recoveryKey, place: 'other-folder' })
  await page.getByRole('heading', { name: 'Idag', level: 1 }).waitFor()
  const add = async (user: Parameters<typeof colleague>[1], name: string): Promise<string> => {
    const { passphrase }: OutputOf<'users.add'> = await ask(page, 'users.add', { user: colleague(name, user), ownPassphrase })
    return passphrase
  }
  return {
    manager: await add({ titleCode: 'unit-manager', roles: ['manager'], areaCodes: ['AO', 'FH', 'IFO'] }, names.manager),
    reviewer: await add({ roles: ['log-reviewer'], areaCodes: ['AO', 'FH', 'IFO'] }, names.reviewer),
    registrar: await add({ roles: ['registrar'] }, names.registrar),
    longNamed: await add({ roles: ['consultant', 'registrar', 'manager', 'system-admin'], areaCodes: ['AO', 'FH', 'IFO'] }, names.longNamed),
  }
}

/** Locks, and unlocks as a colleague with the words she was given; she chooses her own. */
export async function changeUser(before: Page, name: string, given: string, look?: LookAt): Promise<Page> {
  const page = await lockNow(before)
  const lock = lockScreen(page)
  await lock.who.getByRole('radio', { name }).check()
  await lock.passphrase.fill(given)
  await page.keyboard.press('Enter')
  await lock.newPassphrase.waitFor({ timeout: 60_000 })
  await look?.('valj-eget-losenord', page)
  await lock.given.fill(given)
  await lock.newPassphrase.fill(own)
  await lock.repeated.fill(own)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Huvudmeny' }).waitFor({ timeout: 60_000 })
  return page
}

/** Unlocks as the first user, at the door. */
export async function unlockFirst(page: Page): Promise<Page> {
  const lock = lockScreen(page)
  await lock.who.getByRole('radio', { name: 'Karin Konsulent' }).check()
  await lock.passphrase.fill(testPassphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Huvudmeny' }).waitFor({ timeout: 60_000 })
  return page
}

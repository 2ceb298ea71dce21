import { expect, type Page } from '@playwright/test'
import { copyFile, cp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { leaseBytes, leasePath } from '../../../../src/main/store/lease/lease-file.ts'
import { testPassphrase, testRecoveryKey } from '../../../support/register-setup.ts'
import { lockScreen } from '../../pages/lock-screen.ts'
import { lockNow } from '../../support/lock-now.ts'
import type { LookAt } from './staffed-window.ts'

const wrong = 'inte alls det rätta lösenordet'

async function enter(page: Page, passphrase: string): Promise<void> {
  const lock = lockScreen(page)
  await lock.who.getByRole('radio', { name: 'Karin Konsulent' }).check()
  await lock.passphrase.fill(passphrase)
  await page.keyboard.press('Enter')
}

/** What stands at the door of a register with several users: nobody chosen, wrong words, the wait, the paper. Ends at the door. */
export async function doorScreens(before: Page, look: LookAt): Promise<Page> {
  const page = await lockNow(before)
  const lock = lockScreen(page)
  await expect(lock.passphrase).toBeVisible()
  await look('last, flera anvandare', page)
  await lock.button('Lås upp').click()
  await look('last, inget ifyllt', page)
  for (const typed of [wrong, `${wrong} igen`]) {
    await enter(page, typed)
    await expect(page.getByText(/^Fel lösenord/u)).toBeVisible({ timeout: 60_000 })
  }
  await expect(lock.wait).toBeVisible()
  await look('last, fel losenord och vantan', page)
  await lock.forgotten.click()
  await look('glomt losenordet', page)
  await lock.button('Öppna och byt lösenord').click()
  await look('glomt losenordet, med fel', page)
  await lock.isSplit.check()
  await lock.firstHalf.fill(testRecoveryKey.slice(0, 12))
  await lock.otherHalf.fill(testRecoveryKey)
  await lock.otherHalf.blur()
  await look('glomt losenordet, tva kuvert', page)
  await lock.button('Tillbaka').click()
  await expect(lock.wait).toHaveCount(0, { timeout: 60_000 })
  return page
}

/** What keeps a register closed though the words are right: somebody else, an older copy, damage. Locked before and after; `folder` is the register's. */
export async function obstacleScreens(page: Page, folder: string, look: LookAt): Promise<void> {
  const question = page.getByRole('alert')
  const holds = async (silentSeconds: number) => {
    const at = new Date(Date.now() - 3_600_000).toISOString()
    await writeFile(leasePath(folder), leaseBytes({ format: 'anhorigparmen-lease', version: 1, host: 'SOC-LAPTOP-0417', user: 'Åsa Ek', pid: 1, nonce: '0'.repeat(32), at, heartbeat: at }))
    const then = new Date(Date.now() - silentSeconds * 1000)
    await utimes(leasePath(folder), then, then)
  }
  const shown = async (name: string, title: string | RegExp) => {
    await enter(page, testPassphrase)
    await expect(question.filter({ hasText: title })).toBeVisible({ timeout: 60_000 })
    await look(name, page)
  }
  await holds(0)
  await shown('last, nagon annan har det oppet', 'används av någon annan')
  await holds(4000)
  await shown('last, tyst kollega, ta over', 'används av någon annan')
  await rm(leasePath(folder))

  const [register, keys, aside] = [join(folder, 'register.db'), join(folder, 'nycklar.json'), join(folder, 'register.db.undan')]
  await copyFile(register, aside)
  const bytes = await readFile(register)
  await writeFile(register, bytes.fill(7, 8192, 8192 * 2))
  await shown('last, skadad registerfil', 'Det gick inte')
  await rename(aside, register)
  await cp(keys, `${keys}.undan`)
  await cp(`${keys}.bak`, `${keys}.bak.undan`)
  await rm(keys)
  await rm(`${keys}.bak`)
  await shown('last, nyckelfilen saknas', 'Det gick inte')
  await rename(`${keys}.undan`, keys)
  await rename(`${keys}.bak.undan`, `${keys}.bak`)
}

/** An older register in the place of the newest: the files of `older` are put there. */
export async function olderScreen(page: Page, folder: string, older: string, look: LookAt): Promise<void> {
  await cp(older, folder, { recursive: true, force: true })
  await enter(page, testPassphrase)
  await expect(page.getByRole('alert').filter({ hasText: 'äldre än väntat' })).toBeVisible({ timeout: 60_000 })
  await look('last, aldre register', page)
}

import { expect, type Page } from '@playwright/test'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { testPassphrase, testRecoveryKey } from '../../../support/register-setup.ts'
import { lockScreen } from '../../pages/lock-screen.ts'
import type { LookAt } from './staffed-window.ts'

/** Every register.db of the backups under a folder. */
async function copiesUnder(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true })
  return names.filter((name) => name.includes('sakerhetskopior') && name.endsWith('register.db')).map((name) => join(folder, name)).toSorted()
}

/** Bringing a backup back: the list, what it means, wrong words, the paper whole and halved, a damaged one. Begins and ends at the door. */
export async function restoreScreens(page: Page, home: string, look: LookAt): Promise<void> {
  const lock = lockScreen(page)
  const backups = page.getByRole('list', { name: 'Säkerhetskopior' }).getByRole('button')
  // Offered twice where the register is damaged.
  await lock.restore.last().click()
  await expect(backups.first()).toBeVisible({ timeout: 60_000 })
  await look('aterstall, lista', page)
  await backups.first().click()
  await expect(page.getByRole('heading', { name: 'Det här händer' })).toBeVisible()
  await look('aterstall, vald kopia', page)
  const go = lock.button('Kontrollera och återställ')
  await go.click()
  await expect(page.getByText('Skriv lösenordet som gällde när kopian gjordes.')).toBeVisible()
  const passphrase = page.getByLabel('Lösenordet som gällde då', { exact: true })
  await passphrase.fill('inte alls det rätta lösenordet')
  await go.click()
  await expect(page.getByText(/^Fel lösenord/u)).toBeVisible({ timeout: 60_000 })
  await look('aterstall, fel losenord', page)
  await page.getByRole('radio', { name: 'Med återställningsnyckeln' }).check()
  await look('aterstall, med nyckeln', page)
  await page.getByRole('textbox', { name: 'Återställningsnyckel' }).fill('0000 0000 0000 0000 0000 0000 0000 0000')
  await go.click()
  await look('aterstall, felskriven nyckel', page)
  await lock.isSplit.check()
  await lock.firstHalf.fill(testRecoveryKey)
  await lock.otherHalf.fill(testRecoveryKey)
  await go.click()
  await look('aterstall, tva kuvert', page)
  await lock.button('Välj en annan kopia').click()
  await expect(backups.first()).toBeVisible()

  const copies = await copiesUnder(home)
  const wholes = await Promise.all(copies.map(async (path) => [path, await readFile(path)] as const))
  for (const [path, whole] of wholes) await writeFile(path, Buffer.from(whole).fill(3, 4096 * 3, 4096 * 4))
  await backups.first().click()
  await passphrase.fill(testPassphrase)
  await go.click()
  await expect(page.getByRole('alert').filter({ hasText: 'Säkerhetskopian är skadad' })).toBeVisible({ timeout: 60_000 })
  await look('aterstall, skadad kopia', page)
  for (const [path, whole] of wholes) await writeFile(path, whole)
  await go.click()
  await expect(page.getByText(/^Säkerhetskopian från .* är på plats/u)).toBeVisible({ timeout: 120_000 })
  await look('aterstall, klart', page)
}

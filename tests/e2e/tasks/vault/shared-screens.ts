import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { choose } from '../choose.ts'
import { registerForTests } from '../set-up.ts'
import { choosesFolder, type LookAt } from './staffed-window.ts'

/** A first run whose register is to lie in a shared folder: a synchronised one is refused and nothing that was typed is lost. Begins and ends at the welcome. */
export async function sharedFirstRunScreens(app: ElectronApplication, page: Page, home: string, look: LookAt): Promise<void> {
  const main = page.locator('main')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const synced = join(home, 'OneDrive - Kommunen')
  await mkdir(synced)
  await choosesFolder(app, synced)
  await page.getByRole('button', { name: /^Skapa register/u }).click()
  await choose(page, main, 'Kommun', registerForTests.municipality)
  await page.getByLabel('Nämnd', { exact: true }).fill(registerForTests.board)
  await page.getByLabel('Äldreomsorg', { exact: true }).check()
  await page.getByLabel('Appen är nämndens dokumentation').check()
  await page.getByRole('radio', { name: 'I en gemensam mapp' }).check()
  await page.getByRole('radio', { name: 'I en gemensam mapp' }).scrollIntoViewIfNeeded()
  await look('forsta start, gemensam mapp', page)
  await button('Nästa').click()
  await page.getByLabel('Ditt namn').fill(registerForTests.name)
  await choose(page, main, 'Din titel', 'Anhörigkonsulent')
  await button('Nästa').click()
  await page.getByLabel('Lösenord', { exact: true }).fill(registerForTests.passphrase)
  await page.getByLabel(/en gång till/iu).fill(registerForTests.passphrase)
  await button('Nästa').click()
  await page.getByRole('radio', { name: 'I två kuvert' }).check()
  const halves = await page.getByRole('group', { name: 'Din återställningsnyckel' }).locator('p').allInnerTexts()
  await look('forsta start, tva kuvert', page)
  await button('Jag har nyckeln på papper').click()
  for (const [index, half] of halves.entries()) await page.getByRole('textbox', { name: `Nyckeln från kuvert ${index + 1}` }).fill(half)
  await look('forsta start, skriv in halvorna', page)
  await button('Skapa registret').click()
  await expect(page.getByRole('alert')).toContainText('synkroniseras', { timeout: 60_000 })
  await look('forsta start, synkroniserad mapp', page)
  const back = page.getByRole('button', { name: /^(?:Tillbaka|Till startsidan)$/u })
  for (let step = 0; step < 5; step += 1) await back.click()
}

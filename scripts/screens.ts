import { expect } from '@playwright/test'
import { choose } from '../tests/e2e/tasks/choose.ts'
import { practiceLocked } from '../tests/e2e/tasks/every-screen.ts'
import { everyKeepingScreen } from '../tests/e2e/tasks/keeping-screens.ts'
import { everyPlanningScreen } from '../tests/e2e/tasks/planning-screens.ts'
import { openPractice, registerForTests } from '../tests/e2e/tasks/set-up.ts'
import { startTour } from './tour/start-tour.ts'
import { tourVault } from './tour/tour-vault.ts'
import { takePictures, takePrint } from './tour/take-pictures.ts'

// npm run screens -- [--out DIR]: pictures of every screen, dialog and print, light, dark, small and large.

await using tour = await startTour('screens')
const { page, out } = tour
const take = async (screen: string, shown = page): Promise<void> => {
  console.log(screen)
  await takePictures(shown, out, screen)
}
const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
const main = page.locator('main')

async function firstRun(): Promise<void> {
  await button(/Öva med/).waitFor()
  await take('01-valkommen')
  await button(/Skapa register/).click()
  await button('Nästa').click()
  await take('02-organisation-med-fel')
  await choose(page, main, 'Kommun', registerForTests.municipality)
  await main.getByRole('textbox', { name: 'Nämnd' }).fill(registerForTests.board)
  for (const area of registerForTests.areas) await page.getByLabel(area, { exact: true }).check()
  await page.getByLabel('Appen är nämndens dokumentation').check()
  await button('Nästa').click()
  await page.getByLabel('Ditt namn').fill(registerForTests.name)
  await take('03-du')
  await button('Nästa').click()
  await page.getByLabel('Lösenord', { exact: true }).fill(registerForTests.passphrase)
  await take('04-losenord')
  await page.getByLabel(/en gång till/).fill(registerForTests.passphrase)
  await button('Nästa').click()
  await page.getByRole('group', { name: 'Din återställningsnyckel' }).waitFor()
  await take('05-aterstallningsnyckel')
  await takePrint(page, out, 'aterstallningsnyckel')
  await button('Jag har nyckeln på papper').click()
  await take('06-skriv-in-nyckeln')
  for (let step = 0; step < 5; step += 1) await button(/^Tillbaka$|^Till startsidan$/).click()
}

async function carers(): Promise<void> {
  await page.keyboard.press('Control+2')
  await page.getByRole('searchbox').first().waitFor()
  await take('11-anhoriga')
  await page.getByRole('searchbox', { name: 'Sök bland anhöriga' }).fill('demens')
  await page.getByText('Ingen träff.', { exact: true }).waitFor()
  await take('12-anhoriga-ingen-traff')
  await page.getByRole('searchbox', { name: 'Sök bland anhöriga' }).fill('')
  await main.getByRole('link').filter({ hasText: ',' }).nth(3).click()
  await page.getByRole('region', { name: 'Vad som har hänt' }).waitFor()
  await take('13-anhorig')
  await takePrint(page, out, 'anhorig')
  await button('Lägg till närstående').click()
  await take('14-narstaende')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+n')
  await main.getByRole('button', { name: 'Spara' }).click()
  await take('15-ny-anhorig-med-fel')
  await button('Avbryt').click()
}

async function contact(): Promise<void> {
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'Registrera kontakt' })
  const who = dialog.getByRole('textbox', { name: /^Vem\?/ })
  // The list closes when the dialog takes the focus to its first field, so that must have happened.
  await expect(who).toBeFocused()
  await who.fill('a')
  await page.getByRole('option').first().waitFor()
  await take('21-registrera-kontakt')
  await page.getByRole('option').first().click()
  await dialog.getByLabel(/^Anteckning/).fill('Kort och sakligt.')
  await take('22-registrera-kontakt-ifylld')
  await page.keyboard.press('Escape')
  await take('23-behall-utkast')
  await button('Släng').click()
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Control+n')
  await expect(who).toBeFocused()
  await dialog.getByRole('switch', { name: 'Anonym' }).check({ force: true })
  await take('24-anonym-kontakt')
  await page.keyboard.press('Escape')
  const discard = button('Släng')
  if (await discard.isVisible()) await discard.click()
  await expect(dialog).toBeHidden()
}

async function statistics(): Promise<void> {
  await page.keyboard.press('Control+6')
  await button('Ta ut och lås kvartalet').waitFor()
  await take('31-statistik')
  await button('Ta ut och lås kvartalet').click()
  await take('32-ta-ut-kvartalet')
  await page.getByRole('dialog').getByRole('button', { name: 'Ta ut och lås', exact: true }).click()
  await button(/^Spara Excel/).waitFor()
  await take('33-statistik-uttagen')
  await takePrint(page, out, 'statistik')
}

await firstRun()
await openPractice(page)
await take('10-idag')
await carers()
await contact()
const numbered = (from: number) => {
  let number = from
  return async (screen: string, shown = page) => {
    number += 1
    await take(`${number}-${screen.toLowerCase().replaceAll(/[^a-zåäö]+/gu, '-')}`, shown)
  }
}
await everyPlanningScreen(page, numbered(50))
await everyKeepingScreen(page, numbered(80))
await statistics()
await page.keyboard.press('F1')
await page.getByRole('dialog', { name: 'Kortkommandon' }).waitFor()
await take('41-kortkommandon')
await page.keyboard.press('Escape')
await take('42-last', await practiceLocked(page))
await tourVault(numbered(100))
console.log(`Bilderna ligger i ${out}`)

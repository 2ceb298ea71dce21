import { existsSync } from 'node:fs'
import { expect, type ElectronApplication, type Page } from '@playwright/test'

/** Answers the next save dialogs with `file`; the way to do it on real Electron too. */
export async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
}

/** From anywhere: shows the protected counts of a quarter, in the year that the page stands at unless told. */
export async function showQuarter(page: Page, quarter: 1 | 2 | 3 | 4): Promise<void> {
  await page.keyboard.press('Control+6')
  await page.getByRole('radio', { name: new RegExp(`^Kvartal ${quarter}`) }).check({ force: true })
  await expect(page.getByRole('heading', { name: new RegExp(`kvartal ${quarter}`) })).toBeVisible()
}

/** Freezes the shown quarter. */
export async function releaseQuarter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ta ut och lås kvartalet' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ta ut och lås', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Spara Excel/ }).first()).toBeVisible()
}

/** Saves the released quarter's two files. */
export async function saveFiles(app: ElectronApplication, page: Page, files: { readonly xlsx: string; readonly csv: string }): Promise<void> {
  for (const [label, file] of [[/^Spara Excel/, files.xlsx], [/^Spara CSV/, files.csv]] as const) {
    await answerSaveDialog(app, file)
    await page.getByRole('button', { name: label }).first().click()
    await expect.poll(() => existsSync(file), { message: file }).toBe(true)
  }
}

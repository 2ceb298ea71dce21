import { expect, type Page } from '@playwright/test'
import { choose } from './choose.ts'

export interface NewCarer {
  readonly firstName: string
  readonly lastName: string
  readonly birthYear?: string
  readonly sex: 'Kvinna' | 'Man' | 'Annat eller vill inte uppge' | 'Uppgift saknas'
  readonly firstContact?: string
}

export interface NewCaredFor {
  readonly alias: string
  readonly relation: string
  readonly targetGroup: string
  readonly area: string
  readonly from: string
}

/** From anywhere: registers a carer with name and ends on her page. */
export async function registerCarer(page: Page, carer: NewCarer): Promise<void> {
  await page.keyboard.press('Control+Shift+n')
  const form = page.locator('main')
  await form.getByLabel('Förnamn').fill(carer.firstName)
  await form.getByLabel('Efternamn').fill(carer.lastName)
  if (carer.birthYear === undefined) {
    await form.getByLabel('Födelseåret är inte känt').check()
    await choose(page, form, 'Åldersgrupp', 'Uppgift saknas')
  } else await form.getByRole('textbox', { name: 'Födelseår' }).fill(carer.birthYear)
  await form.getByRole('radiogroup', { name: 'Kön' }).getByLabel(carer.sex, { exact: true }).check()
  await choose(page, form, /Hur fick personen kontakt/, 'Vårdcentral')
  if (carer.firstContact !== undefined) await form.getByRole('textbox', { name: 'Första kontakt' }).fill(carer.firstContact)
  await form.getByLabel('Muntligt').check()
  await form.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${carer.firstName} ${carer.lastName}` })).toBeVisible()
}

/** On a carer's page. */
export async function addCaredFor(page: Page, caredFor: NewCaredFor): Promise<void> {
  await page.getByRole('button', { name: 'Lägg till närstående' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kalla den närstående för').fill(caredFor.alias)
  await choose(page, dialog, /^Den anhöriga är/, caredFor.relation)
  await dialog.getByRole('textbox', { name: 'Gäller från' }).fill(caredFor.from)
  await choose(page, dialog, /^Målgrupp/, caredFor.targetGroup)
  await dialog.getByRole('radiogroup', { name: 'Verksamhetsområde' }).getByLabel(caredFor.area).check()
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await expect(dialog).toBeHidden()
}

import { expect, type Locator, type Page } from '@playwright/test'
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
  if (carer.birthYear === undefined) await form.getByLabel('Födelseåret är inte känt').check()
  else await form.getByRole('textbox', { name: 'Födelseår' }).fill(carer.birthYear)
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

/** The list of carers, and the form for a new one. */
export function carersPage(page: Page) {
  return {
    open: async () => {
      await page.getByRole('link', { name: 'Anhöriga' }).first().click()
      await page.getByRole('heading', { name: 'Anhöriga', level: 1 }).waitFor()
    },
    search: page.getByRole('searchbox', { name: 'Sök bland anhöriga' }),
    rows: page.getByRole('table', { name: /Anhöriga/ }).getByRole('row'),
    row: (name: string | RegExp): Locator => page.getByRole('row', { name }),
    registerNew: page.getByRole('button', { name: 'Registrera ny anhörig', exact: true }),
    registerNamed: (name: string): Locator => page.getByRole('button', { name: `Registrera ny anhörig: ${name}` }),
    more: page.getByRole('button', { name: 'Visa fler' }),
    drafts: page.getByRole('region', { name: 'Påbörjade registreringar' }),
    form: carerForm(page),
  }
}

/** The form of a carer, new or changed. */
export function carerForm(page: Page) {
  const choose = async (label: string, option: string) => {
    const field = page.getByRole('combobox', { name: label })
    await field.click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  return {
    firstName: page.getByRole('textbox', { name: 'Förnamn' }),
    lastName: page.getByRole('textbox', { name: 'Efternamn' }),
    personalNumber: page.getByRole('textbox', { name: /^Personnummer/ }),
    reason: page.getByRole('textbox', { name: 'Varför behövs personnumret?' }),
    birthYear: page.getByRole('textbox', { name: 'Födelseår' }),
    phone: page.getByRole('textbox', { name: /^Telefon/ }),
    address: page.getByRole('textbox', { name: /^Adress/ }),
    kind: (label: 'Identifierad' | 'Kod'): Locator => page.getByRole('radio', { name: label, exact: true }),
    sex: (label: string): Locator => page.getByRole('radio', { name: label, exact: true }),
    informed: (label: string): Locator => page.getByRole('radio', { name: label, exact: true }),
    howContact: (option: string) => choose('Hur fick personen kontakt med anhörigstödet?', option),
    protection: (option: string) => choose('Skyddade personuppgifter', option),
    duplicates: page.getByRole('complementary', { name: 'Finns kanske redan' }),
    save: page.getByRole('button', { name: 'Spara', exact: true }),
    cancel: page.getByRole('button', { name: 'Avbryt' }),
  }
}

import type { Locator, Page } from '@playwright/test'

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

import type { Locator, Page } from '@playwright/test'

/** The page of settings and its parts. */
export function settingsPage(page: Page) {
  const dialog = page.getByRole('dialog')
  return {
    part: (name: string): Locator => page.getByRole('navigation', { name: 'Delar av inställningarna' }).getByRole('link', { name, exact: true }),
    heading: page.getByRole('heading', { level: 2 }).first(),
    label: (name: string): Locator => page.getByRole('region', { name, exact: true }),
    minutes: page.getByRole('textbox', { name: 'Minuter utan att någon rör datorn' }),
    users: page.getByRole('table', { name: 'Användare' }),
    addUser: page.getByRole('button', { name: 'Lägg till användare' }),
    openUser: (name: string): Locator => page.getByRole('button', { name: `Öppna ${name}` }),
    dialog,
    name: dialog.getByRole('textbox', { name: 'Namn' }),
    jobTitle: dialog.getByRole('combobox', { name: 'Titel' }),
    role: (name: string): Locator => dialog.getByRole('checkbox', { name, exact: true }),
    area: (name: string): Locator => dialog.getByRole('checkbox', { name, exact: true }),
    lastDay: dialog.getByRole('textbox', { name: 'Sista dag' }),
    add: dialog.getByRole('button', { name: 'Lägg till', exact: true }),
    givenWords: dialog.getByRole('group', { name: 'Engångslösenord' }),
    handedOver: dialog.getByRole('button', { name: 'Jag har lämnat eller skrivit ut det' }),
    remove: dialog.getByRole('button', { name: 'Ta bort …' }),
    confirmRemove: page.getByRole('button', { name: 'Ta bort och byt nycklar' }),
    current: page.getByRole('textbox', { name: 'Lösenordet du har nu' }),
    /** Of the dialog that is in front. */
    own: page.getByLabel('Ditt lösenord', { exact: true }).last(),
    button: (name: string): Locator => page.getByRole('button', { name, exact: true }),
  }
}

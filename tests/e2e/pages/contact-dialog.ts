import type { Locator, Page } from '@playwright/test'

/** The form over any screen that a contact is registered in. */
export function contactDialog(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Registrera kontakt' })
  return {
    dialog,
    who: dialog.getByRole('textbox', { name: /^Vem\?/ }),
    option: (name: string | RegExp): Locator => page.getByRole('option', { name }),
    anonymous: dialog.getByRole('switch', { name: 'Anonym' }),
    when: dialog.getByRole('textbox', { name: 'När?' }),
    minutes: dialog.getByRole('textbox', { name: 'Hur länge?' }),
    form: (label: string): Locator => dialog.getByRole('radio', { name: label }),
    length: (minutes: string): Locator => dialog.getByRole('button', { name: minutes, exact: true }),
    note: dialog.getByRole('textbox', { name: /^Anteckning/ }),
    nextStep: dialog.getByRole('textbox', { name: /^Nästa steg/ }),
    save: dialog.getByRole('button', { name: 'Spara', exact: true }),
    saveAndNew: dialog.getByRole('button', { name: 'Spara och ny' }),
    toast: page.getByText('Samtalet är registrerat'),
    undo: page.getByRole('button', { name: 'Ångra' }),
    question: page.getByRole('dialog', { name: 'Vill du behålla det du har skrivit?' }),
    keep: page.getByRole('button', { name: 'Behåll som utkast' }),
    discard: page.getByRole('button', { name: 'Släng' }),
    open: async () => {
      await page.keyboard.press('Control+n')
      await dialog.waitFor()
    },
  }
}

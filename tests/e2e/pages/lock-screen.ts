import type { Locator, Page } from '@playwright/test'

/** What stands while the register is locked, and what comes before it opens. */
export function lockScreen(page: Page) {
  return {
    heading: page.getByRole('heading', { level: 1 }),
    who: page.getByRole('radiogroup', { name: 'Vem är du?' }),
    passphrase: page.getByLabel('Lösenord', { exact: true }),
    given: page.getByLabel('Lösenordet du fick', { exact: true }),
    newPassphrase: page.getByLabel('Nytt lösenord', { exact: true }),
    repeated: page.getByLabel('Skriv lösenordet en gång till', { exact: true }),
    forgotten: page.getByRole('button', { name: 'Glömt lösenordet?' }),
    restore: page.getByRole('button', { name: 'Återställ från säkerhetskopia' }),
    wait: page.getByText(/^Försök igen om/u),
    isSplit: page.getByRole('checkbox', { name: 'Nyckeln är delad i två kuvert' }),
    firstHalf: page.getByRole('textbox', { name: 'Nyckeln i det ena kuvertet' }),
    otherHalf: page.getByRole('textbox', { name: 'Nyckeln i det andra kuvertet' }),
    button: (name: string): Locator => page.getByRole('button', { name, exact: true }),
  }
}

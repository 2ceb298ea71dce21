import type { Locator, Page } from '@playwright/test'

/** Takes one choice of a searchable list, by its label. */
export async function choose(page: Page, within: Locator, label: string | RegExp, option: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label })
  await field.click()
  // A whole label typed is taken at once and the list closes: the first letters leave it to be clicked.
  await field.fill(option.slice(0, 6))
  await page.getByRole('option', { name: option, exact: true }).click()
}

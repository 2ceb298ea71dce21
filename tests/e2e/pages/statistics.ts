import type { Locator, Page } from '@playwright/test'

/** The quarter's protected counts. */
export function statisticsPage(page: Page) {
  return {
    open: async () => {
      await page.getByRole('link', { name: 'Statistik' }).first().click()
      await page.getByRole('heading', { name: 'Statistik', level: 1 }).waitFor()
    },
    quarter: (number: 1 | 2 | 3 | 4): Locator => page.getByRole('radio', { name: new RegExp(`^Kvartal ${number}`) }),
    table: (title: string): Locator => page.getByRole('table', { name: title }),
    release: page.getByRole('button', { name: 'Ta ut och lås kvartalet' }),
    confirm: page.getByRole('button', { name: 'Ta ut och lås', exact: true }),
    dialog: page.getByRole('dialog', { name: /Ta ut och låsa/ }),
    saveXlsx: page.getByRole('button', { name: /^Spara Excel/ }),
    saveCsv: page.getByRole('button', { name: /^Spara CSV/ }),
    earlier: page.getByRole('button', { name: /^Visa kvartal/ }),
  }
}

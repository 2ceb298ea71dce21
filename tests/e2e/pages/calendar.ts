import type { Locator, Page } from '@playwright/test'
import type { CivilDate } from '#shared/domain/civil-date.ts'

/** The calendar in all its views, with its dialogs. */
export function calendarPage(page: Page) {
  const main = page.getByRole('main')
  const dialog = (name: string | RegExp): Locator => page.getByRole('dialog', { name })
  return {
    grid: page.getByRole('grid'),
    period: main.getByRole('heading', { level: 2 }).first(),
    view: (name: 'Vecka' | 'Månad' | 'Lista'): Locator => main.getByRole('button', { name, exact: true }),
    previous: main.getByRole('button', { name: /^Föregående/ }),
    next: main.getByRole('button', { name: /^Nästa/ }),
    today: main.getByRole('button', { name: 'Idag', exact: true }),
    filter: (name: string): Locator => main.getByRole('group', { name: 'Visa i kalendern' }).getByRole('button', { name, exact: true }),
    onlyMine: main.getByRole('checkbox', { name: 'Bara mina' }),
    localDays: main.getByRole('button', { name: 'Lov och stängda dagar' }),
    /** The ground of a day or an hour, where the arrows are. */
    here: page.locator('[data-cursor]'),
    day: (date: CivilDate): Locator => page.locator(`[data-date="${date}"]:not([data-hour])`),
    hour: (date: CivilDate, hour: number): Locator => page.locator(`[data-date="${date}"][data-hour="${hour}"]`),
    event: (name: string | RegExp): Locator => main.getByRole('button', { name }),
    goTo: dialog('Gå till datum'),
    create: dialog('Vad vill du lägga in?'),
    dialog,
    /** Opens the calendar from anywhere and waits until it is there. */
    open: async () => {
      await page.keyboard.press('Control+5')
      await main.getByRole('heading', { name: 'Kalender', level: 1 }).waitFor()
      await page.locator('[role="grid"], main section').first().waitFor()
    },
    /** Ctrl+G and a day as it is typed. */
    goToDate: async (typed: string) => {
      await page.keyboard.press('Control+g')
      // The focus follows a frame after the field; what is typed before it goes nowhere.
      await dialog('Gå till datum').getByRole('textbox', { name: 'Dag' }).and(page.locator(':focus')).waitFor()
      await page.keyboard.insertText(typed)
      await page.keyboard.press('Enter')
      await dialog('Gå till datum').waitFor({ state: 'detached' })
      await page.locator('[data-cursor]:focus, main [data-event]:focus').waitFor()
    },
  }
}

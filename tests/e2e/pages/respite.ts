import { expect, type Locator, type Page } from '@playwright/test'
import { press, tabTo, write } from '../support/keyboard.ts'

export type RespiteTabName = 'Familjer' | 'Vecka' | 'Månad' | 'Lista' | 'Avlösare'

/** Rights, bookings and relievers; every step goes by the keyboard. */
export function respitePage(page: Page) {
  const dialog = page.getByRole('dialog')
  const booking = page.getByRole('dialog', { name: 'Boka avlösning' })
  const opened = page.getByRole('dialog', { name: /^Avlösning / })
  return {
    open: async () => {
      await page.keyboard.press('Control+4')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Avlösning')
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    },
    /** Tabs to the row of views and moves with the arrows. */
    show: async (name: RespiteTabName) => {
      const selected = page.getByRole('tab', { selected: true })
      const wanted = page.getByRole('tab', { name, exact: true })
      await tabTo(page, selected)
      for (let step = 0; step < 5 && await wanted.getAttribute('aria-selected') !== 'true'; step += 1) {
        await page.keyboard.press('ArrowRight')
        await expect(page.locator('[role="tab"][aria-selected="true"]')).toBeFocused()
      }
      await expect(wanted).toHaveAttribute('aria-selected', 'true')
    },
    dialog,
    booking,
    opened,
    /** The sentences about cap and collisions in whichever form is open. */
    live: dialog.getByRole('region', { name: 'Så blir det' }),
    unfilled: page.getByRole('button', { name: /^Obemannade: / }),
    families: page.getByRole('table', { name: /^Familjer med avlösningsrätt/ }),
    week: page.getByRole('grid', { name: /^Avlösning vecka/ }),
    month: page.getByRole('grid', { name: /^Avlösning i / }),
    list: page.getByRole('table', { name: 'Avlösning, efter dag' }),
    relievers: page.getByRole('table', { name: /^Avlösare/ }),
    toast: (text: string | RegExp): Locator => page.getByText(text),
    field: (name: string | RegExp): Locator => dialog.getByRole('textbox', { name }),
    button: (name: string | RegExp): Locator => dialog.getByRole('button', { name, exact: true }),
    /** On the view Familjer: a right for the carer who is found by `search`. */
    addRight: async (search: string, hours: string) => {
      await press(page, page.getByRole('button', { name: 'Ny avlösningsrätt' }))
      const who = dialog.getByRole('textbox', { name: /^Vem är anhörig/ })
      await expect(who).toBeFocused()
      await page.keyboard.type(search)
      await expect(page.getByRole('option').first()).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('combobox', { name: 'Vem avlöses?' })).toHaveValue('Pappa')
      await write(page, dialog.getByRole('textbox', { name: 'Tak, timmar' }), hours)
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('heading', { level: 1 })).toContainText(search)
    },
    /** On the view Avlösare: somebody who can on Mondays, and so on all weekdays. */
    addReliever: async (name: string, from: string, to: string) => {
      await press(page, page.getByRole('button', { name: 'Ny avlösare' }))
      await expect(dialog.getByRole('textbox', { name: 'Namn' })).toBeFocused()
      await page.keyboard.type(name)
      await press(page, dialog.getByRole('button', { name: 'Lägg till tid på måndag' }))
      // The new row stands before the button that made it.
      await tabTo(page, dialog.getByRole('textbox', { name: 'Måndag från' }), { back: true })
      await page.keyboard.type(from)
      await page.keyboard.press('Tab')
      await page.keyboard.type(to)
      await press(page, dialog.getByRole('button', { name: 'Samma tider tisdag–fredag som måndag' }))
      await page.keyboard.press('Control+Enter')
      await expect(dialog).toHaveCount(0)
    },
    /** Opens the form and fills in family, day and times. */
    beginBooking: async (family: string, day: string, from: string, to: string) => {
      await press(page, page.getByRole('button', { name: 'Boka avlösning', exact: true }))
      const who = booking.getByRole('combobox', { name: 'Vilken familj?' })
      await expect(who).toBeFocused()
      await page.keyboard.type(family)
      await expect(page.getByRole('option', { name: new RegExp(`^${family}`) })).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(who).toHaveValue(new RegExp(`^${family}`))
      await write(page, booking.getByRole('textbox', { name: 'Dag', exact: true }), day)
      await write(page, booking.getByRole('textbox', { name: 'Från' }), from)
      await write(page, booking.getByRole('textbox', { name: 'Till' }), to)
    },
    /** Sends the form and sees that it closes. */
    book: async () => {
      await page.keyboard.press('Control+Enter')
      await expect(booking).toHaveCount(0)
    },
  }
}

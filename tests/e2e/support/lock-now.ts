import type { Page } from '@playwright/test'

/** The window that comes when `locks` has locked the register: the one before goes with all that it knew. */
export async function windowAfter(page: Page, locks: () => Promise<unknown>): Promise<Page> {
  const [next] = await Promise.all([page.context().waitForEvent('page'), locks()])
  if (!page.isClosed()) await page.waitForEvent('close')
  return next
}

/** Locks by the keyboard. */
export const lockNow = async (page: Page): Promise<Page> => windowAfter(page, async () => page.keyboard.press('Control+l'))

import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { comeToRest } from './come-to-rest.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// What the component library says in English unless told otherwise.
const english = /\b(?:close|next|previous|search|clear|select|toggle|open|menu button|loading|remove|today|choose|visibility|measurement)\b/iu

/** No axe violation in light or dark, one h1, and no English name on any control. Leaves the window light. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // The app changes its colours when it hears of the change.
    await comeToRest(page)
    // The application's window cannot open the second page that axe's newer way asks for.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
    expect(found, `${screen}, ${colorScheme}`).toEqual([])
  }
  expect(await page.getByRole('heading', { level: 1 }).count(), `${screen}: one h1`).toBeLessThanOrEqual(1)
  const names = await page.locator('[aria-label], [title], [placeholder]').evaluateAll((elements) =>
    elements.flatMap((element) => ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? '')))
  expect(names.filter((name) => english.test(name)), `${screen}: English`).toEqual([])
}

/** The screen fits the width of the window: only tables and calendars may scroll sideways. */
export async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  const over = () => page.evaluate(() => Math.max(0, ...[document.documentElement, ...document.querySelectorAll('main')].map((area) => area.scrollWidth - area.clientWidth)))
  // A window that has just been made smaller is laid out anew a moment later.
  await expect.poll(over, { message: `${screen}: sideways scroll`, timeout: 3000 }).toBe(0)
}

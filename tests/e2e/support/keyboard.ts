import { expect, type Locator, type Page } from '@playwright/test'

interface Focus {
  /** Role and accessible name as near as the document itself says them. */
  readonly name: string
  readonly isNowhere: boolean
  /** Width in px of the outline or shadow that shows the focus. */
  readonly ring: number
  /** Something else lies over the middle of it. */
  readonly isCovered: boolean
}

/** What has the focus now. */
export async function focusNow(page: Page): Promise<Focus> {
  return await page.evaluate(() => {
    const at = document.activeElement
    if (at === null || at === document.body) return { name: 'nothing', isNowhere: true, ring: 0, isCovered: false }
    const labelled = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim()
    const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? [...at.labels ?? []].map((label) => label.textContent).join(' ') : ''
    const name = (at.getAttribute('aria-label') ?? '') || labelled || labels || at.textContent
    const width = (element: Element | null): number => {
      if (element === null) return 0
      const style = getComputedStyle(element)
      const outline = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth)
      const shadow = style.boxShadow === 'none' ? 0 : Math.max(0, ...[...style.boxShadow.matchAll(/(\d+(?:\.\d+)?)px/gu)].map(([, px]) => Number(px)))
      return Math.max(outline, shadow)
    }
    const box = at.getBoundingClientRect()
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20))
    const covered = box.height > 8 && (top === null || !(at.contains(top) || top.contains(at) || top.closest('label')?.contains(at) === true))
    // A transparent radio lies over its own label; a field may lie in a box with pills; a switch is drawn by its track.
    const drawn = [at, at.closest('label'), at.closest('.mantine-Input-input'), at.nextElementSibling]
    return { name: `${at.getAttribute('role') ?? at.tagName.toLowerCase()} ${name.replaceAll(/\s+/gu, ' ').trim().slice(0, 60)}`, isNowhere: false, ring: Math.max(...drawn.map(width)), isCovered: covered }
  })
}

async function walkTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab', most: number): Promise<readonly string[] | undefined> {
  const passed: string[] = []
  for (let press = 0; press <= most; press += 1) {
    if (await target.count() === 1 && await target.evaluate((element) => element === document.activeElement)) return undefined
    await page.keyboard.press(key)
    passed.push((await focusNow(page)).name)
  }
  return passed
}

/** Presses Tab until `target` has the focus, and sees that the focus can be seen. Fails with what got the focus instead. */
export async function tabTo(page: Page, target: Locator, { back = false, most = 60 } = {}): Promise<void> {
  // Nobody tabs to what is not there yet; what never comes is told below, with what got the focus instead.
  await target.first().waitFor({ state: 'attached', timeout: 5000 }).catch(() => undefined)
  const passed = await walkTo(page, target, back ? 'Shift+Tab' : 'Tab', most)
  expect(passed, `${String(target)} was not reached; the focus went through:\n${passed?.join('\n') ?? ''}`).toBeUndefined()
  // Polled: a dialog that has just closed still lies over what it covered for a few frames.
  await expect.poll(async () => {
    const { ring, isCovered } = await focusNow(page)
    return { isSeen: ring >= 2, isCovered }
  }, { message: `the focus on ${String(target)}`, timeout: 3000 }).toEqual({ isSeen: true, isCovered: false })
}

/** Tabs to a control and presses it. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter', options?: { readonly back?: boolean }): Promise<void> {
  await tabTo(page, target, options)
  await page.keyboard.press(key)
}

/** Tabs to a field and types over what stands there, as Tab leaves it marked. */
export async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
  await expect(target).toHaveValue(text)
}

/** Tabs to a searchable list, types the beginning of a choice and takes it with Enter. */
export async function pick(page: Page, target: Locator, option: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(option.slice(0, 8))
  await expect(page.getByRole('option', { name: option, exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  // Left, it shows the whole choice also when the same was taken again.
  await page.keyboard.press('Tab')
  await expect(target).toHaveValue(option)
}

/** Tabs into a group of radio buttons and moves with the arrows to one of them. */
export async function choose(page: Page, group: Locator, option: string): Promise<void> {
  const radios = group.getByRole('radio')
  const wanted = group.getByRole('radio', { name: option })
  for (let press = 0; press < 60; press += 1) {
    const inside = await radios.evaluateAll((inputs) => inputs.includes(document.activeElement as HTMLElement))
    if (inside) break
    await page.keyboard.press('Tab')
  }
  expect((await focusNow(page)).ring, `the focus on ${option} can be seen`).toBeGreaterThanOrEqual(2)
  await page.keyboard.press('Space')
  for (let press = 0; press < 12 && !await wanted.isChecked(); press += 1) await page.keyboard.press('ArrowRight')
  await expect(wanted).toBeChecked()
  await expect(wanted).toBeFocused()
}

/** After something was done: the focus stands somewhere, and not in nothing. */
export async function expectFocusKept(page: Page, after: string): Promise<void> {
  await expect.poll(async () => (await focusNow(page)).isNowhere, { message: `focus after ${after}`, timeout: 3000 }).toBe(false)
}

/** Every stop from the top of the window until the focus comes round or leaves; each can be seen. */
export async function tabStops(page: Page, most = 80): Promise<readonly string[]> {
  const stops: string[] = []
  await page.evaluate(() => { (document.activeElement as HTMLElement | null)?.blur(); document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex') })
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab')
    const { name, isNowhere, ring } = await focusNow(page)
    if (isNowhere || (stops.length > 1 && name === stops[0])) return stops
    expect(ring, `the focus on ${name} can be seen`).toBeGreaterThanOrEqual(2)
    stops.push(name)
  }
  return stops
}

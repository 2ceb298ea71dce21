import type { Page } from '@playwright/test'
import { expect, test } from './support/app-fixture.ts'
import { comeToRest } from './support/come-to-rest.ts'
import { focusNow } from './support/keyboard.ts'
import { cutOff, englishWords, sizeText, smallTargets, spaceText } from './support/look-at.ts'
import { openNewRegister } from './support/register-in-window.ts'
import { everyFirstRunScreen, everyOpenScreen, practiceLocked } from './tasks/every-screen.ts'
import { openPractice } from './tasks/set-up.ts'
import { lockNow } from './support/lock-now.ts'

const laptop = { width: 1366, height: 768 }

/** What a reader may do to the text without losing any of it. */
const readings = [
  { how: '200 % zoom', size: { width: 683, height: 384 }, text: 100, spaced: false },
  { how: '130 % text', size: laptop, text: 130, spaced: false },
  { how: 'spaced text', size: laptop, text: 100, spaced: true },
] as const

async function nothingIsCut(page: Page, faults: string[], screen: string): Promise<void> {
  for (const { how, size, text, spaced } of readings) {
    await page.setViewportSize(size)
    await sizeText(page, text)
    await spaceText(page, spaced)
    await comeToRest(page)
    for (const fault of await cutOff(page)) faults.push(`${screen}, ${how}: ${fault}`)
  }
  await sizeText(page, 100)
  await spaceText(page, false)
  await page.setViewportSize(laptop)
}

test('enlarged or spaced, the first run scrolls no way but down and cuts nothing off', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await page.setViewportSize(laptop)
  const faults: string[] = []
  await everyFirstRunScreen(page, async (screen) => await nothingIsCut(page, faults, screen))
  expect(faults).toEqual([])
})

test('enlarged or spaced, the open app scrolls no way but down and cuts nothing off', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await page.setViewportSize(laptop)
  const faults: string[] = []
  await everyOpenScreen(page, async (screen) => await nothingIsCut(page, faults, screen))
  await nothingIsCut(await practiceLocked(page), faults, 'practice, locked')
  expect(faults).toEqual([])
})

test('every control is large enough to hit, and nothing speaks English', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await page.setViewportSize(laptop)
  const faults: string[] = []
  const look = async (screen: string, shown = page) => {
    for (const small of await smallTargets(shown, 32)) faults.push(`${screen}: small ${small}`)
    for (const word of await englishWords(shown)) faults.push(`${screen}: English "${word}"`)
  }
  await everyFirstRunScreen(page, look)
  await page.getByRole('button', { name: 'Tillbaka' }).click()
  for (let step = 0; step < 4; step += 1) await page.getByRole('button', { name: /^(?:Tillbaka|Till startsidan)$/ }).click()
  await everyOpenScreen(page, look)
  await look('practice, locked', await practiceLocked(page))
  expect([...new Set(faults)]).toEqual([])
})

test('who wants no motion gets none', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await page.setViewportSize(laptop)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // Looks at every frame, for what moves is over before one can ask.
  await page.evaluate(() => {
    const seen = new Set<string>()
    Object.assign(globalThis, { seenMotion: seen })
    const watch = () => {
      for (const animation of document.getAnimations()) {
        const { duration, delay } = animation.effect?.getComputedTiming() ?? {}
        if (Number(duration) + (delay ?? 0) > 10) seen.add(`${(animation.effect as KeyframeEffect).target?.className ?? ''} ${String(duration)} ms`)
      }
      requestAnimationFrame(watch)
    }
    watch()
  })
  await everyOpenScreen(page, () => Promise.resolve())
  expect(await page.evaluate(() => [...(globalThis as unknown as { readonly seenMotion: Set<string> }).seenMotion])).toEqual([])
})

test('in forced colours what is chosen and what has the focus is drawn', async ({ launch }, info) => {
  const page = await (await launch()).firstWindow()
  await page.setViewportSize(laptop)
  await page.emulateMedia({ forcedColors: 'active' })
  const shot = async (name: string) => await page.screenshot({ path: info.outputPath(`${name}.png`) })
  await openPractice(page)
  await page.keyboard.press('Tab')
  const outlined = async (selector: string) => await page.locator(selector).first().evaluate((element) => {
    const style = getComputedStyle(element)
    return style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth)
  })
  expect((await focusNow(page)).ring).toBeGreaterThanOrEqual(2)
  expect(await outlined('nav [aria-current="page"]')).toBeGreaterThanOrEqual(2)
  await shot('today')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Alt+3')
  expect(await outlined('[role="dialog"] label:has(input[type="radio"]:checked)')).toBeGreaterThanOrEqual(2)
  expect(await outlined('[role="dialog"] button[aria-pressed="true"]')).toBeGreaterThanOrEqual(2)
  await page.keyboard.press('Tab')
  await shot('contact')
  await page.getByRole('button', { name: /^Öppna kalender/ }).first().click()
  await expect(page.getByRole('dialog')).toHaveCount(2)
  await expect(page.locator('[data-selected]').last()).toBeFocused()
  expect(await outlined('.mantine-DatePicker-day[data-selected]')).toBeGreaterThanOrEqual(2)
  await page.keyboard.press('ArrowLeft')
  await shot('calendar')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+6')
  await expect(page.getByRole('table').first()).toBeVisible({ timeout: 20_000 })
  expect(await outlined('main label:has(input[type="radio"]:checked)')).toBeGreaterThanOrEqual(2)
  await shot('statistics')
})

test('at 200 % zoom no field that is tabbed to lies behind the buttons', async ({ launch }) => {
  const page = await (await launch()).firstWindow()
  await openNewRegister(page)
  await page.setViewportSize({ width: 683, height: 384 })
  const faults: string[] = []
  for (const keys of ['Control+Shift+N', 'Control+n']) {
    await page.keyboard.press(keys)
    await expect(page.getByRole('textbox', { name: keys === 'Control+n' ? /^Vem\?/ : 'Förnamn' })).toBeFocused()
    for (let stop = 0; stop < 25; stop += 1) {
      await page.keyboard.press('Tab')
      const { name, isCovered } = await focusNow(page)
      if (isCovered) faults.push(`${keys}: ${name}`)
    }
  }
  expect(faults).toEqual([])
})

test('the locked screen of a real register fits and speaks Swedish', async ({ launch }) => {
  let page = await (await launch()).firstWindow()
  await openNewRegister(page)
  page = await lockNow(page)
  const faults: string[] = []
  for (const screen of ['locked', 'forgotten']) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(screen === 'locked' ? 'Lås upp registret' : 'Öppna med återställningsnyckeln')
    await nothingIsCut(page, faults, screen)
    for (const small of await smallTargets(page, 32)) faults.push(`${screen}: small ${small}`)
    for (const word of await englishWords(page)) faults.push(`${screen}: English "${word}"`)
    if (screen === 'locked') await page.getByRole('button', { name: 'Glömt lösenordet?' }).click()
  }
  expect(faults).toEqual([])
})

import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** How a screen is looked at: the size of the window in CSS pixels, the colours, the size of the text. */
export interface Look {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly colours: 'light' | 'dark'
  readonly forcedColours?: true
}

/** A municipal laptop, the same in the dark and in high contrast, at 125 %, and with text at 200 %. */
export const looks: readonly Look[] = [
  { name: 'ljus-1366', width: 1366, height: 768, colours: 'light' },
  { name: 'mork-1366', width: 1366, height: 768, colours: 'dark' },
  { name: 'ljus-125-procent', width: 1093, height: 614, colours: 'light' },
  { name: 'ljus-stor-text', width: 683, height: 384, colours: 'light' },
  { name: 'hog-kontrast-1366', width: 1366, height: 768, colours: 'dark', forcedColours: true },
]

const painted = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)) }))

/** Takes one picture of what is on the screen in every look, named `<screen>.<look>.png`. */
export async function takePictures(page: Page, out: string, screen: string): Promise<void> {
  for (const look of looks) {
    await page.setViewportSize({ width: look.width, height: look.height })
    await page.emulateMedia({ colorScheme: look.colours, forcedColors: look.forcedColours ? 'active' : 'none', reducedMotion: 'reduce' })
    await page.waitForFunction((colours) => document.documentElement.dataset['mantineColorScheme'] === colours, look.colours)
    // One frame for the new colours, one for what is measured after them; and what fades from the old ones has faded.
    await painted(page)
    await page.evaluate(async () => { await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))) })
    await painted(page)
    await page.screenshot({ path: join(out, `${screen}.${look.name}.png`) })
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
}

/** What would come out of the printer, as a picture. */
export async function takePrint(page: Page, out: string, name: string): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.screenshot({ path: join(out, `utskrift-${name}.png`), fullPage: true })
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1366, height: 768 })
}

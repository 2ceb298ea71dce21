import type { Page } from '@playwright/test'

/** Called with the name of what is on the screen. */
export type Look = (screen: string) => Promise<void>

/** Looks at nothing, but lets what has just been opened or closed come to rest, as a look would. */
export const passBy = (page: Page): Look => async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(async () => {
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)))
    await new Promise((painted) => { requestAnimationFrame(() => requestAnimationFrame(painted)) })
  })
}

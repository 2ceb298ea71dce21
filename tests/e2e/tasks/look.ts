import type { Page } from '@playwright/test'
import { comeToRest } from '../support/come-to-rest.ts'

/** Called with the name of what is on the screen. */
export type Look = (screen: string) => Promise<void>

/** Looks at nothing, but lets what has just been opened or closed come to rest, as a look would. */
export const passBy = (page: Page): Look => async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await comeToRest(page)
}

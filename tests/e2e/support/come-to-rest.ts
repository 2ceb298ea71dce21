import type { Page } from '@playwright/test'

/** Lets what has just been opened, closed, made smaller or given other colours come to rest: its transitions over (or a second gone), and painted. */
export const comeToRest = (page: Page): Promise<unknown> => page.evaluate(async () => {
  const frames = () => new Promise((painted) => { requestAnimationFrame(() => requestAnimationFrame(painted)) })
  // What is to move begins in the frame after.
  await frames()
  await Promise.race([Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))), new Promise((late) => { setTimeout(late, 1000) })])
  await frames()
})

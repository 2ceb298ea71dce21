import { setTimeout as wait } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { processIsAlive } from './process-is-alive.ts'
import { unlockEarlier, type LockTrigger } from './lock-triggers.ts'

/** From the press to the picture: the frame after the one that holds it. */
const painted = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((done) => { requestAnimationFrame(() => requestAnimationFrame(() => done())) }))

/** Unlocks by the keyboard; milliseconds from the press to *Idag* with its day, painted. */
export async function timeUnlock(page: Page, passphrase: string): Promise<number> {
  // As a person would, and faster than one: the app uses the time.
  await page.getByLabel('Lösenord', { exact: true }).pressSequentially(passphrase, { delay: 20 })
  const began = performance.now()
  await page.getByRole('button', { name: 'Lås upp' }).click({ noWaitAfter: true })
  await page.getByRole('heading', { name: /^Planerat idag/u }).waitFor({ timeout: 60_000 })
  await painted(page)
  return performance.now() - began
}

/** When the process with the keys was gone, in ms by this computer's clock. */
async function goneAt(pid: number): Promise<number> {
  while (processIsAlive(pid)) await wait(2)
  return Date.now()
}

const storePid = (app: ElectronApplication): Promise<number> => app.evaluate(({ app: electron }) => electron.getAppMetrics().find((each) => each.name === 'register-store')?.pid ?? 0)

export interface LockTimes {
  /** Until the process with the keys was gone. */
  readonly keys: number
  /** Until the locked window was painted, or the window was gone where none comes. */
  readonly window: number
  /** The window that stands now. */
  readonly page: Page
}

/** Locks by one trigger; milliseconds since it began. */
export async function timeLock(app: ElectronApplication, page: Page, { lock, window }: LockTrigger): Promise<LockTimes> {
  const pid = await storePid(app)
  if (pid === 0) throw new Error('no store process to end')
  const gone = goneAt(pid)
  const next = window === 'new' ? page.context().waitForEvent('page') : Promise.resolve(page)
  const closed = window === 'none' ? page.waitForEvent('close').then(() => Date.now()) : undefined
  const began = await lock(app, page)
  const shown = await next
  if (closed === undefined) {
    await shown.getByRole('heading', { name: 'Lås upp registret' }).waitFor()
    await painted(shown)
  }
  const seen = await closed ?? Date.now()
  return { keys: await gone - began, window: seen - began, page: shown }
}

/** Unlocks as `trigger` needs it; the time only where the clock was left alone. */
export async function unlockFor(app: ElectronApplication, page: Page, trigger: LockTrigger, passphrase: string): Promise<number | undefined> {
  if (trigger.name !== 'session too long') return timeUnlock(page, passphrase)
  await unlockEarlier(app, () => timeUnlock(page, passphrase))
  return undefined
}

import type { ElectronApplication, Page } from '@playwright/test'

/** A way to lock: does it and returns when it began, in ms by this computer's clock. */
export interface LockTrigger {
  readonly name: string
  /** The old window stands and shows the lock (`same`), a new one comes (`new`), or the app ends (`none`). */
  readonly window: 'same' | 'new' | 'none'
  readonly lock: (app: ElectronApplication, page: Page) => Promise<number>
}

const emitted = (name: string, event: string, window: LockTrigger['window'] = 'new'): LockTrigger => ({
  name, window, lock: (app) => app.evaluate(({ powerMonitor }, what) => {
    const began = Date.now()
    powerMonitor.emit(what)
    return began
  }, event),
})

/** Answers the app's next look at how long the computer has been left alone; when it looked. */
const answerNextLook = (app: ElectronApplication, idleSeconds: number): Promise<number> => app.evaluate(({ powerMonitor }, seconds) => new Promise<number>((resolve) => {
  const real = powerMonitor.getSystemIdleTime.bind(powerMonitor)
  powerMonitor.getSystemIdleTime = () => {
    powerMonitor.getSystemIdleTime = real
    resolve(Date.now())
    return seconds
  }
}), idleSeconds)

export const lockTriggers: readonly LockTrigger[] = [
  { name: 'Ctrl+L', window: 'new', lock: async (_app, page) => {
    const began = Date.now()
    await page.keyboard.press('Control+l')
    return began
  } },
  { name: 'the menu', window: 'new', lock: (app) => app.evaluate(({ Menu }) => {
    const began = Date.now()
    Menu.getApplicationMenu()?.getMenuItemById('lock')?.click()
    return began
  }) },
  { name: 'left alone', window: 'new', lock: (app) => answerNextLook(app, 11 * 60) },
  emitted('lock-screen', 'lock-screen'),
  emitted('suspend', 'suspend'),
  emitted('shutdown', 'shutdown', 'same'),
  // Ten hours after the unlock, which `unlockEarlier` must have made.
  { name: 'session too long', window: 'new', lock: (app) => answerNextLook(app, 0) },
  { name: 'window closed', window: 'none', lock: (app) => app.evaluate(({ BrowserWindow }) => {
    const began = Date.now()
    BrowserWindow.getAllWindows()[0]?.close()
    return began
  }) },
]

/** Unlocks while the app's clock is ten hours slow, between two of its looks at how long the computer has been left alone. */
export async function unlockEarlier(app: ElectronApplication, unlock: () => Promise<unknown>): Promise<void> {
  await answerNextLook(app, 0)
  await app.evaluate(() => {
    const now = Date.now.bind(Date)
    Object.assign(globalThis, { realNow: now })
    Date.now = () => now() - 36_000_000
  })
  try {
    await unlock()
  } finally {
    await app.evaluate(() => {
      Date.now = (globalThis as unknown as { readonly realNow: () => number }).realNow
    })
  }
}

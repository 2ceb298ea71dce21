import { test as base, type ElectronApplication } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endApp, launchApp, type LaunchOptions } from './launch.ts'

export interface AppFixtures {
  /** A folder of this test alone, removed afterwards. */
  readonly userData: string
  /** Starts the application; every one started is ended with the test. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<ElectronApplication>
}

export const test = base.extend<AppFixtures>({
  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'anhorig-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launch: async ({ userData }, use) => {
    const started: ElectronApplication[] = []
    await use(async (options = {}) => {
      const app = await launchApp({ userData, ...options })
      started.push(app)
      return app
    })
    await Promise.all(started.map(endApp))
  },
})

export { expect } from '@playwright/test'

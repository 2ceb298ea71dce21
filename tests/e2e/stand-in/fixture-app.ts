import type { ElectronApplication, Page } from '@playwright/test'
import { join } from 'node:path'
import type { LaunchOptions } from '../support/launch.ts'

/** A small application without a build, for what must hold on every host. */
export const fixtureApp = join(import.meta.dirname, 'fixture-app')

/** What its preload exposes. */
export interface FixtureWindow {
  readonly fixture: {
    invoke: (channel: string, ...values: unknown[]) => Promise<unknown>
    readonly send: (channel: string, ...values: unknown[]) => void
    readonly onTold: (callback: (value: unknown) => void) => () => void
    readonly call: (callback: (...values: unknown[]) => unknown, ...values: unknown[]) => unknown
    readonly later: (value: unknown) => Promise<unknown>
    readonly refuse: () => void
    readonly nested: { readonly list: unknown[]; readonly day: Date }
  }
  readonly secondExpose: string
  readonly nodeInPreload: string
}

/** What its main process keeps for the tests to look at. */
export interface FixtureGlobals {
  readonly asked: string[]
  readonly navigations: string[]
  readonly received: unknown[]
  readonly seconds: string[][]
  readonly clicks: string[]
  readonly openWindow: () => Electron.BrowserWindow
  readonly forkStore: (options?: Electron.ForkOptions) => Electron.UtilityProcess
}

/** Starts it and waits until its page has run: before that a window may still be at an empty page. */
export async function startFixture(launch: (options: Partial<LaunchOptions>) => Promise<ElectronApplication>, env: Readonly<Record<string, string>> = {}): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await launch({ application: fixtureApp, env })
  const page = await app.firstWindow()
  await page.getByText('laddad').waitFor()
  return { app, page }
}

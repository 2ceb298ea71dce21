import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import { endApp, host, launchApp } from '../../tests/e2e/support/launch.ts'

/** The built app, headless, on a user-data folder of its own. */
export interface Tour extends AsyncDisposable {
  readonly app: ElectronApplication
  readonly page: Page
  /** Where what the tour makes is left. */
  readonly out: string
}

/** Starts the app for a command with `--out DIR`; `name` is the default folder. */
export async function startTour(name: string): Promise<Tour> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: name } } })
  const out = resolve(values.out)
  await mkdir(out, { recursive: true })
  const userData = await mkdtemp(join(tmpdir(), 'anhorig-tour-'))
  console.log(host.line)
  const app = await launchApp({ userData, env: { STANDIN_HEADLESS: '1' } })
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1366, height: 768 })
  return {
    app,
    page,
    out,
    async [Symbol.asyncDispose]() {
      await endApp(app)
      await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

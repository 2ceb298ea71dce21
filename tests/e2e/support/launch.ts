import { _electron, type ElectronApplication } from '@playwright/test'
import type { ChildProcess } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { findElectronHost } from '../../../scripts/electron-host.ts'

export interface LaunchOptions {
  /** Folder that userData gets: given as `--user-data-dir`, as Electron itself reads it. */
  readonly userData: string
  /** Folder of the application; the project itself by default. */
  readonly application?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const root = resolve(import.meta.dirname, '../../..')

// Playwright forgets the process of an application that has ended.
const processes = new WeakMap<ElectronApplication, ChildProcess>()

/** The host of this run, chosen once per process. */
export const host = findElectronHost()

/** Starts a built application on whichever host this machine has. */
export async function launchApp({ userData, application = root, args = [], env = {} }: LaunchOptions): Promise<ElectronApplication> {
  // Playwright asks the electron package for its executable, and that package honours this variable.
  if (host.kind === 'stand-in') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = dirname(host.executable)
  const app = await _electron.launch({
    args: [application, `--user-data-dir=${userData}`, ...args],
    cwd: root,
    env: { ...(process.env as Record<string, string>), ...env },
  })
  processes.set(app, app.process())
  return app
}

/** Waits for a process to end by itself and kills it, by its own id, when it takes longer. Its exit code, null when killed. */
export async function endProcess(child: ChildProcess, limitMs: number): Promise<number | null> {
  const timer = setTimeout(() => { child.kill('SIGKILL') }, limitMs)
  if (child.exitCode === null && child.signalCode === null) await new Promise<void>((settle) => { child.once('exit', () => { settle() }) })
  clearTimeout(timer)
  return child.exitCode
}

/** Ends an application: in order if it can within five seconds, otherwise killed. */
export async function endApp(app: ElectronApplication): Promise<void> {
  const child = processes.get(app)
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const closing = app.close().catch(() => undefined)
  await endProcess(child, 5000)
  await closing
}

import { ignoreFailure } from '../log.ts'
import { locale, runtime } from '../runtime.ts'
import { strictEmitter } from '../strict.ts'
import { getPath, setPath } from './app-paths.ts'
import { commandLine } from './command-line.ts'
import { SingleInstanceLock } from './single-instance-lock.ts'

const events = [
  'will-finish-launching', 'ready', 'window-all-closed', 'before-quit', 'will-quit', 'quit', 'activate', 'second-instance',
  'browser-window-created', 'browser-window-focus', 'browser-window-blur', 'web-contents-created', 'render-process-gone', 'child-process-gone',
  // Never happen here, but closing the application against them is right.
  'open-file', 'open-url', 'certificate-error', 'select-client-certificate', 'login', 'accessibility-support-changed', 'session-created',
]

interface AppProcess {
  readonly pid: number
  readonly type: 'Browser' | 'Utility'
  readonly name?: string
}

class App extends strictEmitter('app', events) {
  // Never packaged, except where a test asks how a release would behave.
  readonly isPackaged = process.env['STANDIN_PACKAGED'] === '1'
  readonly commandLine = commandLine
  name = 'Electron'
  readonly #ready = Promise.withResolvers<void>()
  readonly #lock = new SingleInstanceLock()
  #told: Promise<void> = Promise.resolve()
  readonly #beforeExit: (() => void)[] = []

  whenReady(): Promise<void> { return this.#ready.promise }
  isReady(): boolean { return runtime.ready }
  getAppPath(): string { return runtime.appPath }
  getName(): string { return this.name }
  setName(name: string): void { this.name = name }
  /** The main process and the utility processes; of each the id, the type and the name. */
  getAppMetrics(): readonly AppProcess[] { return [{ pid: process.pid, type: 'Browser' }, ...this._utilities.values()] }
  readonly _utilities = new Map<number, AppProcess>()
  getVersion(): string { return runtime.manifest.version ?? '0.0.0' }
  getLocale(): string { return locale().split('-')[0] ?? 'sv' }
  getSystemLocale(): string { return locale() }
  getPreferredSystemLanguages(): string[] { return [locale()] }
  getPath(name: string): string { return getPath(name, this.name) }
  setPath(name: string, path: string): void { setPath(name, path) }

  // Every window is sandboxed already; no taskbar and no graphics card to speak to.
  enableSandbox(): void { if (runtime.ready) throw new Error('app.enableSandbox() can only be called before app is ready') }
  setAppUserModelId(): void {}
  disableHardwareAcceleration(): void {}
  setAboutPanelOptions(): void {}
  focus(): void { runtime.focused?.focus() }

  requestSingleInstanceLock(extra?: unknown): boolean {
    const message = { argv: process.argv, cwd: process.cwd(), extra }
    const { held, told } = this.#lock.take(this.getPath('userData'), message, (second) => {
      this.emit('second-instance', {}, second.argv, second.cwd, second.extra)
    })
    this.#told = told
    return held
  }

  hasSingleInstanceLock(): boolean { return this.#lock.held }
  releaseSingleInstanceLock(): void { this.#lock.release() }

  quit(): void { ignoreFailure(this.#quitInOrder()) }

  async #quitInOrder(): Promise<void> {
    if (runtime.quitting || runtime.exiting) return
    if (!this.#emitPreventable('before-quit')) return
    runtime.quitting = true
    for (const window of Array.from(runtime.windows.values())) {
      if (await window._closeAndWait() === 'stayed') { runtime.quitting = false; return }
    }
    if (!this.#emitPreventable('will-quit')) { runtime.quitting = false; return }
    await this.#told
    this.exit(0)
  }

  exit(code = 0): void {
    if (runtime.exiting) return
    runtime.exiting = true
    for (const window of Array.from(runtime.windows.values())) window._wentAway()
    this.emit('quit', {}, code)
    this.#lock.release()
    for (const work of this.#beforeExit) work()
    const chromium = runtime.chromium
    const end = () => { process.exit(code) }
    if (!chromium || chromium.cdp.closed) { end(); return }
    chromium.cdp.once('gone', end)
    setTimeout(() => { chromium.kill(); end() }, 3000)
    ignoreFailure(chromium.cdp.send('Browser.close'))
  }

  #emitPreventable(event: string): boolean {
    let allowed = true
    this.emit(event, { preventDefault: () => { allowed = false } })
    return allowed
  }

  /** For the launcher: Chromium answers, windows may be made. */
  _becomeReady(): void {
    runtime.ready = true
    this.#ready.resolve()
    this.emit('ready', {}, {})
  }

  _beforeExit(work: () => void): void { this.#beforeExit.push(work) }
}

export const app = new App()

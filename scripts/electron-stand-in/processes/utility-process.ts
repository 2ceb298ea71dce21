import { type ChildProcess, fork, type StdioOptions } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { app } from '../app/app.ts'
import { strictEmitter, strictObject } from '../strict.ts'

interface ForkOptions {
  readonly serviceName?: string
  readonly env?: NodeJS.ProcessEnv
  readonly execArgv?: readonly string[]
  readonly cwd?: string
  readonly stdio?: 'pipe' | 'ignore' | 'inherit' | readonly ('pipe' | 'ignore' | 'inherit')[]
}

const bootstrap = join(import.meta.dirname, 'utility-child.ts')
const running = new Set<ChildProcess>()

app._beforeExit(() => { for (const child of running) child.kill('SIGKILL') })

function childStdio(stdio: ForkOptions['stdio'] = 'inherit'): StdioOptions {
  const [, output = 'inherit', errors = 'inherit'] = typeof stdio === 'string' ? [stdio, stdio, stdio] : stdio
  return ['ignore', output, errors, 'ipc']
}

class UtilityProcess extends strictEmitter('utilityProcess', ['spawn', 'exit', 'message', 'error']) {
  readonly #child: ChildProcess
  #asked = false

  constructor(child: ChildProcess, serviceName: string) {
    super()
    this.#child = child
    running.add(child)
    child.on('spawn', () => {
      if (child.pid !== undefined) app._utilities.set(child.pid, { pid: child.pid, type: 'Utility', name: serviceName })
      this.emit('spawn')
    })
    child.on('message', (value) => { this.emit('message', value) })
    // Without a program to start there is no exit either; the application hears one all the same.
    child.on('error', () => { if (child.pid === undefined) this.#ended(1, serviceName) })
    // Electron's children answer SIGTERM with a clean exit.
    child.on('exit', (code, signal) => { this.#ended(code ?? (this.#asked && signal === 'SIGTERM' ? 0 : 9), serviceName) })
  }

  get pid(): number | undefined { return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined }
  get stdout(): Readable | null { return this.#child.stdout }
  get stderr(): Readable | null { return this.#child.stderr }

  /** Sends a structured clone. @throws when the value cannot be cloned; says nothing when the process is gone */
  postMessage(value: unknown): void {
    if (this.#child.connected) this.#child.send(value as object, () => undefined)
  }

  kill(): boolean {
    this.#asked = true
    return this.#child.kill('SIGTERM')
  }

  #ended(code: number, serviceName: string): void {
    if (!running.delete(this.#child)) return
    app._utilities.delete(this.#child.pid ?? -1)
    this.emit('exit', code)
    app.emit('child-process-gone', {}, { type: 'Utility', reason: code === 0 ? 'clean-exit' : 'killed', exitCode: code, name: serviceName, serviceName: 'node.mojom.NodeService' })
  }
}

export const utilityProcess = strictObject('utilityProcess', {
  /** Starts a module in a Node process of its own, without `electron`. Values travel as structured clones. */
  fork(modulePath: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess {
    const child = fork(bootstrap, [modulePath, ...args], {
      execArgv: [...process.execArgv.filter((one) => one.startsWith('--disable-warning')), ...(options.execArgv ?? [])],
      env: { ...(options.env ?? process.env), STANDIN_ELECTRON_VERSION: process.versions['electron'] },
      stdio: childStdio(options.stdio),
      serialization: 'advanced',
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    })
    return new UtilityProcess(child, options.serviceName ?? 'Node Utility Process')
  },
})

import { EventEmitter } from 'node:events'
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { introduceAs, removeWhatElectronLacks } from './as-in-electron.ts'

// First file of a utility process: gives it `process.parentPort`, takes away the rest, runs the module.

const sendToParent = process.send?.bind(process)

class ParentPort extends EventEmitter {
  constructor() {
    super()
    this.on('newListener', (event) => { if (event === 'message') this.start() })
  }

  /** Messages wait until somebody listens; from then on they keep the process alive. */
  start(): void {
    if (process.listenerCount('message') > 0) return
    process.channel?.ref()
    process.on('message', (data) => { this.emit('message', { data, ports: [] }) })
  }

  postMessage(value: unknown): void {
    sendToParent?.(value, () => undefined)
  }
}

// The application is gone: end as abruptly as Electron's children do, without running exit handlers.
process.on('disconnect', () => { process.kill(process.pid, 'SIGKILL') })
process.channel?.unref()
Object.defineProperty(process, 'parentPort', { value: new ParentPort(), enumerable: true })
Object.assign(process, { send: undefined, disconnect: undefined })

introduceAs('utility', process.env['STANDIN_ELECTRON_VERSION'] ?? '')
delete process.env['STANDIN_ELECTRON_VERSION']
removeWhatElectronLacks()
registerHooks({
  resolve: (specifier, context, next) => {
    if (/^electron($|\/)/.test(specifier)) throw new Error(`stand-in: ${specifier} does not exist in a utility process`)
    return next(specifier, context)
  },
})

const [program = '', , module = '', ...args] = process.argv
process.argv = [program, resolve(module), ...args]
await import(pathToFileURL(resolve(module)).href)

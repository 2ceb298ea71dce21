import { fork } from 'node:child_process'
import { resolve } from 'node:path'
import type { FromStore } from '../../src/shared/contract/store-messages.ts'
import type { StoreProcess } from '../../src/main/vault/store-process.ts'

const entry = resolve(import.meta.dirname, '../../src/main/store/entry.ts')

/** Keeps what Node made of the sources: reading them anew takes longer than opening the register. */
const compiled = resolve(import.meta.dirname, '../../node_modules/.cache/compiled')

/** The same store process as in the app, started by Node from its source instead of by Electron. */
export function forkStoreProcess(): StoreProcess & { readonly pid: number | undefined } {
  const child = fork(entry, [], { serialization: 'advanced', execArgv: ['--no-warnings'], env: { ...process.env, NODE_COMPILE_CACHE: compiled }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return {
    pid: child.pid,
    send: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromStore)),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill('SIGKILL'),
  }
}

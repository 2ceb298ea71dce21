import { fork } from 'node:child_process'
import { resolve } from 'node:path'
import type { FromStore } from '../../src/shared/contract/store-messages.ts'
import type { StoreProcess } from '../../src/main/vault/store-process.ts'

const entry = resolve(import.meta.dirname, '../../src/main/store/entry.ts')

/** The same store process as in the app, started by Node from its source instead of by Electron. */
export function forkStoreProcess(): StoreProcess & { readonly pid: number | undefined } {
  const child = fork(entry, [], { serialization: 'advanced', execArgv: ['--no-warnings'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return {
    pid: child.pid,
    send: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromStore)),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill('SIGKILL'),
  }
}

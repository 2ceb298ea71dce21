import { utilityProcess } from 'electron'
import type { FromStore } from '#shared/contract/store-messages.ts'
import storePath from '../store/entry.ts?modulePath'
import { minimalEnvironment } from './minimal-environment.ts'
import type { StoreProcess } from './store-process.ts'

/** The store in a process of its own, which ends when the register locks. Its output goes nowhere. */
export function startUtilityStore(): StoreProcess {
  const child = utilityProcess.fork(storePath, [], { serviceName: 'register-store', env: minimalEnvironment(), stdio: 'ignore' })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: FromStore) => listener(message)),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => void child.kill(),
  }
}

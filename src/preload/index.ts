import { contextBridge, ipcRenderer } from 'electron'
import type { RegisterBridge } from '#shared/contract/bridge.ts'
import type { Result } from '#shared/contract/errors.ts'
import type { AppEvent } from '#shared/contract/events.ts'
import { createSealedInvoke } from './sealed-invoke.ts'

const invoke = createSealedInvoke((route, { clear, sealed }) => ipcRenderer.invoke('register', route, clear, sealed) as Promise<Result<unknown>>)

const bridge: RegisterBridge = {
  invoke: (route, input) => invoke(route, input),
  subscribe(listener) {
    const forward = (_event: unknown, event: AppEvent) => listener(event)
    ipcRenderer.on('register', forward)
    return () => {
      ipcRenderer.off('register', forward)
    }
  },
}

contextBridge.exposeInMainWorld('register', bridge)
// Typing a passphrase takes longer than starting a store; while the register is open a channel stands already.
addEventListener('input', invoke.makeReady, { capture: true, passive: true })

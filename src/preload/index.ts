import { contextBridge, ipcRenderer } from 'electron'
import type { RegisterBridge } from '#shared/contract/bridge.ts'
import type { Result } from '#shared/contract/errors.ts'
import type { AppEvent } from '#shared/contract/events.ts'

const bridge: RegisterBridge = {
  invoke: (route, input) => ipcRenderer.invoke('register', route, input) as Promise<Result<unknown>>,
  subscribe(listener) {
    const forward = (_event: unknown, event: AppEvent) => listener(event)
    ipcRenderer.on('register', forward)
    return () => {
      ipcRenderer.off('register', forward)
    }
  },
}

contextBridge.exposeInMainWorld('register', bridge)

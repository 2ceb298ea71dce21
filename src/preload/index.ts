import { contextBridge, ipcRenderer } from 'electron'
import type { Result } from '#shared/contract/errors.ts'
import type { AppEvent } from '#shared/contract/events.ts'

/** All that a window can do: ask the gate, and hear what changed. */
export interface RegisterBridge {
  invoke(route: string, input: unknown): Promise<Result<unknown>>
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: AppEvent) => void): () => void
}

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

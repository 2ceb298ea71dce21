import type { RegisterBridge } from '#shared/contract/bridge.ts'

declare global {
  interface Window {
    readonly register: RegisterBridge
  }
}

/** The two functions that the preload gives the window: the only way out of it. */
export const bridge = (): RegisterBridge => window.register

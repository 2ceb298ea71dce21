import type { AppEvent } from '#shared/contract/events.ts'
import type { Result } from '#shared/contract/errors.ts'

/** All that the preload gives the window. */
export interface RegisterBridge {
  invoke(route: string, input: unknown): Promise<Result<unknown>>
  /** Returns the way to stop listening. */
  subscribe(listener: (event: AppEvent) => void): () => void
}

declare global {
  interface Window {
    readonly register: RegisterBridge
  }
}

import type { Result } from './errors.ts'
import type { AppEvent } from './events.ts'

/** All that a window can do: ask the gate, and hear what changed. */
export interface RegisterBridge {
  invoke(route: string, input: unknown): Promise<Result<unknown>>
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: AppEvent) => void): () => void
}

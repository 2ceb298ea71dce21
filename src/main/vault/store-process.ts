import type { FromStore, ToStore } from '#shared/contract/store-messages.ts'

/** A running store process, whatever started it: Electron's utility process, or a forked Node. */
export interface StoreProcess {
  send(message: ToStore): void
  onMessage(listener: (message: FromStore) => void): void
  onExit(listener: () => void): void
  kill(): void
}

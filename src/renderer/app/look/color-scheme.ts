import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'

/** Remembers light or dark for as long as the window lives: nothing is ever written by the browser. */
export function memoryColorSchemeManager(): MantineColorSchemeManager {
  let chosen: MantineColorScheme | undefined
  return {
    get: (fallback) => chosen ?? fallback,
    set: (value) => {
      chosen = value
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => {
      chosen = undefined
    },
  }
}

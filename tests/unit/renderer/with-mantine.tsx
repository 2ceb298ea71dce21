import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'

/** What Mantine asks of a browser and jsdom lacks. Call before rendering. */
export function prepareWindow(): void {
  window.matchMedia = (query) => ({
    matches: false, media: query, onchange: null,
    addListener: () => undefined, removeListener: () => undefined,
    addEventListener: () => undefined, removeEventListener: () => undefined, dispatchEvent: () => false,
  })
  Element.prototype.scrollIntoView = () => undefined
  window.ResizeObserver = class {
    observe(): void { /* nothing is laid out here */ }
    unobserve(): void { /* nothing is laid out here */ }
    disconnect(): void { /* nothing is laid out here */ }
  }
}

export function WithMantine({ children }: { readonly children: ReactNode }) {
  return <MantineProvider env="test">{children}</MantineProvider>
}

import type { Bridge } from './create-bridge.ts'

/**
 * Runs in the page's own world, as the text of this very function, before any script of the page:
 * receives what the preload exposes, and lets `window.open` ask the application first.
 */
export function runMainWorld(bridge: Bridge): void {
  const freeze = (value: unknown): unknown => {
    // A filled typed array cannot be frozen.
    if (ArrayBuffer.isView(value)) return value
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze)
    return Object.freeze(value)
  }
  bridge.answer('expose', (key, api) => {
    if (String(key) in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
    Object.defineProperty(window, String(key), { value: freeze(api), enumerable: true })
  })
  window.open = (address = 'about:blank', frameName = '', features = '') => {
    bridge.ask('open', { url: new URL(address, location.href).href, frameName, features, disposition: features ? 'new-window' : 'foreground-tab' })
    return null
  }
}

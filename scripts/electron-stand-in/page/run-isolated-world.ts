import type { Bridge } from './create-bridge.ts'
import type { Codec } from './create-codec.ts'

/** What the page side says to the stand-in, as JSON through the binding. */
export type PageMessage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly body: string }
  | { readonly kind: 'send'; readonly channel: string; readonly body: string }
  | { readonly kind: 'key'; readonly key: string; readonly code: string; readonly ctrl: boolean; readonly shift: boolean; readonly alt: boolean; readonly meta: boolean }
  | { readonly kind: 'open'; readonly url: string; readonly frameName: string; readonly features: string; readonly disposition: string }

/** What the stand-in says to the page side. */
export type HostMessage =
  | { readonly kind: 'reply'; readonly id: number; readonly body: string }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'send'; readonly channel: string; readonly body: string }

export type Preload = (exports: object, require: (id: string) => unknown, module: { exports: object }, process: object) => void

/**
 * Runs in the isolated world, as the text of this very function: the preload with the `electron`
 * it can ask for. `standInSay` (a binding) and `standInHear` exist in this world only.
 */
export function runIsolatedWorld(bridge: Bridge, codec: Codec, processFacts: object, preload: Preload): void {
  type Listener = (event: object, ...values: unknown[]) => void
  const world = globalThis as unknown as { standInSay: (text: string) => void; standInHear: (message: HostMessage) => void; standInMayLeave: () => boolean }
  const listeners = new Map<string, { readonly call: Listener; readonly once: boolean }[]>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0

  const say = (message: PageMessage) => { world.standInSay(JSON.stringify(message)) }
  const strict = <T extends object>(name: string, members: T): T => new Proxy(members, {
    get: (target, key, receiver) => {
      if (key in target || typeof key === 'symbol' || key.startsWith('__') || key === 'then' || key === 'toJSON') return Reflect.get(target, key, receiver)
      throw new Error(`stand-in: ${name}.${key} does not exist here`)
    },
  })

  const add = (channel: string, call: Listener, once: boolean) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { call, once }])
    return ipcRenderer
  }
  const remove = (channel: string, call: Listener) => {
    const kept = [...(listeners.get(channel) ?? [])]
    const at = kept.findLastIndex((one) => one.call === call)
    if (at >= 0) kept.splice(at, 1)
    listeners.set(channel, kept)
    return ipcRenderer
  }
  const ipcRenderer: object = strict('ipcRenderer', {
    invoke: async (channel: string, ...values: unknown[]) => {
      const body = codec.encode(values)
      const id = ++lastId
      const answer = new Promise((resolve, reject) => { waiting.set(id, { resolve, reject }) })
      say({ kind: 'invoke', id, channel, body })
      return answer
    },
    send: (channel: string, ...values: unknown[]) => { say({ kind: 'send', channel, body: codec.encode(values) }) },
    on: (channel: string, call: Listener) => add(channel, call, false),
    addListener: (channel: string, call: Listener) => add(channel, call, false),
    once: (channel: string, call: Listener) => add(channel, call, true),
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel?: string) => {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  })

  const deliver = (channel: string, values: unknown[]) => {
    for (const { call, once } of listeners.get(channel) ?? []) {
      if (once) remove(channel, call)
      call({ sender: ipcRenderer, ports: [] }, ...values)
    }
  }
  world.standInHear = (message) => {
    if (message.kind === 'send') { deliver(message.channel, codec.decode(message.body) as unknown[]); return }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'failure') asked?.reject(new Error(message.message))
    else asked?.resolve(codec.decode(message.body))
  }

  // Asked before the application closes or reloads the page; a real beforeunload would open a dialog
  // that every attached debugger answers in its own way.
  let leaving = false
  addEventListener('beforeunload', (event) => { if (leaving) event.stopImmediatePropagation() }, { capture: true })
  world.standInMayLeave = () => {
    const question = document.createEvent('BeforeUnloadEvent')
    question.initEvent('beforeunload', false, true)
    leaving = false
    dispatchEvent(question)
    const prevented = question.defaultPrevented || String(question.returnValue) !== ''
    leaving = !prevented || !navigator.userActivation.hasBeenActive
    return leaving
  }

  // The menu sees the keys that the page did not consume: asked after all listeners of the page.
  addEventListener('keydown', (event) => {
    if (!event.isTrusted || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return
    setTimeout(() => {
      if (event.defaultPrevented) return
      say({ kind: 'key', key: event.key, code: event.code, ctrl: event.ctrlKey, shift: event.shiftKey, alt: event.altKey, meta: event.metaKey })
    })
  }, { capture: true })

  bridge.answer('open', (details) => { say({ kind: 'open', ...(details as { url: string; frameName: string; features: string; disposition: string }) }) })
  const openLink = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href], area[href]') : null
    const opensElsewhere = link !== null && (link.target === '_blank' || event.ctrlKey || event.metaKey || event.button === 1)
    if (!opensElsewhere || event.defaultPrevented) return
    event.preventDefault()
    say({ kind: 'open', url: link.href, frameName: link.target, features: '', disposition: 'foreground-tab' })
  }
  addEventListener('click', openLink)
  addEventListener('auxclick', (event) => { if (event.button === 1) openLink(event) })

  const contextBridge = strict('contextBridge', { exposeInMainWorld: (key: string, api: unknown) => { bridge.ask('expose', key, api) } })
  const electron = strict('electron (preload)', { contextBridge, ipcRenderer })
  const require = (id: string): unknown => {
    if (['electron', 'electron/renderer', 'electron/common'].includes(id)) return electron
    throw new Error(`module not found: ${id}`)
  }
  const module = { exports: {} }
  preload(module.exports, require, module, processFacts)
}

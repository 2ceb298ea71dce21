import type { Result } from '#shared/contract/errors.ts'
import type { ChannelOffer } from '#shared/contract/channel/sealed.ts'
import type { Topic } from '#shared/contract/define.ts'
import type { Opened, StoreRequest } from '#shared/contract/store-messages.ts'
import type { StoreProcess } from './store-process.ts'

/** A conversation with one store process; it ends when the process does. */
export interface StoreClient {
  /** Always resolves: with the store's answer, or `store-stopped` when the process died under way. */
  request(request: StoreRequest): Promise<Result<unknown>>
  /** Passes on a page's half of an agreement, and the store's. */
  connect(publicKey: string): Promise<Result<ChannelOffer>>
  /** True for a message that this store can read. */
  knows(channel: string): boolean
  readonly isAlive: () => boolean
  kill(): void
  /** Resolves when the process is gone, and with it every key and page it held. */
  readonly gone: Promise<void>
}

export interface StoreNews {
  readonly changed: (topics: readonly Topic[]) => void
  readonly sessionChanged: (opened: Opened) => void
  readonly damaged: () => void
  readonly leaseLost: () => void
  readonly rightsChanged: () => void
}

export function createStoreClient(process: StoreProcess, news: StoreNews): StoreClient {
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  const stopped: Result<never> = { ok: false, error: { code: 'store-stopped' } }
  const { promise: gone, resolve: setGone } = Promise.withResolvers<void>()
  const channels = new Set<string>()
  let alive = true
  let lastId = 0

  process.onMessage((message) => {
    switch (message.kind) {
      case 'changed':
        return news.changed(message.topics)
      case 'session-changed':
        return news.sessionChanged(message.opened)
      case 'damaged':
        return news.damaged()
      case 'lease-lost':
        return news.leaseLost()
      case 'rights-changed':
        return news.rightsChanged()
      case 'reply':
        waiting.get(message.id)?.(message.result)
        waiting.delete(message.id)
    }
  })
  process.onExit(() => {
    alive = false
    for (const settle of waiting.values()) settle(stopped)
    waiting.clear()
    setGone()
  })

  const request = (asked: StoreRequest): Promise<Result<unknown>> => new Promise((resolve) => {
    if (!alive) return resolve(stopped)
    lastId += 1
    waiting.set(lastId, resolve)
    process.send({ id: lastId, request: asked })
  })

  return {
    gone,
    request,
    async connect(publicKey) {
      const result = await request({ kind: 'connect', publicKey }) as Result<ChannelOffer>
      if (result.ok) channels.add(result.value.channel)
      return result
    },
    knows: (channel) => alive && channels.has(channel),
    isAlive: () => alive,
    kill: () => process.kill(),
  }
}
